package io.oscstudio.app.cli;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.fix.Fixes;
import io.oscstudio.core.report.Baseline;
import io.oscstudio.core.report.CheckReport;
import io.oscstudio.core.report.Checked;
import io.oscstudio.core.report.Detail;
import io.oscstudio.core.report.Outcome;
import io.oscstudio.core.report.Reporter;
import io.oscstudio.core.report.TextReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code studio check}: what OSC would say after the upload, said before it. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final FailOnOption failOn = new FailOnOption();
  @Mixin private final ReportOptions reports = new ReportOptions();
  @Mixin private final FixOptions fixing = new FixOptions();
  @Mixin private final RenderOptions rendering = new RenderOptions();

  @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "baseline")
  private @Nullable Path baseline;

  @Option(names = "--earlier", paramLabel = "PACKAGE", descriptionKey = "earlier")
  private @Nullable Path earlier;

  @Parameters(arity = "1..*", paramLabel = "PATH")
  private List<Path> paths = List.of();

  CheckCommand(Console console) {
    this.console = console;
  }

  /** Checks one after the other; one that cannot be read does not keep the others unchecked. */
  @Override
  public Integer call() {
    reports.settle(common.json(), console);
    Optional<Baseline> known = Optional.ofNullable(baseline).map(Baseline::read);
    try (ConsoleJob job = new ConsoleJob(console, reports.quiet());
        CheckDesk desk =
            new CheckDesk(console, profile.profile(), rendering, Optional.ofNullable(earlier))) {
      if (fixing.shows()) {
        return diff(desk.fixes(job), job);
      }
      List<Outcome> outcomes = check(desk, known, job);
      CheckReport report =
          new CheckReport(
              Version.number(), profile.profile(), failOn.value(), known.isPresent(), outcomes);
      if (reports.showsText() && outcomes.size() > 1) {
        console.out().print(textReport().total(report));
      }
      reports.write(report, console);
      return code(report);
    }
  }

  private List<Outcome> check(CheckDesk desk, Optional<Baseline> known, ConsoleJob job) {
    List<Path> targets = new CheckTargets(paths, job).find();
    boolean several = targets.size() > 1;
    Reporter reporter = new Reporter(detail());
    List<Outcome> outcomes = new ArrayList<>();
    for (Path target : targets) {
      job.checkCancelled();
      if (several) {
        job.report(
            Message.of(
                "cli.checking", Reporter.shown(target), outcomes.size() + 1, targets.size()));
      }
      try {
        if (fixing.makes()) {
          fix(desk.fixes(job), target, job);
        }
        Checked checked = desk.check(target, reporter, job);
        Checked marked = known.map(b -> b.mark(checked)).orElse(checked);
        show(marked, several, job);
        outcomes.add(marked);
      } catch (CancelledException e) {
        throw e;
      } catch (StudioException e) {
        outcomes.add(new Outcome.Unread(Reporter.shown(target), e.text()));
        job.clear();
        console.complain("cli.error", console.text(e.text()));
      }
    }
    return outcomes;
  }

  private void fix(SafeFixes fixes, Path target, ConsoleJob job) {
    Fixes.Mended mended = fixes.make(target);
    if (reports.showsText()) {
      job.clear();
      mended
          .mended()
          .forEach((finding, fix) ->
              console.say(
                  "cli.fixed",
                  finding.place().map(Place::toString).orElse(target.toString()),
                  finding.code(),
                  console.text(fix.title())));
    }
  }

  /** Prints what the fixes would do; there is something to do when it ends with 1. */
  private int diff(SafeFixes fixes, ConsoleJob job) {
    int code = ExitCode.FINE;
    for (Path target : new CheckTargets(paths, job).find()) {
      job.checkCancelled();
      try {
        String diff = fixes.diff(target);
        job.clear();
        console.out().print(diff);
        code = diff.isEmpty() ? code : Math.max(code, ExitCode.FINDINGS);
      } catch (CancelledException e) {
        throw e;
      } catch (StudioException e) {
        job.clear();
        console.complain("cli.error", console.text(e.text()));
        code = ExitCode.FAILED;
      }
    }
    return code;
  }

  private Detail detail() {
    Detail forTerminal = new Detail(reports.showsText() && console.coloured(), false, false);
    return reports.needs().and(forTerminal);
  }

  private void show(Checked checked, boolean several, ConsoleJob job) {
    if (reports.showsText()) {
      job.clear();
      console.out().print(textReport().text(checked, several));
    }
  }

  private TextReport textReport() {
    return new TextReport(console.texts(), console.coloured());
  }

  private static int code(CheckReport report) {
    if (report.unread().findAny().isPresent()) {
      return ExitCode.FAILED;
    }
    boolean fails = report.checked().anyMatch(checked -> checked.fails(report.failOn()));
    return fails ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
