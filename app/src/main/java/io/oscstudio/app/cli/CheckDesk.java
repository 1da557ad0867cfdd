package io.oscstudio.app.cli;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.Silence;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.SourceLedger;
import io.oscstudio.core.project.Sidecar;
import io.oscstudio.core.report.Checked;
import io.oscstudio.core.report.Reporter;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.source.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks things one after the other with one Helm, which starts when a chart asks for it. */
final class CheckDesk implements AutoCloseable {
  private final Console console;
  private final Profile profile;
  private final RenderOptions rendering;
  private final Optional<ChartRenderer> renderer;
  private final Optional<FileTree> earlier;

  /**
   * Opens the earlier version.
   *
   * @throws StudioException when it cannot be read, or is nothing to compare with
   */
  CheckDesk(Console console, Profile profile, RenderOptions rendering, Optional<Path> earlier) {
    this.console = console;
    this.profile = profile;
    this.rendering = rendering;
    this.earlier = earlier.map(CheckDesk::earlier);
    this.renderer = rendering.renderer();
  }

  private static FileTree earlier(Path path) {
    FileTree tree = FileTrees.open(path, Limits.DEFAULT);
    try {
      if (Sources.recognise(tree) instanceof DeliverySource delivery) {
        try (FileTree inside = delivery.openPackage()) {
          Sources.recognise(inside);
        }
      }
      return tree;
    } catch (StudioException unknown) {
      tree.close();
      throw new StudioException(Message.of("cli.earlier-unknown", path, unknown.text()), unknown);
    }
  }

  /**
   * Checks one thing.
   *
   * @throws StudioException when it cannot be read
   */
  Checked check(Path path, Reporter reporter, Job job) {
    if (isChart(path)) {
      renderer.ifPresent(CheckDesk::start);
    }
    try (FileTree tree = FileTrees.open(path, Limits.DEFAULT)) {
      CheckContext context = withImages(path, tree, context(tree), job);
      CheckResult result = Check.run(tree, context, Silence.in(Sidecar.beside(path)), job);
      return reporter.checked(path, tree, context, result, job);
    }
  }

  /**
   * Publishing needs the images proved, which takes time; the report tells of what is proved here.
   */
  private CheckContext withImages(Path path, FileTree tree, CheckContext context, Job job) {
    if (profile != Profile.PUBLISH || renderer.isEmpty()) {
      return context;
    }
    Decisions decisions = Decisions.in(Sidecar.beside(path));
    SourceLedger images = new SourceLedger(context.inputs(), decisions, renderer, job);
    return recognised(tree).flatMap(images::of).map(context::with).orElse(context);
  }

  private static boolean isChart(Path path) {
    return Files.exists(path.resolve("Chart.yaml")) || Files.exists(path.resolve("raw/Chart.yaml"));
  }

  /** Has Helm start while the files are still being read, since both take their time. */
  private static void start(ChartRenderer helm) {
    Thread.startVirtualThread(() -> {
      try {
        helm.version();
      } catch (StudioException toldByTheCheck) {
        // It will not start for the check either, which says so.
      }
    });
  }

  /** The safe fixes of things that are checked here. */
  SafeFixes fixes(Job job) {
    return new SafeFixes(this::context, job);
  }

  private CheckContext context(FileTree tree) {
    return new CheckContext(
        profile,
        renderer,
        rendering.inputs(root(tree), console),
        earlier.map(CheckDesk::root),
        Optional.empty());
  }

  /** The files without a folder around them. */
  private static FileTree root(FileTree tree) {
    return recognised(tree).map(Source::tree).orElse(tree);
  }

  private static Optional<Source> recognised(FileTree tree) {
    try {
      return Optional.of(Sources.recognise(tree));
    } catch (StudioException unknown) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    renderer.ifPresent(ChartRenderer::close);
    earlier.ifPresent(FileTree::close);
  }
}
