package io.oscstudio.core.rights;

import io.oscstudio.core.base.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A resource of Kubernetes, or of something found beside it nearly everywhere, that people know by
 * the name of its kind.
 *
 * @param name as rules write it: plural, in lower case
 * @param groups the API groups it is or was in, {@code ""} for the core
 * @param ofCluster whether it belongs to no namespace
 */
record Resource(String name, List<String> groups, boolean ofCluster) {
  /** A group and the names of its resources; those after the bar belong to no namespace. */
  private static final String TABLE =
      """
      core: pods services configmaps secrets endpoints events persistentvolumeclaims \
      serviceaccounts replicationcontrollers resourcequotas limitranges podtemplates \
      | namespaces nodes persistentvolumes users groups
      apps: deployments statefulsets daemonsets replicasets controllerrevisions
      extensions: deployments daemonsets replicasets ingresses networkpolicies \
      | podsecuritypolicies
      batch: jobs cronjobs
      autoscaling: horizontalpodautoscalers
      policy: poddisruptionbudgets | podsecuritypolicies
      networking.k8s.io: ingresses networkpolicies | ingressclasses
      rbac.authorization.k8s.io: roles rolebindings | clusterroles clusterrolebindings
      storage.k8s.io: csistoragecapacities | storageclasses csidrivers csinodes volumeattachments
      coordination.k8s.io: leases
      discovery.k8s.io: endpointslices
      events.k8s.io: events
      apiextensions.k8s.io: | customresourcedefinitions
      admissionregistration.k8s.io: | mutatingwebhookconfigurations \
      validatingwebhookconfigurations validatingadmissionpolicies \
      validatingadmissionpolicybindings
      apiregistration.k8s.io: | apiservices
      certificates.k8s.io: | certificatesigningrequests signers
      authentication.k8s.io: | tokenreviews userextras
      authorization.k8s.io: localsubjectaccessreviews | subjectaccessreviews \
      selfsubjectaccessreviews
      scheduling.k8s.io: | priorityclasses
      node.k8s.io: | runtimeclasses
      snapshot.storage.k8s.io: volumesnapshots | volumesnapshotclasses volumesnapshotcontents
      monitoring.coreos.com: servicemonitors podmonitors prometheusrules prometheuses alertmanagers
      route.openshift.io: routes
      security.openshift.io: | securitycontextconstraints
      """;

  private static final Map<String, Resource> ALL = read();

  Resource {
    groups = List.copyOf(groups);
  }

  /** The resource of this name, if it is one everybody knows. */
  static Optional<Resource> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** All of them, in the order of their groups. */
  static Iterable<Resource> all() {
    return ALL.values();
  }

  /** All their API groups, those people use most first. */
  static List<String> allGroups() {
    return TABLE.lines().map(Resource::group).toList();
  }

  private static String group(String line) {
    String group = line.substring(0, line.indexOf(':'));
    return group.equals("core") ? "" : group;
  }

  /** Whether a rule with these API groups means it. */
  boolean isIn(Set<String> apiGroups) {
    return apiGroups.contains(PolicyRule.ALL) || groups.stream().anyMatch(apiGroups::contains);
  }

  /** The name of its kind. */
  Message kind() {
    return new Message("rights.kind-" + name, List.of());
  }

  private static Map<String, Resource> read() {
    Map<String, Resource> all = new LinkedHashMap<>();
    for (String line : TABLE.lines().toList()) {
      List<String> group = List.of(group(line));
      boolean ofCluster = false;
      for (String word : line.substring(line.indexOf(':') + 1).strip().split(" +")) {
        if (word.equals("|")) {
          ofCluster = true;
        } else {
          all.merge(word, new Resource(word, group, ofCluster), Resource::joined);
        }
      }
    }
    return Collections.unmodifiableMap(all);
  }

  private Resource joined(Resource same) {
    List<String> both = new ArrayList<>(groups);
    both.addAll(same.groups);
    return new Resource(name, both, ofCluster);
  }
}
