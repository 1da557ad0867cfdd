package io.oscstudio.core.kubernetes;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A kind of object in one version of its API.
 *
 * @param apiVersion {@code v1}, or group and version: {@code apps/v1}
 * @param kind such as {@code Deployment}
 * @param type what an object of it has to be
 * @param namespaced whether its objects lie in namespaces
 * @param since the minor version of Kubernetes that served it first; empty for those before 1.11
 * @param removed the minor version that serves it no more; empty while it is served
 * @param replacement the API version to use in place of one that was removed, if there is any
 */
public record ApiKind(
    String apiVersion,
    String kind,
    ObjectType type,
    boolean namespaced,
    OptionalInt since,
    OptionalInt removed,
    Optional<String> replacement) {
  /** The part of {@code apiVersion} before the slash, empty for the core group. */
  public String group() {
    return groupOf(apiVersion);
  }

  static String groupOf(String apiVersion) {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }
}
