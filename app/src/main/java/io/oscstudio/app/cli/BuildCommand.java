package io.oscstudio.app.cli;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.image.ImageEngine;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code studio build}: the whole road at once, from a chart or an operator to a package. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ConversionOptions conversion = new ConversionOptions();
  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final PlatformsOption platforms = new PlatformsOption();
  @Mixin private final EngineOption engines = new EngineOption();

  @Parameters(index = "0", paramLabel = "INPUT")
  private Path input = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "PATH")
  private Path output = Path.of("");

  @Option(names = "--images")
  private boolean images;

  @Option(names = "--images-dir", paramLabel = "DIR")
  private @Nullable Path imagesFolder;

  @Option(names = "--force")
  private boolean force;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (ConsoleJob job = new ConsoleJob(console, common.json());
        PackageInput opened = conversion.open(input, console, job)) {
      PackageBuild build =
          new PackageBuild(opened, new PackageBuild.Request(profile.profile(), output, force), job);
      PackageBuild.Result result = images ? delivery(build, opened) : build.deployment();
      job.close();
      return new BuildReport(console, common.json(), profile.profile()).show(opened, result);
    }
  }

  private PackageBuild.Result delivery(PackageBuild build, PackageInput opened) {
    Path folder = imagesFolder == null ? besideOutput() : imagesFolder;
    try (ImageEngine engine = engines.open(folder)) {
      return build.delivery(
          new PackageBuild.Images(engine, platforms.orElse(opened.platforms()), folder));
    }
  }

  /** {@code out/redis-1.0.0.zip} keeps its tars in {@code out/redis-1.0.0.images}. */
  private Path besideOutput() {
    return output.toAbsolutePath().resolveSibling(ArchiveWriter.stem(output) + ".images");
  }
}
