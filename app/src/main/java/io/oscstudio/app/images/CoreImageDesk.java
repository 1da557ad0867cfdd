package io.oscstudio.app.images;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.image.DockerEngine;
import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.EngineOnDemand;
import io.oscstudio.core.image.EngineOptions;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.image.adopt.TarAdoption;
import io.oscstudio.core.image.inspect.ImageInspector;
import io.oscstudio.core.image.inspect.InspectedImage;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.registry.Account;
import io.oscstudio.core.registry.RegistryLogin;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds and fetches images with the core. */
public final class CoreImageDesk implements ImageDesk {
  private static final int LARGEST_FILES = 20;

  private final Renderings renderings = new Renderings();
  private final Supplier<DockerEngine> docker;
  private final Function<EngineChoice, ImageEngine> engines;

  /** Uses the engine of this machine, or the registries themselves where there is none. */
  public CoreImageDesk() {
    this(EngineOptions::usual);
  }

  /** As the other, with choices that are asked for whenever images are brought. */
  public CoreImageDesk(Supplier<EngineOptions> options) {
    this(DockerEngine::connect, choice -> new EngineOnDemand(choice, options.get()));
  }

  /** Uses the engine at an address and no other. */
  public CoreImageDesk(URI host) {
    this(() -> DockerEngine.connect(host, false, Limits.DEFAULT), _ -> connect(host));
  }

  private CoreImageDesk(
      Supplier<DockerEngine> docker, Function<EngineChoice, ImageEngine> engines) {
    this.docker = docker;
    this.engines = engines;
  }

  private static ImageEngine connect(URI host) {
    return DockerEngine.connect(host, false, Limits.DEFAULT);
  }

  @Override
  public boolean containerEngine() {
    try (DockerEngine _ = docker.get()) {
      return true;
    } catch (StudioException e) {
      return false;
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
  public Map<Wanted, Tar> present(List<Wanted> wanted, Path folder) {
    TarNames names = CoreFetchWork.names(wanted);
    Map<Wanted, Tar> found = new LinkedHashMap<>();
    for (Wanted one : wanted) {
      Path tar = folder.resolve(names.name(one.reference(), CoreFetchWork.platform(one)));
      if (Files.isRegularFile(tar)) {
        found.put(one, new Tar(tar, size(tar)));
      }
    }
    return found;
  }

  @Override
  public FetchWork fetching(FetchOrder order) {
    return new CoreFetchWork(order, engines.apply(order.engine()));
  }

  @Override
  public List<InspectedImage> inspect(Path tar, Job job) {
    return new ImageInspector(Limits.DEFAULT, LARGEST_FILES).inspect(tar, job);
  }

  @Override
  public void signIn(String registry, Account account, Job job) {
    new RegistryLogin(RegistrySettings.ofUser()).login(registry, account, job);
  }

  @Override
  public Tar adopt(AdoptOrder order, Job job) {
    Wanted image = order.image();
    TarAdoption.Wish wish =
        new TarAdoption.Wish(
            Optional.of(image.reference()), order.renamed(), Set.of(CoreFetchWork.platform(image)));
    SavedTar saved =
        new TarAdoption(Limits.DEFAULT)
            .adopt(order.tar(), wish, CoreFetchWork.references(order.all()), order.folder(), job)
            .getFirst();
    return new Tar(saved.file(), saved.bytes());
  }

  @Override
  public void close() {
    renderings.close();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
