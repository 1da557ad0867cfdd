package io.oscstudio.core.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The words rules are usually made of, for an editor to suggest. */
public final class Vocabulary {
  /** The eight verbs of resources, in the order people write them. */
  public static final List<String> VERBS =
      List.of("get", "list", "watch", "create", "update", "patch", "delete", "deletecollection");

  private Vocabulary() {}

  /** API groups, {@code ""} for the core. */
  public static List<String> apiGroups() {
    return Resource.allGroups();
  }

  /** The resources of these API groups ({@code "*"} for all) that everybody knows. */
  public static List<String> resources(Collection<String> apiGroups) {
    List<String> names = new ArrayList<>();
    for (Resource resource : Resource.all()) {
      if (resource.isIn(Set.copyOf(apiGroups))) {
        names.add(resource.name());
      }
    }
    return names;
  }
}
