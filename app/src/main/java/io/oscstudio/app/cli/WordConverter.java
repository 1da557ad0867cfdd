package io.oscstudio.app.cli;

import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that takes one of a few words. */
abstract class WordConverter<T> implements ITypeConverter<T> {
  private final String words;
  private final Function<String, Optional<T>> meaning;

  /**
   * @param words all of them, as they are shown to somebody who wrote another
   * @param meaning what a word means; empty for any other
   */
  WordConverter(String words, Function<String, Optional<T>> meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  @Override
  public final T convert(String text) {
    return meaning
        .apply(text)
        .orElseThrow(() -> new TypeConversionException(words + ", not \"" + text + "\""));
  }
}
