package io.oscstudio.core.rights;

import io.oscstudio.core.base.Message;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Puts words together: “a, b and 3 more”. */
final class Phrases {
  private static final int NAMED = 4;

  /** How much is shown of a word somebody may have made endless. */
  private static final int LONGEST = 64;

  private Phrases() {}

  /** How many of {@code size} things are named; never all but one. */
  static int named(int size) {
    return size <= NAMED + 1 ? size : NAMED;
  }

  /** A word as it is shown. */
  static Message word(String word) {
    int end = word.offsetByCodePoints(0, Math.min(LONGEST, word.codePointCount(0, word.length())));
    return end < word.length()
        ? Message.of("rights.cut", word.substring(0, end))
        : Message.of("rights.word", word);
  }

  /** Words in quotation marks. */
  static Message quoted(Collection<String> words) {
    return some(words, word -> Message.of("rights.quoted", word(word)));
  }

  /** The first of these things, at least one, and how many more there are. */
  static <T> Message some(Collection<T> things, Function<T, Message> phrase) {
    int named = named(things.size());
    return list(things.stream().limit(named).map(phrase).toList(), things.size() - named);
  }

  /** These things, at least one, and {@code left} more that are not named. */
  static Message list(List<Message> things, int left) {
    Message list = things.getFirst();
    for (int i = 1; i < things.size(); i++) {
      list =
          left == 0 && i == things.size() - 1
              ? Message.of("rights.and", list, things.get(i))
              : Message.of("rights.comma", list, things.get(i));
    }
    return left == 0 ? list : Message.of("rights.more", list, left);
  }
}
