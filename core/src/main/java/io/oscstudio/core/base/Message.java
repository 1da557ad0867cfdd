package io.oscstudio.core.base;

import java.util.List;

/**
 * A sentence for a person, not yet in any language: the key of a text and its arguments.
 *
 * @param key a key of the texts, its first part naming the bundle ({@code
 *     archive.too-many-entries})
 * @param arguments strings, numbers or further messages, in the order of the text's placeholders
 */
public record Message(String key, List<Object> arguments) {
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** A message with the given arguments. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
