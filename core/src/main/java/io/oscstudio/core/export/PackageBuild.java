package io.oscstudio.core.export;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.ImageFetcher;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.image.mapping.MappingPlan;
import io.oscstudio.core.image.mapping.MappingWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The whole road for an opened package: check it, fetch its images, write it. */
public final class PackageBuild {
  /**
   * What to build.
   *
   * @param profile what the package is for
   * @param target for a deployment package its archive or folder; for a delivery package its zip,
   *     or a folder to write {@code {name}-{version}.zip} into
   * @param force whether to write although the check finds errors
   */
  public record Request(Profile profile, Path target, boolean force) {}

  /**
   * Where the images of a delivery package come from.
   *
   * @param engine the engine, which stays open
   * @param platforms for which platforms
   * @param folder where the tars are kept, so that a rerun fetches only what is missing
   */
  public record Images(ImageEngine engine, Set<Platform> platforms, Path folder) {}

  /**
   * What came of it.
   *
   * @param check what the check found
   * @param images what became of each image, empty for a deployment package
   * @param notes what the mapping could not say
   * @param exported what was written; empty when errors were found or an image is missing
   */
  public record Result(
      CheckResult check,
      List<FetchOutcome> images,
      List<Finding> notes,
      Optional<Exported> exported) {
    public Result {
      images = List.copyOf(images);
      notes = List.copyOf(notes);
    }

    /** How many images could not be fetched. */
    public long failedImages() {
      return images.stream().filter(FetchOutcome.Failed.class::isInstance).count();
    }
  }

  private final PackageInput input;
  private final Request request;
  private final Job job;

  /** A build of {@code input}, which stays open. */
  public PackageBuild(PackageInput input, Request request, Job job) {
    this.input = input;
    this.request = request;
    this.job = job;
  }

  /**
   * Builds a deployment package.
   *
   * @throws StudioException when it cannot be written; what was at the target is still there
   */
  public Result deployment() {
    CheckResult check = check();
    if (check.hasErrors() && !request.force()) {
      return new Result(check, List.of(), List.of(), Optional.empty());
    }
    Exported exported = Exporter.deployment(input.tree(), request.target(), job);
    return new Result(check, List.of(), List.of(), Optional.of(exported));
  }

  /**
   * Builds a delivery package. One image that fails does not end the run, but nothing is written
   * then; what was fetched stays in the images' folder.
   *
   * @throws StudioException when the package has no usable name or version, or nothing can be
   *     written; what was at the target is still there
   */
  public Result delivery(Images images) {
    CheckResult check = check();
    if (check.hasErrors() && !request.force()) {
      return new Result(check, List.of(), List.of(), Optional.empty());
    }
    String name = required(input.name(), "name");
    String version = required(input.version(), "version");
    job.report(Message.of("export.images"));
    Ledger ledger = ImageLedger.read(input.tree(), Decisions.NONE);
    List<FetchOutcome> outcomes = fetch(ledger, images);
    List<SavedTar> tars = saved(outcomes);
    if (tars.size() < outcomes.size()) {
      return new Result(check, outcomes, ledger.notes(), Optional.empty());
    }
    MappingPlan mapping = MappingPlan.of(ledger, tars.stream().map(SavedTar::reference).toList());
    DeliveryRequest delivery =
        new DeliveryRequest(
            input.tree(),
            name,
            version,
            tars.stream().map(SavedTar::file).toList(),
            tars.isEmpty() ? Optional.empty() : Optional.of(MappingWriter.write(mapping, tars)),
            deliveryTarget(name, version));
    Exported exported = Exporter.delivery(delivery, job);
    List<Finding> notes = new ArrayList<>(ledger.notes());
    notes.addAll(mapping.notes());
    return new Result(check, outcomes, notes, Optional.of(exported));
  }

  /** A package without images leaves no empty folder behind. */
  private List<FetchOutcome> fetch(Ledger ledger, Images images) {
    return ledger.needed().isEmpty()
        ? List.of()
        : new ImageFetcher(images.engine(), Limits.DEFAULT)
            .fetch(ledger.needed(), images.platforms(), images.folder(), job);
  }

  private CheckResult check() {
    job.report(Message.of("export.checking"));
    return Check.run(input.tree(), request.profile(), job);
  }

  private Path deliveryTarget(String name, String version) {
    return ArchiveWriter.isArchive(request.target())
        ? request.target()
        : request.target().resolve(DeliveryRequest.fileName(name, version));
  }

  private static List<SavedTar> saved(List<FetchOutcome> outcomes) {
    return outcomes.stream()
        .filter(FetchOutcome.Saved.class::isInstance)
        .map(o -> ((FetchOutcome.Saved) o).tar())
        .toList();
  }

  private static String required(Optional<String> value, String key) {
    return value.orElseThrow(() -> new StudioException(Message.of("export.no-value", key)));
  }
}
