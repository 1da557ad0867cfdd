package io.oscstudio.core.kubernetes;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rule the names of a kind's objects follow. Kinds that are not here are passed over. */
final class Names {
  private static final Set<String> SUBDOMAINS =
      Set.of(
          "ConfigMap",
          "CustomResourceDefinition",
          "DaemonSet",
          "Deployment",
          "HorizontalPodAutoscaler",
          "Ingress",
          "Job",
          "LimitRange",
          "MutatingWebhookConfiguration",
          "NetworkPolicy",
          "PersistentVolume",
          "PersistentVolumeClaim",
          "Pod",
          "PodDisruptionBudget",
          "PodSecurityPolicy",
          "PriorityClass",
          "ReplicaSet",
          "ReplicationController",
          "ResourceQuota",
          "RuntimeClass",
          "Secret",
          "ServiceAccount",
          "StatefulSet",
          "StorageClass",
          "ValidatingWebhookConfiguration");

  private static final Map<String, NameRule> OTHERS =
      Map.of(
          "Namespace", NameRule.LABEL,
          "Service", NameRule.SERVICE,
          "CronJob", NameRule.CRON_JOB,
          "Role", NameRule.PATH_SEGMENT,
          "ClusterRole", NameRule.PATH_SEGMENT,
          "RoleBinding", NameRule.PATH_SEGMENT,
          "ClusterRoleBinding", NameRule.PATH_SEGMENT);

  private Names() {}

  static Optional<NameRule> rule(ApiKind api) {
    return SUBDOMAINS.contains(api.kind())
        ? Optional.of(NameRule.SUBDOMAIN)
        : Optional.ofNullable(OTHERS.get(api.kind()));
  }
}
