package io.oscstudio.core.kubernetes;

import java.io.IOException;

/** Objects as charts render them: a deployment, a service and a config map in turn. */
final class SampleObjects {
  private static final String DEPLOYMENT =
      """
      ---
      # Source: sample/templates/deployment.yaml
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: app-NUMBER
        namespace: sample
        labels:
          app.kubernetes.io/name: app
          app.kubernetes.io/instance: "NUMBER"
      spec:
        replicas: 2
        selector:
          matchLabels:
            app.kubernetes.io/instance: "NUMBER"
        template:
          metadata:
            labels:
              app.kubernetes.io/name: app
              app.kubernetes.io/instance: "NUMBER"
          spec:
            serviceAccountName: app
            containers:
              - name: app
                image: registry.example.com/team/app:1.4.NUMBER
                imagePullPolicy: IfNotPresent
                args: ["--port", "8080"]
                env:
                  - name: POD_NAME
                    valueFrom:
                      fieldRef:
                        fieldPath: metadata.name
                ports:
                  - name: http
                    containerPort: 8080
                readinessProbe:
                  httpGet:
                    path: /ready
                    port: http
                  periodSeconds: 10
                resources:
                  requests: {cpu: 100m, memory: 128Mi}
                  limits: {cpu: 1, memory: 256Mi}
                volumeMounts:
                  - name: config
                    mountPath: /etc/app
            volumes:
              - name: config
                configMap:
                  name: app-NUMBER
      """;

  private static final String SERVICE =
      """
      ---
      # Source: sample/templates/service.yaml
      apiVersion: v1
      kind: Service
      metadata:
        name: app-NUMBER
        namespace: sample
        annotations:
          prometheus.io/scrape: "true"
          prometheus.io/port: "9100"
        labels:
          app.kubernetes.io/name: app
          app.kubernetes.io/instance: "NUMBER"
          app.kubernetes.io/managed-by: Helm
          helm.sh/chart: sample-1.4.0
      spec:
        type: ClusterIP
        sessionAffinity: None
        ipFamilyPolicy: SingleStack
        ports:
          - name: http
            port: 80
            targetPort: http
            protocol: TCP
          - name: metrics
            port: 9100
            targetPort: 9100
            protocol: TCP
          - name: admin
            port: 8443
            targetPort: admin
            protocol: TCP
        selector:
          app.kubernetes.io/name: app
          app.kubernetes.io/instance: "NUMBER"
      """;

  private static final String CONFIG_MAP =
      """
      ---
      # Source: sample/templates/configmap.yaml
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: app-NUMBER
        namespace: sample
        labels:
          app.kubernetes.io/name: app
          app.kubernetes.io/instance: "NUMBER"
          app.kubernetes.io/managed-by: Helm
      data:
        LOG_LEVEL: info
        WORKERS: "4"
        CACHE_SIZE: "256"
        application.yaml: |
          server:
            port: 8080
            address: 0.0.0.0
            shutdown: graceful
          database:
            url: jdbc:postgresql://db-NUMBER.sample.svc:5432/app
            pool:
              minimum: 2
              maximum: 20
              timeout: 30s
          logging:
            level: info
            format: json
            files:
              - /var/log/app/main.log
              - /var/log/app/audit.log
          features:
            search: true
            export: false
            preview: "beta"
      """;

  private static final String[] TURN = {DEPLOYMENT, SERVICE, CONFIG_MAP};

  private SampleObjects() {}

  /** The object with this number, from 0. */
  static String object(int number) {
    return TURN[number % TURN.length].replace("NUMBER", Integer.toString(number));
  }

  static void write(int count, Appendable to) throws IOException {
    for (int i = 0; i < count; i++) {
      to.append(object(i));
    }
  }
}
