package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Message;
import java.util.Optional;

/** Short ways to fields of the console. */
final class Fields {
  private Fields() {}

  /** A text out of the package. */
  static SheetField copied(Message label, String text, Optional<Message> note, String section) {
    return new SheetField(label, new SheetValue.Text(text), note, section);
  }

  /** The one setting that OSC takes. */
  static SheetField chosen(Message label, Message what, Message note, String section) {
    return new SheetField(label, new SheetValue.Choice(what), Optional.of(note), section);
  }

  /** What the person decides. */
  static SheetField own(Message label, Message what, Message note, String section) {
    return new SheetField(label, new SheetValue.Own(what), Optional.of(note), section);
  }
}
