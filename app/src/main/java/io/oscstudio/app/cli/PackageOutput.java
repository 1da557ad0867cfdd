package io.oscstudio.app.cli;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.Silence;
import io.oscstudio.core.export.Exported;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.export.sheet.SheetMarkdown;
import io.oscstudio.core.export.sheet.UploadSheet;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.mapping.TargetRegistry;
import io.oscstudio.core.project.Sidecar;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands that write packages have in common: where to, what for, with which images. */
final class PackageOutput {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final PlatformsOption platforms = new PlatformsOption();
  @Mixin private final EngineOption engines = new EngineOption();
  @Mixin private final RenderOptions rendering = new RenderOptions();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "PATH",
      descriptionKey = "output")
  private Path output = Path.of("");

  @Option(names = "--images", descriptionKey = "images")
  private boolean images;

  @Option(names = "--images-dir", paramLabel = "DIR", descriptionKey = "images-dir")
  private @Nullable Path imagesFolder;

  @Option(names = "--registry", paramLabel = "HOST/PATH", descriptionKey = "registry")
  private @Nullable String registry;

  @Option(names = "--force", descriptionKey = "force")
  private boolean force;

  @Option(names = "--sheet", paramLabel = "FILE", descriptionKey = "sheet")
  private @Nullable Path sheet;

  /**
   * Checks and writes a package, and tells what became of it.
   *
   * @param brought what was given; beside it lies what was decided about its images
   */
  int write(Path brought, PackageInput input, Console console, boolean json, ConsoleJob job) {
    RenderInputs inputs = rendering.inputs(input.tree(), console);
    Optional<ChartRenderer> renderer = rendering.renderer();
    try (ChartRenderer _ = renderer.orElse(null)) {
      Sidecar sidecar = Sidecar.beside(brought);
      PackageBuild.Proving proving =
          new PackageBuild.Proving(inputs, Decisions.in(sidecar), renderer);
      PackageBuild build =
          new PackageBuild(
              input,
              new PackageBuild.Request(
                  profile.profile(), output, force, proving, Silence.in(sidecar)),
              job);
      PackageBuild.Result result = build(build, input, console);
      Optional<Path> written =
          result.exported().flatMap(e -> sheet(result.check(), e, build, console));
      job.close();
      return new BuildReport(console, json, profile.profile(), written).show(input, result);
    }
  }

  private Optional<Path> sheet(
      CheckResult check, Exported exported, PackageBuild build, Console console) {
    Optional<Path> target = Optional.ofNullable(sheet);
    target.ifPresent(
        file -> SheetMarkdown.save(UploadSheet.of(build, check, exported), console.texts(), file));
    return target;
  }

  private PackageBuild.Result build(PackageBuild build, PackageInput input, Console console) {
    boolean delivery = images || imagesFolder != null;
    if (registry == null) {
      return delivery ? deliver(build, input) : build.deployment();
    }
    if (delivery) {
      throw new ParameterException(
          command.commandLine(), console.text("cli.usage.registry-delivery"));
    }
    return build.deployment(TargetRegistry.parse(registry));
  }

  private PackageBuild.Result deliver(PackageBuild build, PackageInput input) {
    Path folder = imagesFolder == null ? besideOutput() : imagesFolder;
    try (ImageEngine engine = engines.open()) {
      return build.delivery(
          new PackageBuild.Images(engine, platforms.orElse(input.platforms()), folder));
    }
  }

  /** {@code out/redis-1.0.0.zip} keeps its tars in {@code out/redis-1.0.0.images}. */
  private Path besideOutput() {
    return output.toAbsolutePath().resolveSibling(ArchiveWriter.stem(output) + ".images");
  }
}
