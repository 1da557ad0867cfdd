package io.oscstudio.app.images;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.FetchPlan;
import io.oscstudio.core.image.FetchProgress;
import java.util.function.Consumer;

/**
 * One run that fetches an order. {@link #plan} and {@link #run} are called on a job, one after the
 * other; the rest from any thread.
 */
public interface FetchWork extends AutoCloseable {
  /** Finds out what the run will take, and fetches nothing. */
  FetchPlan plan(Job job);

  /**
   * Fetches; one image that fails does not end it.
   *
   * @param each told about each outcome as soon as it is known
   * @throws io.oscstudio.core.base.StudioException when nothing can be fetched at all
   */
  void run(Job job, Consumer<FetchOutcome> each);

  /** How the run stands. */
  FetchProgress progress();

  /** Holds it where it is. */
  void pause();

  /** Lets it go on. */
  void resume();

  /** Ends it at once; what is finished stays. */
  void cancel();

  /** Lets go of the engine. */
  @Override
  void close();
}
