package io.oscstudio.app.wizard;

import io.oscstudio.app.images.FetchModel;
import io.oscstudio.app.images.LedgerModel;
import io.oscstudio.app.wizard.SourceModel.Phase;
import io.oscstudio.app.wizard.StepState.Mark;
import io.oscstudio.core.base.Readings;
import io.oscstudio.core.base.Severity;
import java.util.Optional;

/** Says of each step what it still needs. */
final class StepNeeds {
  private final WizardModel wizard;

  StepNeeds(WizardModel wizard) {
    this.wizard = wizard;
  }

  StepState of(Step step) {
    return switch (step) {
      case SOURCE -> source();
      case METADATA, SERVICE, LIFECYCLE, CAPABILITIES -> documents(step);
      case IMAGES -> images();
      case CHECK -> check();
      case EXPORT -> export();
    };
  }

  private StepState source() {
    return switch (wizard.source().phaseProperty().get()) {
      case Phase.Empty(), Phase.Asking() -> StepState.of(Mark.WAITING, "window.step.source.none");
      case Phase.Reading r -> StepState.of(Mark.BUSY, "window.step.source.reading");
      case Phase.Failed f -> StepState.of(Mark.PROBLEM, "window.step.source.failed");
      case Phase.Ready(SourceSummary summary) -> {
        long dropped = wizard.source().count(Optional.of(Fate.DROPPED));
        yield dropped > 0
            ? StepState.of(Mark.DONE, "window.step.source.dropped", dropped)
            : StepState.of(Mark.DONE, summary.formatKey());
      }
    };
  }

  private StepState documents(Step step) {
    if (wizard.pages().isEmpty()) {
      return StepState.of(Mark.WAITING, step.key() + ".none");
    }
    if (!wizard.check().doneProperty().get()) {
      return StepState.of(Mark.BUSY, "window.step.checking");
    }
    return judged(
        findings(step, Severity.ERROR),
        findings(step, Severity.WARNING),
        StepState.of(Mark.DONE, step.key() + ".done"));
  }

  /** How many findings of a severity are about the files of a step. */
  private long findings(Step step, Severity severity) {
    return wizard.check().findings().stream()
        .filter(f -> f.severity() == severity)
        .filter(f -> f.place().filter(p -> Step.of(p.file()) == step).isPresent())
        .count();
  }

  private static StepState judged(long errors, long warnings, StepState good) {
    if (errors > 0) {
      return StepState.of(Mark.PROBLEM, "window.step.errors", errors);
    }
    return warnings > 0 ? StepState.of(Mark.ATTENTION, "window.step.warnings", warnings) : good;
  }

  private StepState check() {
    if (!wizard.readyProperty().get()) {
      return StepState.of(Mark.WAITING, "window.step.check.none");
    }
    if (!wizard.check().doneProperty().get()) {
      return StepState.of(Mark.BUSY, "window.step.checking");
    }
    return judged(
        wizard.check().count(Severity.ERROR),
        wizard.check().count(Severity.WARNING),
        StepState.of(Mark.DONE, "window.step.check.done"));
  }

  private StepState images() {
    if (!wizard.readyProperty().get()) {
      return StepState.of(Mark.WAITING, "window.step.images.none");
    }
    LedgerModel ledger = wizard.images().ledger();
    FetchModel images = wizard.images().fetching();
    if (images.runningProperty().get().isPresent()) {
      return StepState.of(Mark.BUSY, "window.step.images.fetching", images.incomplete());
    }
    if (images.failed() > 0) {
      return StepState.of(Mark.PROBLEM, "window.step.images.failed", images.failed());
    }
    if (ledger.sheetProperty().get().isEmpty()) {
      return StepState.of(Mark.BUSY, "window.step.checking");
    }
    if (images.incomplete() > 0) {
      return StepState.of(Mark.WAITING, "window.step.images.needed", images.incomplete());
    }
    return StepState.of(Mark.DONE, "window.step.images.done", images.wanted().size());
  }

  private StepState export() {
    if (!wizard.readyProperty().get()) {
      return StepState.of(Mark.WAITING, "window.step.export.none");
    }
    if (wizard.export().sizeProperty().get() > Readings.PACKAGE_BYTES_LIMIT) {
      return StepState.of(Mark.PROBLEM, "window.step.export.big");
    }
    return wizard.exported()
        ? StepState.of(Mark.DONE, "window.step.export.done")
        : StepState.of(Mark.WAITING, "window.step.export.ready");
  }
}
