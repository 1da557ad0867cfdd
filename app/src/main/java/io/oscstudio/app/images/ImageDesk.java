package io.oscstudio.app.images;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.image.inspect.InspectedImage;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.registry.Account;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the core knows of images. Called on jobs. */
public interface ImageDesk extends AutoCloseable {
  /** One image for one architecture, {@code x86_64} or {@code aarch64}. */
  record Wanted(ImageReference reference, String architecture) {}

  /**
   * What is known of a chart before it is rendered.
   *
   * @param kubeVersion the Kubernetes when nobody names one, such as {@code v1.35.0}
   * @param remark why that is not what the chart asks for
   * @param missing declared dependencies that are not in it
   */
  record ChartFacts(String kubeVersion, Optional<Message> remark, List<String> missing) {
    public ChartFacts {
      missing = List.copyOf(missing);
    }
  }

  /**
   * A saved image.
   *
   * @param file where it lies
   * @param bytes its size
   */
  record Tar(Path file, long bytes) {}

  /** Whether a container engine answers. */
  boolean containerEngine();

  /** What is known of the chart in a package; empty where there is none to be rendered. */
  Optional<ChartFacts> chart(FileTree tree);

  /** The images a package's files name, at once and without proof, before any decision. */
  Ledger read(FileTree tree);

  /** The images of a package, proved as far as they can be, before any decision. */
  Ledger prove(FileTree tree, Inputs inputs, Job job);

  /** How a build finds the images out: as {@link #prove} does. */
  PackageBuild.Proving proving(FileTree tree, Inputs inputs, Decisions decisions, Job job);

  /** Which of the wanted are in the folder already; those that are not are left out. */
  Map<Wanted, Tar> present(List<Wanted> wanted, Path folder);

  /** A run that has not begun and may be made on any thread. */
  FetchWork fetching(FetchOrder order);

  /** What is in a saved image. */
  List<InspectedImage> inspect(Path tar, Job job);

  /**
   * Tries an account at a registry, and keeps it where Docker keeps it.
   *
   * @throws io.oscstudio.core.base.StudioException when it is not taken; nothing is kept then
   */
  void signIn(String registry, Account account, Job job);

  /**
   * Makes a tar of the package from one that was saved elsewhere.
   *
   * @throws io.oscstudio.core.base.StudioException when it is not the image, or damaged; nothing is
   *     written then
   */
  Tar adopt(AdoptOrder order, Job job);

  /** Ends what was started for it. */
  @Override
  void close();
}
