package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.export.sheet.ChecklistItem.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the things to see to, in their order. */
final class ChecklistBuilder {
  private final List<ChecklistItem> items = new ArrayList<>();

  /** What the package has. */
  void met(String section, Message text) {
    items.add(new ChecklistItem(text, State.MET, Optional.empty(), section));
  }

  /** What the package lacks, and what is missing. */
  void lacking(String section, Message text, Message detail) {
    items.add(new ChecklistItem(text, State.NOT_MET, Optional.of(detail), section));
  }

  /** What the package has unless something is missing. */
  void metUnless(Optional<Message> missing, String section, Message text) {
    missing.ifPresentOrElse(m -> lacking(section, text, m), () -> met(section, text));
  }

  /** What the person sees to. */
  void person(String section, Message text, Message detail) {
    items.add(new ChecklistItem(text, State.FOR_PERSON, Optional.of(detail), section));
  }

  /** What was collected. */
  List<ChecklistItem> items() {
    return List.copyOf(items);
  }
}
