package io.oscstudio.core.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a place of a document may hold. */
public sealed interface Shape {
  /** How a text is written and shown. */
  enum Format {
    /** Words. */
    PLAIN,
    /** Words with Markdown marks. */
    MARKDOWN,
    /** An address. */
    URI,
    /** A mail address. */
    EMAIL,
    /** Something a machine reads, such as a reference or a path. */
    CODE,
    /** A JSON document. */
    JSON,
    /** Bytes in base64. */
    BASE64,
    /** An amount of a resource, such as {@code 500m} or {@code 1Gi}. */
    QUANTITY,
    /** A time, such as {@code 1m30s}. */
    DURATION
  }

  /**
   * A text.
   *
   * @param most code points it may have
   * @param lines how many lines a form shows
   * @param suggestions values people often want
   * @param options prefix of the text keys of the suggestions' names, {@code ""} for none
   */
  record Text(Format format, OptionalInt most, int lines, List<String> suggestions, String options)
      implements Shape {
    public Text {
      suggestions = List.copyOf(suggestions);
    }
  }

  /**
   * A number.
   *
   * @param whole whether it has no fraction
   * @param least its smallest value
   * @param most its greatest value
   */
  record Number(boolean whole, OptionalLong least, OptionalLong most) implements Shape {}

  /** Yes or no. */
  record Switch() implements Shape {}

  /**
   * One of a few values.
   *
   * @param values as they are written
   * @param options prefix of the text keys of their names, {@code ""} for none
   */
  record Choice(List<String> values, String options) implements Shape {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /**
   * A list.
   *
   * @param item what each item is
   * @param unique whether no two items may be alike
   */
  record Items(SchemaField item, boolean unique) implements Shape {}

  /**
   * A map with keys of the person's choice.
   *
   * @param value what each key holds
   */
  record Entries(SchemaField value) implements Shape {}

  /**
   * A map with known keys.
   *
   * @param fields in the order of the form
   */
  record Group(List<SchemaField> fields) implements Shape {
    public Group {
      fields = List.copyOf(fields);
    }

    /** The field of a key. */
    public Optional<SchemaField> field(String key) {
      return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }
  }

  /** Anything; a form leaves it to the text. */
  record Free() implements Shape {}
}
