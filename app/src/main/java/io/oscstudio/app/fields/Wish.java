package io.oscstudio.app.fields;

import io.oscstudio.core.base.TextRange;

/** Where the focus should go. */
public sealed interface Wish {
  /** A field is brought into view; the focus stays. */
  record OfField(FieldModel field) implements Wish {}

  /**
   * To the field that shows where a finding is, or to the text where the form has no such field.
   *
   * @param range what the finding is about, which the text shows in any case
   */
  record OfFinding(FieldModel field, TextRange range) implements Wish {}

  /**
   * To a stretch of the text.
   *
   * @param focus whether the focus goes there too
   */
  record OfText(TextRange range, boolean focus) implements Wish {}
}
