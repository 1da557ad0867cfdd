package io.oscstudio.core.rights;

import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A rule of Kubernetes' RBAC. Words stand in the order they were written, none twice.
 *
 * @param apiGroups API groups, {@code ""} for the core, {@code "*"} for all
 * @param resources resources ({@code pods}), subresources ({@code pods/log}, {@code "*"}{@code
 *     /scale}), or {@code "*"} for all
 * @param resourceNames names of objects the rule is limited to; empty for no limit
 * @param verbs what is allowed, {@code "*"} for everything
 * @param nonResourceUrls paths of the API server that are no resources
 */
public record PolicyRule(
    Set<String> apiGroups,
    Set<String> resources,
    Set<String> resourceNames,
    Set<String> verbs,
    Set<String> nonResourceUrls) {
  static final String ALL = "*";

  public PolicyRule {
    apiGroups = ordered(apiGroups);
    resources = ordered(resources);
    resourceNames = ordered(resourceNames);
    verbs = ordered(verbs);
    nonResourceUrls = ordered(nonResourceUrls);
  }

  /** A rule over resources. */
  public static PolicyRule of(List<String> groups, List<String> resources, List<String> verbs) {
    return new PolicyRule(ordered(groups), ordered(resources), Set.of(), ordered(verbs), Set.of());
  }

  /** The rule of a node; what is missing or of another type than expected is not there. */
  public static PolicyRule of(Node node) {
    return new PolicyRule(
        words(node, "apiGroups", true),
        words(node, "resources", false),
        words(node, "resourceNames", false),
        words(node, "verbs", false),
        words(node, "nonResourceURLs", false));
  }

  /** The same limited to objects of these names. */
  public PolicyRule named(String... names) {
    return new PolicyRule(apiGroups, resources, ordered(List.of(names)), verbs, nonResourceUrls);
  }

  /** Whether it allows {@code verb}. */
  boolean allows(String verb) {
    return verbs.contains(ALL) || verbs.contains(verb);
  }

  boolean isNamed() {
    return !resourceNames.isEmpty();
  }

  private static Set<String> words(Node node, String key, boolean blankCounts) {
    Set<String> words = new LinkedHashSet<>();
    if (node.at(key).orElse(null) instanceof ListNode list) {
      for (Node item : list.items()) {
        if (item instanceof ScalarNode s && !s.isNull() && (blankCounts || !s.text().isBlank())) {
          words.add(s.text());
        }
      }
    }
    return words;
  }

  private static Set<String> ordered(Collection<String> words) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(words));
  }
}
