package io.oscstudio.app.images;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.FetchPlan;
import io.oscstudio.core.image.FetchProgress;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One run that fetches images: its plan, how far it is, and what became of it. */
public final class RunModel {
  /** Where a run is. */
  public enum Stage {
    /** Nothing was begun. */
    NONE,
    /** What it takes is found out. */
    PLANNING,
    /** Images come. */
    FETCHING,
    /** It is over, whichever way. */
    ENDED
  }

  /**
   * What became of a run.
   *
   * @param saved tars there are
   * @param failed those that could not be had
   * @param left those whose turn did not come
   * @param problem why nothing could be fetched
   */
  public record Result(int saved, int failed, int left, Optional<Message> problem) {}

  /** Is told of a run on the window's thread. */
  interface Listener {
    /** Rows stand otherwise. */
    void progressed(FetchProgress now);

    /** A row is done. */
    void done(FetchOutcome outcome);

    /** The run is over. */
    void ended();
  }

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final Kit kit;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.NONE);
  private final ReadOnlyObjectWrapper<Optional<FetchPlan>> plan =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FetchProgress>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Result> result =
      new ReadOnlyObjectWrapper<>(new Result(0, 0, 0, Optional.empty()));
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<RunningJob>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<FetchWork> current = Optional.empty();

  RunModel(Kit kit) {
    this.kit = kit;
  }

  /** Where it is. */
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** What it takes, once that is known. */
  public ReadOnlyObjectProperty<Optional<FetchPlan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<Optional<FetchProgress>> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What became of its rows so far, and of all of them in the end. */
  public ReadOnlyObjectProperty<Result> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Whether it is held. */
  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  /** Its job while it runs. */
  public ReadOnlyObjectProperty<Optional<RunningJob>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Begins: finds out what it takes and goes on by itself. */
  void start(FetchWork work, int rows, Listener listener) {
    current = Optional.of(work);
    plan.set(Optional.empty());
    progress.set(Optional.empty());
    paused.set(false);
    result.set(new Result(0, 0, rows, Optional.empty()));
    stage.set(Stage.PLANNING);
    running.set(
        Optional.of(
            kit.tasks()
                .start(
                    Message.of("images.job.fetch", rows),
                    job -> {
                      try (work) {
                        FetchPlan found = work.plan(job);
                        kit.tasks().later(() -> planned(work, found));
                        work.run(
                            job, outcome -> kit.tasks().later(() -> done(work, outcome, listener)));
                      }
                      return true;
                    },
                    ended -> end(work, Optional.empty(), listener),
                    problem -> end(work, Optional.of(problem), listener))));
    look(work, listener);
  }

  /** Holds the run, or lets it go on. */
  public void setPaused(boolean hold) {
    if (running.get().isPresent()) {
      current.ifPresent(hold ? FetchWork::pause : FetchWork::resume);
      paused.set(hold);
    }
  }

  /** Ends the run; what is saved stays. */
  public void cancel() {
    running
        .get()
        .ifPresent(job -> {
          current.ifPresent(FetchWork::cancel);
          job.cancel();
        });
  }

  /** Ends the run and tells of it no more. */
  void forget() {
    cancel();
    stage.set(Stage.NONE);
  }

  private void planned(FetchWork work, FetchPlan found) {
    if (is(work) && stage.get() == Stage.PLANNING) {
      plan.set(Optional.of(found));
      stage.set(Stage.FETCHING);
    }
  }

  private void done(FetchWork work, FetchOutcome outcome, Listener listener) {
    if (is(work)) {
      Result now = result.get();
      int saved = outcome instanceof FetchOutcome.Saved ? 1 : 0;
      result.set(
          new Result(
              now.saved() + saved, now.failed() + 1 - saved, now.left() - 1, Optional.empty()));
      listener.done(outcome);
    }
  }

  private void look(FetchWork work, Listener listener) {
    if (is(work) && running.get().isPresent()) {
      FetchProgress now = work.progress();
      progress.set(Optional.of(now));
      listener.progressed(now);
      kit.tasks().after(LOOK_EVERY, () -> look(work, listener));
    }
  }

  private void end(FetchWork work, Optional<StudioException> problem, Listener listener) {
    if (!is(work)) {
      return;
    }
    current = Optional.empty();
    running.set(Optional.empty());
    paused.set(false);
    Result now = result.get();
    result.set(
        new Result(
            now.saved(),
            now.failed(),
            now.left(),
            problem.filter(p -> !(p instanceof CancelledException)).map(StudioException::text)));
    if (stage.get() != Stage.NONE) {
      stage.set(Stage.ENDED);
    }
    listener.ended();
  }

  private boolean is(FetchWork work) {
    return current.filter(w -> w.equals(work)).isPresent();
  }
}
