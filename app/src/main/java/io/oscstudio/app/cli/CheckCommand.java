package io.oscstudio.app.cli;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.CheckResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code studio check}: what OSC would say after the upload, said before it. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ProfileOption profile = new ProfileOption();

  @Parameters(arity = "1..*", paramLabel = "PACKAGE")
  private List<Path> packages = List.of();

  CheckCommand(Console console) {
    this.console = console;
  }

  /** Checks one after the other; one that cannot be read does not keep the others unchecked. */
  @Override
  public Integer call() {
    int code = ExitCode.FINE;
    List<Map<String, Object>> results = new ArrayList<>();
    for (Path path : packages) {
      try {
        CheckResult result = check(path);
        results.add(data(path, result));
        show(path, result);
        code = Math.max(code, result.hasErrors() ? ExitCode.FINDINGS : ExitCode.FINE);
      } catch (CancelledException e) {
        throw e;
      } catch (StudioException e) {
        String sentence = console.text(e.text());
        results.add(Map.of("package", path.toString(), "error", sentence));
        console.complain("cli.error", sentence);
        code = ExitCode.FAILED;
      }
    }
    if (common.json()) {
      console.json(Map.of("packages", results));
    }
    return code;
  }

  private CheckResult check(Path path) {
    try (ConsoleJob job = new ConsoleJob(console, common.json());
        FileTree tree = FileTrees.open(path, Limits.DEFAULT)) {
      return Check.run(tree, profile.profile(), job);
    }
  }

  private void show(Path path, CheckResult result) {
    if (common.json()) {
      return;
    }
    if (packages.size() > 1) {
      console.out().println(path);
    }
    console.list(result.findings());
    console.summary(result);
  }

  private Map<String, Object> data(Path path, CheckResult result) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("package", path.toString());
    data.put("profile", profile.profile().id());
    data.putAll(console.toData(result));
    return data;
  }
}
