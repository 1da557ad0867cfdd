package io.oscstudio.app.cli;

import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.check.Rules;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.report.RuleCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code studio rules explain}: all there is to say of some rules. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class RulesExplainCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(arity = "1..*", paramLabel = "CODE")
  private List<String> codes = List.of();

  RulesExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<RuleInfo> rules = new ArrayList<>();
    for (String code : codes) {
      rules.add(
          Rules.find(code.toUpperCase(Locale.ROOT))
              .map(Rule::info)
              .orElseThrow(() -> unknown(code)));
    }
    RuleCatalogue catalogue = new RuleCatalogue(console.texts());
    if (common.json()) {
      console.json(Map.of("rules", rules.stream().map(catalogue::data).toList()));
      return ExitCode.FINE;
    }
    for (RuleInfo info : rules) {
      console.out().println(catalogue.explain(info));
    }
    return ExitCode.FINE;
  }

  private ParameterException unknown(String code) {
    List<String> known = Rules.all().stream().map(r -> r.info().code()).toList();
    Optional<String> near = Nearest.of(code, known);
    return new ParameterException(
        spec.commandLine(),
        near.map(n -> console.text("cli.usage.rule-near", code, n))
            .orElseGet(() -> console.text("cli.usage.rule", code)));
  }
}
