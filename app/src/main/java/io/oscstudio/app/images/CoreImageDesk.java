package io.oscstudio.app.images;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.image.DockerEngine;
import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.EngineOnDemand;
import io.oscstudio.core.image.EngineOptions;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.FetchPhase;
import io.oscstudio.core.image.FetchProgress;
import io.oscstudio.core.image.FetchRequest;
import io.oscstudio.core.image.FetchRun;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Finds and fetches images with the core. */
public final class CoreImageDesk implements ImageDesk {
  private static final Set<FetchPhase> FETCHING =
      EnumSet.of(FetchPhase.FETCHING, FetchPhase.PREPARING, FetchPhase.SAVING, FetchPhase.WRITING);

  private final Renderings renderings = new Renderings();
  private final Supplier<DockerEngine> docker;
  private final Supplier<ImageEngine> engines;

  /** Uses the engine of this machine, or the registries themselves where there is none. */
  public CoreImageDesk() {
    this(DockerEngine::connect, () -> new EngineOnDemand(EngineChoice.AUTO, EngineOptions.usual()));
  }

  /** Uses the engine at an address and no other. */
  public CoreImageDesk(URI host) {
    this(() -> DockerEngine.connect(host, false, Limits.DEFAULT), () -> connect(host));
  }

  private CoreImageDesk(Supplier<DockerEngine> docker, Supplier<ImageEngine> engines) {
    this.docker = docker;
    this.engines = engines;
  }

  private static ImageEngine connect(URI host) {
    return DockerEngine.connect(host, false, Limits.DEFAULT);
  }

  @Override
  public Engine engine() {
    try (DockerEngine engine = docker.get()) {
      return new Engine(true, Message.of("window.engine.ready"));
    } catch (StudioException e) {
      return new Engine(false, Message.of("window.engine.registry"));
    }
  }

  @Override
  public Optional<ChartFacts> chart(FileTree tree) {
    return Renderings.kubernetes(tree)
        .map(k -> new ChartFacts(k.version(), k.remark(), Renderings.missing(tree)));
  }

  @Override
  public Ledger read(FileTree tree) {
    return ImageLedger.read(tree, Decisions.NONE);
  }

  @Override
  public Ledger prove(FileTree tree, Inputs inputs, Job job) {
    return renderings.prove(tree, inputs, job);
  }

  @Override
  public PackageBuild.Proving proving(FileTree tree, Inputs inputs, Decisions decisions, Job job) {
    return renderings.proving(tree, inputs, decisions, job);
  }

  @Override
  public List<Wanted> present(List<Wanted> wanted, Path folder, Listener listener) {
    TarNames names = TarNames.of(references(wanted));
    List<Wanted> found = new ArrayList<>();
    for (Wanted one : wanted) {
      Path tar = folder.resolve(names.name(one.reference(), platform(one)));
      if (Files.isRegularFile(tar)) {
        listener.now(one, ImageCell.saved(size(tar)));
        found.add(one);
      }
    }
    return found;
  }

  @Override
  public void fetch(List<Wanted> wanted, Path folder, Listener listener, Job job) {
    List<ImageReference> references = references(wanted);
    Set<Platform> platforms = EnumSet.noneOf(Platform.class);
    wanted.forEach(w -> platforms.add(platform(w)));
    try (ImageEngine engine = engines.get()) {
      FetchRun run =
          new FetchRun(engine, FetchRequest.of(references, platforms, folder), Limits.DEFAULT);
      run.run(
          new RowsJob(job, run, listener), outcome -> listener.now(wanted(outcome), cell(outcome)));
    }
  }

  @Override
  public void close() {
    renderings.close();
  }

  private static List<ImageReference> references(List<Wanted> wanted) {
    return wanted.stream().map(Wanted::reference).distinct().toList();
  }

  private static Platform platform(Wanted wanted) {
    return Platform.parse(wanted.architecture()).orElseThrow();
  }

  private static Wanted wanted(FetchOutcome outcome) {
    return new Wanted(outcome.reference(), outcome.platform().osc());
  }

  private static ImageCell cell(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Saved saved -> ImageCell.saved(saved.tar().bytes());
      case FetchOutcome.Failed failed -> ImageCell.failed(failed.why());
    };
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells the table how far each image is. */
  private record RowsJob(Job job, FetchRun run, Listener listener) implements Job {
    @Override
    public void report(Message what) {
      job.report(what);
    }

    @Override
    public void progress(long done, long total) {
      job.progress(done, total);
      for (FetchProgress.Row row : run.progress().rows()) {
        if (FETCHING.contains(row.phase())) {
          Wanted wanted = new Wanted(row.row().reference(), row.row().platform().osc());
          listener.now(wanted, ImageCell.fetching(row.fraction()));
        }
      }
    }

    @Override
    public boolean cancelled() {
      return job.cancelled();
    }
  }
}
