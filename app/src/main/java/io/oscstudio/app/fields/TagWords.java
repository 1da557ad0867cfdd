package io.oscstudio.app.fields;

import java.util.List;
import java.util.function.Supplier;

/** The words of a field of chips: which are offered, and how they differ from what is written. */
public interface TagWords {
  /** What is offered now. */
  List<String> suggestions();

  /** What people read for a value. */
  default String shown(String value) {
    return value;
  }

  /** The value of what somebody typed or chose. */
  default String written(String typed) {
    return typed;
  }

  /** Values that are shown as they are written. */
  static TagWords of(Supplier<List<String>> suggestions) {
    return suggestions::get;
  }
}
