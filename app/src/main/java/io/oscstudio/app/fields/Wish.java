package io.oscstudio.app.fields;

import io.oscstudio.core.base.TextRange;

/** Where the focus should go. */
public sealed interface Wish {
  /**
   * To a field.
   *
   * @param focus whether the focus goes there too
   */
  record OfField(FieldModel field, boolean focus) implements Wish {}

  /**
   * To a stretch of the text.
   *
   * @param focus whether the focus goes there too
   */
  record OfText(TextRange range, boolean focus) implements Wish {}
}
