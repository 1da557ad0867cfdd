package io.oscstudio.app.cli;

import io.oscstudio.core.convert.ConvertOptions;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.helm.dependencies.DependencyMode;
import io.oscstudio.core.image.ImageEngine;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code studio export}: an OSC package into a deployment or delivery package. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final PlatformsOption platforms = new PlatformsOption();
  @Mixin private final EngineOption engines = new EngineOption();

  @Parameters(index = "0", paramLabel = "PACKAGE")
  private Path input = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "PATH")
  private Path output = Path.of("");

  @Option(names = "--images-dir", paramLabel = "DIR")
  private @Nullable Path images;

  @Option(names = "--force")
  private boolean force;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (ConsoleJob job = new ConsoleJob(console, common.json());
        PackageInput opened =
            PackageInput.open(input, ConvertOptions.DEFAULT, new DependencyMode.Leave(), job)) {
      PackageBuild build =
          new PackageBuild(opened, new PackageBuild.Request(profile.profile(), output, force), job);
      Path folder = images;
      PackageBuild.Result result =
          folder == null ? build.deployment() : delivery(build, opened, folder);
      job.close();
      return new BuildReport(console, common.json(), profile.profile()).show(opened, result);
    }
  }

  private PackageBuild.Result delivery(PackageBuild build, PackageInput opened, Path folder) {
    try (ImageEngine engine = engines.open(folder)) {
      return build.delivery(
          new PackageBuild.Images(engine, platforms.orElse(opened.platforms()), folder));
    }
  }
}
