package io.oscstudio.app.cli;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.image.ledger.Decision;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.project.Sidecar;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a person decides about images; it is remembered beside the input. */
final class DecisionOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--accept", paramLabel = "IMAGE", descriptionKey = "accept")
  private List<String> accepted = List.of();

  @Option(names = "--dismiss", paramLabel = "IMAGE", descriptionKey = "dismiss")
  private List<String> dismissed = List.of();

  @Option(names = "--add", paramLabel = "IMAGE", descriptionKey = "add")
  private List<String> added = List.of();

  /** Puts these decisions with those taken earlier, which a sidecar keeps. */
  Decisions decide(Sidecar sidecar, Console console) {
    Decisions decisions = Decisions.in(sidecar);
    Decisions before = decisions;
    decisions = with(decisions, accepted, Decision.ACCEPTED, console);
    decisions = with(decisions, dismissed, Decision.DISMISSED, console);
    decisions = with(decisions, added, Decision.ADDED, console);
    if (!decisions.equals(before)) {
      decisions.putInto(sidecar);
    }
    return decisions;
  }

  private Decisions with(
      Decisions decisions, List<String> images, Decision decision, Console console) {
    Decisions changed = decisions;
    for (String image : images) {
      ImageReference reference =
          ImageReference.parse(image)
              .orElseThrow(() ->
                  new ParameterException(
                      command.commandLine(), console.text("cli.usage.image", image)));
      changed = changed.with(reference, decision);
    }
    return changed;
  }
}
