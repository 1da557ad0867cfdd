package io.oscstudio.core.export;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
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
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.ImageFetcher;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.image.mapping.MappingWriter;
import io.oscstudio.core.image.mapping.PackageMapping;
import io.oscstudio.core.image.mapping.RegistryOverlay;
import io.oscstudio.core.image.mapping.TargetRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole road for an opened package: check it, fetch its images, write it. */
public final class PackageBuild {
  /**
   * What to build.
   *
   * @param profile what the package is for
   * @param target for a deployment package its archive or folder; for a delivery package its zip,
   *     or a folder to write {@code {name}-{version}.zip} into
   * @param force whether to write although the check finds errors
   * @param proving how its images are found out
   * @param silences what the check is not to speak of
   */
  public record Request(
      Profile profile, Path target, boolean force, Proving proving, List<Silence> silences) {
    public Request {
      silences = List.copyOf(silences);
    }

    /** A build that reads files alone to find the images, about which nobody decided anything. */
    public Request(Profile profile, Path target, boolean force) {
      this(profile, target, force, Proving.NONE, List.of());
    }
  }

  /**
   * How the images of a package are found out.
   *
   * @param inputs what a chart is rendered with
   * @param decisions what a person decided about images
   * @param renderer renders a chart, and stays open; without one nothing is proved
   * @param known the ledger, where it was made already with all this
   */
  public record Proving(
      RenderInputs inputs,
      Decisions decisions,
      Optional<ChartRenderer> renderer,
      Optional<Ledger> known) {
    /** Nothing is rendered, and nobody decided anything. */
    public static final Proving NONE =
        new Proving(RenderInputs.DEFAULT, Decisions.NONE, Optional.empty());

    /** The ledger is yet to be made. */
    public Proving(RenderInputs inputs, Decisions decisions, Optional<ChartRenderer> renderer) {
      this(inputs, decisions, renderer, Optional.empty());
    }
  }

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
   * @param notes what the mapping could not say, or what keeps its address
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
  private @Nullable Ledger ledger;

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
   * Builds a deployment package for a private service whose images lie in a registry of the user's
   * own: the package has their addresses there.
   *
   * @throws StudioException when it cannot be written; what was at the target is still there
   */
  public Result deployment(TargetRegistry registry) {
    CheckResult check = check();
    if (check.hasErrors() && !request.force()) {
      return new Result(check, List.of(), List.of(), Optional.empty());
    }
    PackageMapping mapping = mapping(registry);
    RegistryOverlay overlay = RegistryOverlay.of(input.tree(), ledger(), mapping.plan(), registry);
    List<Finding> notes = notes(mapping);
    notes.addAll(overlay.notes());
    Exported exported = Exporter.deployment(overlay.applied(input.tree()), request.target(), job);
    return new Result(check, List.of(), notes, Optional.of(exported));
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
    List<FetchOutcome> outcomes = fetch(ledger().needed(), images);
    List<SavedTar> tars = FetchOutcome.saved(outcomes);
    if (tars.size() < outcomes.size()) {
      return new Result(check, outcomes, ledger().notes(), Optional.empty());
    }
    PackageMapping mapping = mapping(TargetRegistry.FICTITIOUS);
    DeliveryRequest delivery =
        new DeliveryRequest(
            input.tree(),
            name,
            version,
            tars.stream().map(SavedTar::file).toList(),
            tars.isEmpty()
                ? Optional.empty()
                : Optional.of(MappingWriter.write(mapping.plan(), tars)),
            deliveryTarget(name, version));
    Exported exported = Exporter.delivery(delivery, job);
    return new Result(check, outcomes, notes(mapping), Optional.of(exported));
  }

  /** A package without images leaves no empty folder behind. */
  private List<FetchOutcome> fetch(List<ImageReference> needed, Images images) {
    return needed.isEmpty()
        ? List.of()
        : new ImageFetcher(images.engine(), Limits.DEFAULT)
            .fetch(needed, images.platforms(), images.folder(), job);
  }

  /**
   * The package's images, found out once.
   *
   * @throws io.oscstudio.core.base.CancelledException when the job is cancelled
   */
  public Ledger ledger() {
    Ledger known = ledger;
    if (known == null) {
      Proving proving = request.proving();
      known =
          proving
              .known()
              .orElseGet(() ->
                  ImageLedger.make(
                      input.tree(),
                      proving.inputs(),
                      proving.decisions(),
                      proving.renderer(),
                      job));
      ledger = known;
    }
    return known;
  }

  private PackageMapping mapping(TargetRegistry target) {
    Proving proving = request.proving();
    return PackageMapping.of(
        input.tree(), ledger(), target, proving.inputs(), proving.renderer(), job);
  }

  private List<Finding> notes(PackageMapping mapping) {
    List<Finding> notes = new ArrayList<>(ledger().notes());
    notes.addAll(mapping.notes());
    return notes;
  }

  private CheckResult check() {
    return check(request.profile());
  }

  /**
   * Checks the package, with Helm and with what is known of the images.
   *
   * @throws io.oscstudio.core.base.CancelledException when the job is cancelled
   */
  public CheckResult check(Profile profile) {
    job.report(Message.of("export.checking"));
    Proving proving = request.proving();
    CheckContext context = CheckContext.of(profile).with(proving.inputs());
    if (proving.renderer().isPresent()) {
      context = context.with(proving.renderer().get());
    }
    // Publishing needs the images proved, which takes time and is done once.
    Optional<Ledger> images = profile == Profile.PUBLISH ? Optional.of(ledger()) : proving.known();
    if (images.isPresent()) {
      context = context.with(images.get());
    }
    return Check.run(input.tree(), context, request.silences(), job);
  }

  /** What is built. */
  public PackageInput input() {
    return input;
  }

  /** What it is built for. */
  public Profile profile() {
    return request.profile();
  }

  private Path deliveryTarget(String name, String version) {
    return ArchiveWriter.isArchive(request.target())
        ? request.target()
        : request.target().resolve(DeliveryRequest.fileName(name, version));
  }

  private static String required(Optional<String> value, String key) {
    return value.orElseThrow(() -> new StudioException(Message.of("export.no-value", key)));
  }
}
