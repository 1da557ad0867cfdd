package io.oscstudio.core.rights;

import static java.util.Comparator.comparing;

import io.oscstudio.core.base.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Something a rule may allow that could harm others.
 *
 * @param reason why
 * @param resources it takes one of these resources …
 * @param verbs … with one of these verbs
 * @param inCluster how risky it is where the rule reaches the whole cluster
 * @param inNamespace how risky in one namespace
 * @param worst names of objects for which it is as risky as for all, {@code "*"} for every name; a
 *     rule limited to other names is less risky
 */
record Danger(
    Message reason,
    Set<String> resources,
    Set<String> verbs,
    Risk inCluster,
    Risk inNamespace,
    Set<String> worst) {
  private static final String ANY = "*";
  private static final Set<String> READ = Set.of("get", "list", "watch");
  private static final Set<String> MAKE = Set.of("create", "update", "patch");
  private static final Set<String> WRITE =
      Set.of("create", "update", "patch", "delete", "deletecollection");

  /** Constraints that OpenShift brings along and that leave a way to the node. */
  private static final Set<String> OPEN_CONSTRAINTS =
      Set.of("privileged", "anyuid", "hostaccess", "hostmount-anyuid", "hostnetwork");

  /** Everybody may write these; nobody is harmed. */
  private static final Set<String> HARMLESS =
      Set.of(
          "events",
          "leases",
          "tokenreviews",
          "subjectaccessreviews",
          "selfsubjectaccessreviews",
          "localsubjectaccessreviews");

  private static final List<Danger> ALL =
      List.of(
          high("rights.why-secrets", READ, "secrets"),
          high(
              "rights.why-exec",
              Set.of(ANY),
              "pods/exec",
              "pods/attach",
              "pods/ephemeralcontainers"),
          high("rights.why-workloads", Set.of("create"), "pods"),
          high(
              "rights.why-workloads",
              MAKE,
              "deployments",
              "statefulsets",
              "daemonsets",
              "replicasets",
              "replicationcontrollers",
              "jobs",
              "cronjobs"),
          high("rights.why-tokens", Set.of("create"), "serviceaccounts/token"),
          always("rights.why-any", Set.of("escalate", "bind"), "roles", "clusterroles"),
          always(
              "rights.why-impersonate",
              Set.of("impersonate"),
              "users",
              "groups",
              "userextras",
              "serviceaccounts"),
          always("rights.why-kubelet", Set.of(ANY), "nodes/proxy"),
          always(
              "rights.why-webhooks",
              MAKE,
              "mutatingwebhookconfigurations",
              "validatingwebhookconfigurations"),
          always("rights.why-api", MAKE, "apiservices"),
          always("rights.why-signs", Set.of("approve", "sign"), "signers"),
          of(
              "rights.why-constraints",
              Set.of("use", "create", "update", "patch"),
              Set.of("podsecuritypolicies", "securitycontextconstraints"),
              Risk.HIGH,
              Risk.HIGH,
              OPEN_CONSTRAINTS),
          elevated("rights.why-secrets-written", WRITE, "secrets"),
          elevated(
              "rights.why-roles",
              MAKE,
              "roles",
              "rolebindings",
              "clusterroles",
              "clusterrolebindings"),
          elevated("rights.why-crds", WRITE, "customresourcedefinitions"),
          elevated("rights.why-nodes", WRITE, "nodes"),
          elevated("rights.why-namespaces", WRITE, "namespaces"),
          elevated("rights.why-volumes", MAKE, "persistentvolumes"),
          elevated(
              "rights.why-proxy", Set.of(ANY), "pods/portforward", "pods/proxy", "services/proxy"));

  Danger {
    resources = Set.copyOf(resources);
    verbs = Set.copyOf(verbs);
    worst = Set.copyOf(worst);
  }

  private static Danger high(String reason, Set<String> verbs, String... resources) {
    return of(reason, verbs, Set.of(resources), Risk.HIGH, Risk.ELEVATED, Set.of());
  }

  private static Danger always(String reason, Set<String> verbs, String... resources) {
    return of(reason, verbs, Set.of(resources), Risk.HIGH, Risk.HIGH, Set.of(ANY));
  }

  private static Danger elevated(String reason, Set<String> verbs, String... resources) {
    return of(reason, verbs, Set.of(resources), Risk.ELEVATED, Risk.LOW, Set.of());
  }

  private static Danger of(
      String reason,
      Set<String> verbs,
      Set<String> resources,
      Risk inCluster,
      Risk inNamespace,
      Set<String> worst) {
    Message why = new Message(reason, List.of());
    return new Danger(why, resources, verbs, inCluster, inNamespace, worst);
  }

  /** The dangers of a rule, the greatest first. */
  static List<Found> of(PolicyRule rule, Reach reach) {
    List<Found> found = new ArrayList<>();
    if (isEverything(rule)) {
      found.add(new Found(everything(reach), Risk.HIGH));
    }
    for (Danger danger : ALL) {
      if (danger.resources.stream().anyMatch(r -> danger.isIn(rule, r, reach))) {
        found.add(new Found(danger.reason, danger.risk(rule, reach)));
      }
    }
    if (found.isEmpty() && reach == Reach.CLUSTER && changesOthers(rule)) {
      found.add(new Found(Message.of("rights.why-others"), Risk.ELEVATED));
    }
    found.removeIf(f -> f.risk() == Risk.LOW);
    found.sort(comparing(Found::risk).reversed());
    return found;
  }

  /** How delicate it is that the rule may do something with this resource, wherever. */
  static Risk weight(String resource, PolicyRule rule) {
    return ALL.stream()
        .filter(d -> d.resources.contains(resource) && d.verbs.stream().anyMatch(rule::allows))
        .map(d -> d.inCluster)
        .reduce(Risk.LOW, Risk::or);
  }

  private Risk risk(PolicyRule rule, Reach reach) {
    Risk risk = reach == Reach.CLUSTER ? inCluster : inNamespace;
    boolean mild =
        rule.isNamed() && !worst.contains(ANY) && Collections.disjoint(worst, rule.resourceNames());
    return mild ? risk.lowered() : risk;
  }

  private boolean isIn(PolicyRule rule, String resource, Reach reach) {
    boolean verb = verbs.contains(ANY) || verbs.stream().anyMatch(rule::allows);
    return verb && grants(rule, resource, reach);
  }

  private static boolean grants(PolicyRule rule, String resource, Reach reach) {
    int slash = resource.indexOf('/');
    String base = slash < 0 ? resource : resource.substring(0, slash);
    boolean named =
        rule.resources().contains(resource)
            || rule.resources().contains(PolicyRule.ALL)
            || slash >= 0 && rule.resources().contains("*" + resource.substring(slash));
    return named
        && Resource.find(base)
            .filter(r -> r.isIn(rule.apiGroups()))
            .filter(r -> reach == Reach.CLUSTER || !r.ofCluster())
            .isPresent();
  }

  private static boolean isEverything(PolicyRule rule) {
    return rule.verbs().contains(PolicyRule.ALL)
        && rule.apiGroups().contains(PolicyRule.ALL)
        && rule.resources().contains(PolicyRule.ALL);
  }

  private static Message everything(Reach reach) {
    return reach == Reach.CLUSTER
        ? Message.of("rights.why-everything")
        : Message.of("rights.why-everything-own");
  }

  private static boolean changesOthers(PolicyRule rule) {
    if (rule.isNamed() || WRITE.stream().noneMatch(rule::allows)) {
      return false;
    }
    for (Resource resource : Resource.all()) {
      if (!HARMLESS.contains(resource.name()) && grants(rule, resource.name(), Reach.CLUSTER)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A danger that a rule has.
   *
   * @param reason why it is one
   * @param risk how great it is there
   */
  record Found(Message reason, Risk risk) {}
}
