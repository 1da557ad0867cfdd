package io.oscstudio.core.image;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.ErrorWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Brings one row. */
final class RowFetch {
  private final ImageEngine engine;
  private final FetchRequest request;
  private final TarWriter writer;
  private final FetchJob job;

  RowFetch(ImageEngine engine, FetchRequest request, TarWriter writer, FetchJob job) {
    this.engine = engine;
    this.request = request;
    this.writer = writer;
    this.job = job;
  }

  /**
   * What becomes of a row of which the plan knows so much.
   *
   * @param again called before a second try, which a damaged cache needs
   */
  FetchOutcome outcome(FetchPlan.Row known, Runnable again) {
    FetchRow row = known.row();
    job.checkCancelled();
    return switch (known) {
      case FetchPlan.Row.There there -> {
        job.report(Message.of("image.kept", row.reference().familiar(), row.platform().osc()));
        yield new FetchOutcome.Saved(there.tar(), true);
      }
      case FetchPlan.Row.Impossible impossible -> failed(row, impossible.why());
      case FetchPlan.Row.Needed _, FetchPlan.Row.Unknown _ -> fetched(row, again);
    };
  }

  private FetchOutcome fetched(FetchRow row, Runnable again) {
    Path target = request.target(row);
    try {
      Optional<SavedTar> tar = attempt(row, target, true);
      if (tar.isEmpty()) {
        again.run();
        tar = attempt(row, target, false);
      }
      String name = String.valueOf(target.getFileName());
      job.report(Message.of("image.saved", row.reference().familiar(), row.platform().osc(), name));
      return new FetchOutcome.Saved(tar.orElseThrow(), false);
    } catch (CancelledException e) {
      throw e;
    } catch (StudioException e) {
      job.checkCancelled();
      return failed(row, e.text());
    } catch (RuntimeException e) {
      // Whatever a stranger's answer leads to, the other rows are none the worse for it.
      job.checkCancelled();
      return failed(
          row,
          Message.of(
              "image.pull-failed",
              row.reference().familiar(),
              row.platform().docker(),
              ErrorWords.of(e)));
    }
  }

  /** Empty when parts that lay there were damaged and are thrown away now. */
  private Optional<SavedTar> attempt(FetchRow row, Path target, boolean first) {
    Path scratch = Optional.ofNullable(target.getParent()).orElse(Path.of(""));
    try (ImageParts parts = engine.fetch(row.reference(), row.platform(), scratch, job)) {
      Job writing = job.stage(FetchPhase.WRITING, Integer.MAX_VALUE);
      try {
        return Optional.of(writer.write(parts, row.reference(), row.platform(), target, writing));
      } catch (StudioException e) {
        job.checkCancelled();
        if (first && dropDamaged(parts)) {
          return Optional.empty();
        }
        throw e;
      }
    }
  }

  private static boolean dropDamaged(ImageParts parts) {
    try {
      return parts.dropDamaged();
    } catch (IOException e) {
      return false; // what was wrong with the layer is the error to tell
    }
  }

  private FetchOutcome failed(FetchRow row, Message why) {
    job.report(Severity.ERROR, why);
    return new FetchOutcome.Failed(row.reference(), row.platform(), why);
  }
}
