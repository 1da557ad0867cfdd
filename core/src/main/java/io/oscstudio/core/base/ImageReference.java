package io.oscstudio.core.base;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A container image reference, read as Docker reads it: {@code
 * [registry[:port]/]path[:tag][@digest]}.
 *
 * @param registry host and perhaps port; {@code docker.io} when the text names none
 * @param path what follows the registry, {@code library/} in front where Docker adds it
 * @param tag the tag; empty when the text has none. A reference without tag and digest means {@code
 *     latest}, see {@link #tagOrLatest()}
 * @param digest the digest after {@code @}, empty when there is none
 */
public record ImageReference(
    String registry, String path, Optional<String> tag, Optional<Digest> digest) {
  /** The registry that Docker means when none is named. */
  public static final String DOCKER_HUB = "docker.io";

  private static final String LIBRARY = "library/";
  private static final int LONGEST_NAME = 255;
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\\[[0-9a-fA-F:]+])(?::\\d{1,5})?");
  private static final Pattern COMPONENT =
      Pattern.compile("[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*");
  private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");

  /**
   * Reads a reference.
   *
   * @return empty when Docker would refuse the text: upper-case letters in the path, an empty part,
   *     a tag with other characters than letters, digits and {@code _ . -}, a digest that is not
   *     SHA-256, more than 255 characters of name
   */
  public static Optional<ImageReference> parse(String text) {
    String rest = text;
    Optional<Digest> digest = Optional.empty();
    int at = rest.indexOf('@');
    if (at >= 0) {
      digest = Digest.parse(rest.substring(at + 1));
      if (digest.isEmpty()) {
        return Optional.empty();
      }
      rest = rest.substring(0, at);
    }
    Optional<String> tag = Optional.empty();
    int colon = rest.lastIndexOf(':');
    if (colon > rest.lastIndexOf('/')) {
      tag = Optional.of(rest.substring(colon + 1));
      if (!TAG.matcher(tag.get()).matches()) {
        return Optional.empty();
      }
      rest = rest.substring(0, colon);
    }
    return withName(rest, tag, digest);
  }

  private static Optional<ImageReference> withName(
      String name, Optional<String> tag, Optional<Digest> digest) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty(); // before any pattern sees it: long texts exhaust the stack
    }
    String registry = DOCKER_HUB;
    String path = name;
    int slash = name.indexOf('/');
    if (slash > 0 && isHost(name.substring(0, slash))) {
      registry = name.substring(0, slash);
      path = name.substring(slash + 1);
      if (!HOST.matcher(registry).matches()) {
        return Optional.empty();
      }
    }
    if (registry.equals("index.docker.io")) {
      registry = DOCKER_HUB;
    }
    if (registry.equals(DOCKER_HUB) && path.indexOf('/') < 0) {
      path = LIBRARY + path;
    }
    if (registry.length() + 1 + path.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    for (String component : path.split("/", -1)) {
      if (!COMPONENT.matcher(component).matches()) {
        return Optional.empty();
      }
    }
    return Optional.of(new ImageReference(registry, path, tag, digest));
  }

  private static boolean isHost(String first) {
    return first.indexOf('.') >= 0
        || first.indexOf(':') >= 0
        || first.equals("localhost")
        || !first.equals(first.toLowerCase(java.util.Locale.ROOT));
  }

  /** Registry and path, without tag and digest: {@code docker.io/library/redis}. */
  public String repository() {
    return registry + "/" + path;
  }

  /** The tag that is pulled when there is no digest. */
  public String tagOrLatest() {
    return tag.orElse("latest");
  }

  /** The last part of the path: {@code redis}. */
  public String lastName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The part before the last name, empty when there is none: {@code library}. */
  public Optional<String> organisation() {
    String[] parts = path.split("/", -1);
    return parts.length < 2 ? Optional.empty() : Optional.of(parts[parts.length - 2]);
  }

  /** The same image with another tag and no digest. */
  public ImageReference withTag(String other) {
    return new ImageReference(registry, path, Optional.of(other), Optional.empty());
  }

  /** As short as Docker shows it: no {@code docker.io/}, no {@code library/}. */
  public String familiar() {
    String name = repository();
    if (registry.equals(DOCKER_HUB)) {
      name = path.startsWith(LIBRARY) ? path.substring(LIBRARY.length()) : path;
    }
    return name + suffix();
  }

  /** In full, {@code docker.io/library/redis:7}. */
  @Override
  public String toString() {
    return repository() + suffix();
  }

  private String suffix() {
    return tag.map(t -> ":" + t).orElse("") + digest.map(d -> "@" + d).orElse("");
  }
}
