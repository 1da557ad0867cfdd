package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.RegistryRefusal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns what an engine says into what a person can act on. */
final class EngineErrors {
  private static final Pattern TRANSIENT =
      Pattern.compile(
          "timeout|timed out|tls handshake|connection reset|unexpected eof|\\beof\\b"
              + "|toomanyrequests|too many requests|\\b50[0234]\\b|bad gateway"
              + "|service unavailable|temporary failure");

  private static final Pattern UNREACHABLE =
      Pattern.compile(
          "^timeout$|i/o timeout|tls handshake timeout|awaiting headers|while waiting for connection"
              + "|deadline exceeded|connection refused|connection timed out|no such host"
              + "|no route to host|network is unreachable|temporary failure in name resolution");

  private EngineErrors() {}

  /** Whether the same pull may work a little later. */
  static boolean isTransient(String words) {
    return TRANSIENT.matcher(words.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether nothing answered where the registry should be. */
  static boolean isUnreachable(String words) {
    return UNREACHABLE.matcher(words.toLowerCase(Locale.ROOT)).find();
  }

  /**
   * Whether the engine's own image may stand in for one whose pull ended so: the registry does not
   * have it, does not show it, or is not there. Anything else could hide that the registry has a
   * newer one.
   */
  static boolean leavesTheLocal(StudioException error) {
    return Set.of("image.not-found", "image.access-denied", "image.pull-unreachable")
        .contains(error.text().key());
  }

  /** The error of a pull that failed with these words. */
  static StudioException ofPull(
      ImageReference reference, Platform platform, String words, @Nullable Throwable cause) {
    String lower = words.toLowerCase(Locale.ROOT);
    String key = "image.pull-failed";
    if (lower.contains("no matching manifest")
        || lower.contains("does not match the specified platform")
        || lower.contains("does not provide the specified platform")
        || lower.contains("no match for platform")
        || lower.contains("no image found in")) {
      key = "image.no-platform";
    } else if (lower.contains("unauthorized")
        || lower.contains("authentication required")
        || lower.contains("no basic auth credentials")
        || lower.contains("access denied")
        || lower.contains("access to the resource is denied")) {
      key = "image.access-denied";
    } else if (lower.contains("manifest unknown")
        || lower.contains("not found")
        || lower.contains("name unknown")
        || lower.contains("repository does not exist")) {
      key = "image.not-found";
    }
    return new StudioException(
        Message.of(key, reference.familiar(), platform.docker(), words), cause);
  }

  /** The error of a pull for which the engine did not reach the registry. */
  static StudioException unreachable(
      ImageReference reference, Platform platform, String words, @Nullable Throwable cause) {
    return new StudioException(
        Message.of("image.pull-unreachable", reference.familiar(), platform.docker(), words),
        cause);
  }

  /** The error of a platform that is not among those there are. */
  static StudioException noPlatform(
      ImageReference reference, Platform platform, String there, StudioException cause) {
    return new StudioException(
        Message.of("image.no-platform", reference.familiar(), platform.docker(), there), cause);
  }

  /** The error of an image that turned out to be for another platform. */
  static StudioException otherPlatform(
      ImageReference reference, Platform platform, JsonNode image) {
    String variant = image.path("Variant").asString("");
    String found = image.path("Os").asString("") + "/" + image.path("Architecture").asString("");
    return new StudioException(
        Message.of(
            "image.wrong-architecture",
            reference.familiar(),
            platform.docker(),
            variant.isEmpty() ? found : found + "/" + variant));
  }

  /** The error of a pull that the registry itself refused. */
  static StudioException ofRefusal(
      ImageReference reference, Platform platform, RegistryRefusal refusal) {
    if (refusal.saysWhen()) {
      return refusal;
    }
    String key =
        switch (refusal.status()) {
          case 401, 403 -> "image.access-denied";
          case 404 -> "image.not-found";
          default -> "image.pull-failed";
        };
    return new StudioException(
        Message.of(key, reference.familiar(), platform.docker(), refusal.words()), refusal);
  }

  /**
   * The error of a save. In the words for another platform, an engine with containerd's store
   * refuses also an image whose layers it did not load because it had them unpacked already.
   */
  static StudioException ofSave(ImageReference reference, StudioException error) {
    boolean incomplete =
        error instanceof EngineRefusal refusal
            && refusal.words().contains("does not provide the specified platform");
    return incomplete
        ? new StudioException(
            Message.of("image.save-incomplete", reference.familiar(), "layers"), error)
        : error;
  }
}
