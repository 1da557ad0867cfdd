package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Message;
import java.util.Optional;

/**
 * One field of the console.
 *
 * @param label what it is called there
 * @param value what goes into it
 * @param note limits and consequences, empty where there are none
 * @param section of the specification that says so
 */
public record SheetField(Message label, SheetValue value, Optional<Message> note, String section) {}
