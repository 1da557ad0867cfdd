package io.oscstudio.app.images;

import io.oscstudio.app.images.ImageDesk.Wanted;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.FetchPlan;
import io.oscstudio.core.image.FetchProgress;
import io.oscstudio.core.image.FetchRequest;
import io.oscstudio.core.image.FetchRow;
import io.oscstudio.core.image.FetchRun;
import io.oscstudio.core.image.ImageEngine;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.TarNames;
import java.util.List;
import java.util.function.Consumer;

/** A run of the core over an engine of its own. */
final class CoreFetchWork implements FetchWork {
  private final ImageEngine engine;
  private final FetchRun run;

  CoreFetchWork(FetchOrder order, ImageEngine engine) {
    this.engine = engine;
    FetchRequest request =
        new FetchRequest(
            names(order.all()),
            order.rows().stream().map(CoreFetchWork::row).toList(),
            order.folder(),
            order.form(),
            FetchRequest.JOBS);
    this.run = new FetchRun(engine, request, Limits.DEFAULT);
  }

  /** What tars are called among all that a package needs. */
  static TarNames names(List<Wanted> all) {
    return TarNames.of(references(all));
  }

  static List<ImageReference> references(List<Wanted> all) {
    return all.stream().map(Wanted::reference).distinct().toList();
  }

  static Platform platform(Wanted wanted) {
    return Platform.parse(wanted.architecture()).orElseThrow();
  }

  private static FetchRow row(Wanted wanted) {
    return new FetchRow(wanted.reference(), platform(wanted));
  }

  @Override
  public FetchPlan plan(Job job) {
    return run.plan(job);
  }

  @Override
  public void run(Job job, Consumer<FetchOutcome> each) {
    run.run(job, each);
  }

  @Override
  public FetchProgress progress() {
    return run.progress();
  }

  @Override
  public void pause() {
    run.pause();
  }

  @Override
  public void resume() {
    run.resume();
  }

  @Override
  public void cancel() {
    run.cancel();
  }

  @Override
  public void close() {
    engine.close();
  }
}
