package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Message;
import java.util.List;
import java.util.Optional;

/**
 * What is done at one place of the console.
 *
 * @param where the way to the place
 * @param note what to do there, empty where the fields say it
 * @param fields in the order in which they are filled in
 */
public record SheetStep(Message where, Optional<Message> note, List<SheetField> fields) {
  public SheetStep {
    fields = List.copyOf(fields);
  }
}
