package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.DialogService.Question;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.core.project.Holder;
import java.util.List;

/** Warns of a package that another studio has open. */
final class HeldPackage {
  static final String OPEN = "project.held.open";

  private final Kit kit;

  HeldPackage(Kit kit) {
    this.kit = kit;
  }

  /** Asks whether it is to be opened all the same. */
  boolean mayOpen(Holder holder) {
    return kit.dialogs()
        .ask(
            new Question(
                "project.held",
                "project.held.detail",
                told(holder),
                List.of(OPEN),
                "project.held.stay"))
        .isPresent();
  }

  private String told(Holder holder) {
    return kit.language()
        .text(
            "project.held.by",
            holder.user(),
            holder.host(),
            holder.process(),
            holder.since().map(kit.language()::time).orElse("?"));
  }
}
