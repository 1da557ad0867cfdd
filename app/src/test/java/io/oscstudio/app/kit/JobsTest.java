package io.oscstudio.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the results of jobs; the test's thread is the window's. */
class JobsTest {
  private static final Message TITLE = Message.of("window.job.quiet");

  private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
  private final Jobs jobs = new Jobs(window::add);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Result> taken = new ArrayList<>();
  private final List<StudioException> failures = new ArrayList<>();

  private record Result(CountDownLatch closed) implements AutoCloseable {
    @Override
    public void close() {
      closed.countDown();
    }
  }

  @AfterEach
  void end() {
    jobs.close();
  }

  @Test
  void aResultIsItsTakersToClose() throws Exception {
    jobs.start(TITLE, job -> new Result(closed), taken::add, failures::add);
    next();

    assertThat(taken).hasSize(1);
    assertThat(closed.getCount()).isEqualTo(1);
  }

  @Test
  void aResultThatComesAfterItsJobWasCancelledIsClosed() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    RunningJob job =
        jobs.start(
            TITLE,
            work -> {
              cancelled.await();
              return new Result(closed);
            },
            taken::add,
            failures::add);
    job.cancel();
    cancelled.countDown();
    next();

    assertWasClosed();
  }

  @Test
  void aResultWhoseJobIsCancelledBeforeItIsTakenIsClosed() throws Exception {
    RunningJob job = jobs.startQuietly(work -> new Result(closed), taken::add, failures::add);
    Runnable finish = window.poll(30, TimeUnit.SECONDS);
    job.cancel();
    finish.run();

    assertWasClosed();
  }

  @Test
  void aResultThatNobodyTookBeforeTheWindowClosedIsClosed() throws Exception {
    jobs.start(TITLE, work -> new Result(closed), taken::add, failures::add);
    Runnable finish = window.poll(30, TimeUnit.SECONDS);
    jobs.close();
    finish.run();

    assertWasClosed();
  }

  @Test
  void aJobThatIsStartedAfterTheWindowClosedIsCancelled() throws Exception {
    jobs.close();
    RunningJob job = jobs.start(TITLE, work -> new Result(closed), taken::add, failures::add);
    jobs.after(Duration.ZERO, () -> taken.add(new Result(closed)));
    next();

    assertThat(job.stateProperty().get()).isEqualTo(RunningJob.State.CANCELLED);
    assertThat(failures).singleElement().isInstanceOf(CancelledException.class);
    assertThat(taken).isEmpty();
    assertThat(jobs.running()).isEmpty();
    assertThat(jobs.idle()).isTrue();
  }

  @Test
  void aJobThatMeetsAnErrorEndsAndSaysSo() throws Exception {
    RunningJob job =
        jobs.<Result>start(
            TITLE,
            work -> {
              throw new LinkageError("half installed");
            },
            taken::add,
            failures::add);
    next();

    assertThat(job.stateProperty().get()).isEqualTo(RunningJob.State.FAILED);
    assertThat(failures)
        .singleElement()
        .satisfies(e -> assertThat(e.text().arguments().toString()).contains("half installed"));
    assertThat(jobs.idle()).isTrue();
  }

  private void next() throws InterruptedException {
    window.poll(30, TimeUnit.SECONDS).run();
  }

  private void assertWasClosed() throws InterruptedException {
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).isEmpty();
    assertThat(failures).singleElement().isInstanceOf(CancelledException.class);
  }
}
