package io.oscstudio.core.kubernetes;

import java.util.ArrayList;
import java.util.List;

/** The numbered types and lists of words of the data file. */
final class TypeTable {
  private final List<ObjectType> types = new ArrayList<>();
  private final List<ValueType.Words> words = new ArrayList<>();

  void addType(String line) {
    types.add(new ObjectType(line, this));
  }

  void addWords(String line) {
    words.add(new ValueType.Words(List.of(line.split("\t"))));
  }

  ObjectType object(int number) {
    return types.get(number);
  }

  /**
   * A field's type as the file writes it: a bracket for each list and a brace for each map around
   * it, and then a scalar's letter, {@code e} and the number of a list of words, or the number of a
   * type.
   */
  ValueType type(String code) {
    char first = code.charAt(0);
    if (first == '[') {
      return new ValueType.ListOf(type(code.substring(1)));
    }
    if (first == '{') {
      return new ValueType.MapOf(type(code.substring(1)));
    }
    if (first == 'e') {
      return words.get(Integer.parseInt(code, 1, code.length(), 10));
    }
    return Character.isDigit(first) ? object(Integer.parseInt(code)) : ValueType.Scalar.of(first);
  }
}
