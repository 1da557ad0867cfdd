package io.oscstudio.app.cli;

import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.report.RuleCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code studio rules list}: all rules, as lines, JSON or Markdown. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class RulesListCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--profile",
      paramLabel = "private|publish",
      converter = ProfileOption.Converter.class,
      descriptionKey = "rules-profile")
  private @Nullable Profile profile;

  @Option(names = "--format", paramLabel = "text|json|markdown", descriptionKey = "rules-format")
  private String format = "text";

  RulesListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RuleCatalogue catalogue = new RuleCatalogue(console.texts());
    List<RuleInfo> rules = RuleCatalogue.rules(Optional.ofNullable(profile));
    switch (common.json() ? "json" : format) {
      case "text" -> console.out().print(catalogue.lines(rules));
      case "json" -> console.json(Map.of("rules", rules.stream().map(catalogue::data).toList()));
      case "markdown" -> console.out().print(catalogue.markdown(rules));
      default ->
          throw new ParameterException(
              spec.commandLine(), "--format: text | json | markdown, not \"" + format + "\"");
    }
    return ExitCode.FINE;
  }
}
