package io.oscstudio.core.image;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * One run that turns a request into tars, several rows at a time. It can be watched, paused and
 * cancelled from any thread; what is finished stays, and another run fetches only what is missing.
 *
 * <pre>{@code
 * FetchRun run = new FetchRun(engine, FetchRequest.of(images, platforms, folder), limits);
 * FetchPlan plan = run.plan(job);              // optional: what it will take
 * List<FetchOutcome> outcomes = run.run(job);  // meanwhile run.progress(), pause(), resume()
 * }</pre>
 */
public final class FetchRun {
  private static final long TELL_EVERY_NANOS = Duration.ofMillis(50).toNanos();

  private final ImageEngine engine;
  private final FetchRequest request;
  private final Limits limits;
  private final FetchMeter meter;
  private final FetchGate gate = new FetchGate();
  private final Map<FetchRow, String> stamps = new ConcurrentHashMap<>();
  private Optional<FetchPlan> plan = Optional.empty();
  private long toldAt = System.nanoTime() - TELL_EVERY_NANOS;

  /**
   * A run that has not begun.
   *
   * @param engine brings the images, and stays open
   */
  public FetchRun(ImageEngine engine, FetchRequest request, Limits limits) {
    this.engine = engine;
    this.request = request;
    this.limits = limits;
    this.meter = new FetchMeter(request.rows());
  }

  /**
   * Finds out what the run will take, and fetches nothing: reads the tars that are there, asks
   * registries for the rest. What one row lacks does not end it.
   *
   * @throws CancelledException when cancelled
   */
  public FetchPlan plan(Job job) {
    FetchPlan found =
        FetchPlan.of(
            new RowThreads(request.jobs(), gate)
                .map(request.rows(), row -> look(row, rowJob(row, job))),
            request,
            engine);
    plan = Optional.of(found);
    return found;
  }

  /** Runs without telling of single rows; see {@link #run(Job, Consumer)}. */
  public List<FetchOutcome> run(Job job) {
    return run(job, outcome -> {});
  }

