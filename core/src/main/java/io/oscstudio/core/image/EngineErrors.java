package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns what an engine says into what a person can act on. */
final class EngineErrors {
  private static final Pattern JSON_MESSAGE =
      Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern TRANSIENT =
      Pattern.compile(
          "timeout|timed out|tls handshake|connection reset|unexpected eof|\\beof\\b"
              + "|toomanyrequests|too many requests|\\b50[0234]\\b|bad gateway"
              + "|service unavailable|temporary failure");
  private static final int LONGEST_QUOTE = 400;

  private EngineErrors() {}

  /** The words of an exception, without JSON around them. */
  static String text(Throwable error) {
    String text = error.getMessage();
    Throwable cause = error.getCause();
    if (text == null && cause != null) {
      return text(cause);
    }
    return text == null ? error.getClass().getSimpleName() : messageOf(text);
  }

  /** The {@code message} of a JSON error body, or the text itself. */
  static String messageOf(String text) {
    Matcher matcher = JSON_MESSAGE.matcher(text);
    String plain =
        matcher.find() ? matcher.group(1).replace("\\\"", "\"").replace("\\n", " ") : text;
    plain = plain.strip();
    return plain.length() > LONGEST_QUOTE ? plain.substring(0, LONGEST_QUOTE) + "…" : plain;
  }

  /** Whether the same pull may work a little later. */
  static boolean isTransient(String words) {
    return TRANSIENT.matcher(words.toLowerCase(Locale.ROOT)).find();
  }

  /** The error of a pull that failed with these words. */
  static StudioException ofPull(
      ImageReference reference, Platform platform, String words, @Nullable Throwable cause) {
    String lower = words.toLowerCase(Locale.ROOT);
    String key = "image.pull-failed";
    if (lower.contains("no matching manifest")
        || lower.contains("does not match the specified platform")
        || lower.contains("does not provide the specified platform")
        || lower.contains("no match for platform")) {
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

  /**
   * The error of a save. An engine with containerd's store pulls an image of another platform
   * without a word and refuses only now; in the same words it refuses an image whose layers it did
   * not load because it had them unpacked already.
   *
   * @param image what the engine says of the image
   */
  static StudioException ofSave(
      ImageReference reference, Platform platform, JsonNode image, StudioException error) {
    String words = error.text().arguments().toString();
    if (!error.text().key().equals("image.engine-refused")
        || !words.contains("does not provide the specified platform")) {
      return error;
    }
    boolean otherPlatform =
        !image.path("Architecture").asString("").isEmpty() && !EngineState.fits(image, platform);
    String found = image.path("Os").asString("") + "/" + image.path("Architecture").asString("");
    return new StudioException(
        otherPlatform
            ? Message.of("image.wrong-architecture", reference.familiar(), platform.docker(), found)
            : Message.of("image.save-incomplete", reference.familiar(), "layers"),
        error);
  }
}