  /**
   * Brings all rows. One that fails does not end the run. A plan made before is looked at again:
   * its tars may be gone, and what could not be had may be there. A tar that lies there already is
   * kept when it is whole, of this name, platform and form, except for a reference with tag and
   * digest, whose tar cannot tell which digest it came from.
   *
   * @param job is told bytes, several times a second at most
   * @param each told about each outcome as soon as it is known, one at a time
   * @return one outcome for each row, in the order of the request
   * @throws CancelledException when cancelled; the tars finished by then stay
   * @throws StudioException when the disk has not the space needed, somebody else works in the
   *     folder, or it cannot be written; nothing was fetched then
   */
  public List<FetchOutcome> run(Job job, Consumer<FetchOutcome> each) {
    if (request.rows().isEmpty()) {
      return List.of();
    }
    Path folder = request.folder();
    try {
      Files.createDirectories(folder);
      try (FolderLock _ = FolderLock.take(folder)) {
        removeLeftovers();
        FetchPlan known = plan.isPresent() ? lookedAgain(plan.get(), job) : plan(job);
        known.disks().forEach(DiskNeed::require);
        return fetch(known, job, each);
      }
    } catch (IOException e) {
      throw new StudioException(
          Message.of("image.write-failed", folder.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  /** How the run stands. To be asked as often as somebody looks. */
  public FetchProgress progress() {
    return meter.snapshot(gate.paused());
  }

  /**
   * Holds the run where it is. Registries may close lines meanwhile, which are taken up again; a
   * container engine goes on with the pull it is at.
   */
  public void pause() {
    gate.pause();
  }

  /** Lets a paused run go on. */
  public void resume() {
    gate.resume();
  }

  /** Ends the run within milliseconds; {@link #run} throws {@link CancelledException}. */
  public void cancel() {
    gate.cancel();
  }

  /** The plan as it is now: a tar may have gone, and what could not be had may be there. */
  private FetchPlan lookedAgain(FetchPlan old, Job job) {
    return FetchPlan.of(
        new RowThreads(request.jobs(), gate)
            .map(
                old.rows(),
                row ->
                    switch (row) {
                      case FetchPlan.Row.There there when unchanged(there.row()) -> there;
                      case FetchPlan.Row.There _, FetchPlan.Row.Impossible _ ->
                          look(row.row(), rowJob(row.row(), job));
                      case FetchPlan.Row.Needed _, FetchPlan.Row.Unknown _ -> row;
                    }),
        request,
        engine);
  }

  /** Whether a tar that was read is still the same file, as far as size and time tell. */
  private boolean unchanged(FetchRow row) {
    return stamp(row).equals(stamps.get(row));
  }

  private String stamp(FetchRow row) {
    try {
      BasicFileAttributes of = Files.readAttributes(request.target(row), BasicFileAttributes.class);
      return of.size() + " " + of.lastModifiedTime();
    } catch (IOException e) {
      return "";
    }
  }

  private FetchPlan.Row look(FetchRow row, RowJob job) {
    job.checkCancelled();
    job.stage(FetchPhase.CHECKING, 0);
    String stamp = stamp(row);
    Optional<SavedTar> there = reusable(row, job);
    if (there.isPresent()) {
      stamps.put(row, stamp);
      return new FetchPlan.Row.There(row, there.get());
    }
    job.stage(FetchPhase.ASKING, 0);
    try {
      Optional<ImageContent> content = engine.content(row.reference(), row.platform(), job);
      content.ifPresent(c -> meter.size(row, c.bytes()));
      job.stage(FetchPhase.WAITING, 0);
      return content
          .<FetchPlan.Row>map(c -> new FetchPlan.Row.Needed(row, c, c.bytes()))
          .orElseGet(() -> new FetchPlan.Row.Unknown(row));
    } catch (CancelledException e) {
      throw e;
    } catch (StudioException e) {
      job.checkCancelled();
      return new FetchPlan.Row.Impossible(row, e.text());
    }
  }

  private Optional<SavedTar> reusable(FetchRow row, Job job) {
    boolean ambiguous = row.reference().tag().isPresent() && row.reference().digest().isPresent();
    return ambiguous
        ? Optional.empty()
        : TarReader.verify(
            request.target(row), row.reference(), row.platform(), request.form(), job);
  }

  private List<FetchOutcome> fetch(FetchPlan known, Job job, Consumer<FetchOutcome> each) {
    try (ExecutorService unpacking =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("layer-", 0).factory())) {
      TarWriter writer = new TarWriter(limits, request.form(), unpacking);
      return new RowThreads(request.jobs(), gate)
          .map(
              known.rows(),
              row -> {
                RowFetch fetch = new RowFetch(engine, request, writer, rowJob(row.row(), job));
                FetchOutcome outcome = fetch.outcome(row, () -> meter.again(row.row()));
                boolean saved = outcome instanceof FetchOutcome.Saved;
                meter.end(row.row(), saved ? FetchPhase.SAVED : FetchPhase.FAILED);
                ended(outcome, job, each);
                return outcome;
              });
    }
  }

  private synchronized void ended(FetchOutcome outcome, Job job, Consumer<FetchOutcome> each) {
    each.accept(outcome);
    toldAt = System.nanoTime();
    tell(job);
  }

  private RowJob rowJob(FetchRow row, Job job) {
    return new RowJob(row, meter, gate, job, () -> changed(job));
  }

  private synchronized void changed(Job job) {
    long now = System.nanoTime();
    if (now - toldAt >= TELL_EVERY_NANOS) {
      toldAt = now;
      tell(job);
    }
  }

  private void tell(Job job) {
    FetchProgress now = progress();
    job.progress(now.done(), now.total() > 0 ? now.total() : -1);
  }

  /**
   * Temporary files of a run that was killed: nobody else can own them while we hold the lock. What
   * is not named after this run's tars may be somebody's own.
   */
  private void removeLeftovers() throws IOException {
    List<Path> leftovers = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(request.folder(), ".image-*.spool")) {
      files.forEach(leftovers::add);
    }
    request.rows().forEach(row -> leftovers.add(TarWriter.part(request.target(row))));
    for (Path file : leftovers) {
      Files.deleteIfExists(file);
    }
  }
}
