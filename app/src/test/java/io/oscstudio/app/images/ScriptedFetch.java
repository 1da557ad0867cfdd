package io.oscstudio.app.images;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.DiskNeed;
import io.oscstudio.core.image.FetchOutcome;
import io.oscstudio.core.image.FetchPhase;
import io.oscstudio.core.image.FetchPlan;
import io.oscstudio.core.image.FetchProgress;
import io.oscstudio.core.image.FetchRow;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.registry.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * A desk over the real ledger whose runs stand where a test puts them: each row waits until it is
 * let go, then ends as the test wants it to.
 */
public final class ScriptedFetch extends PassingDesk {
  /** Bytes of each image. */
  public static final long BYTES = 120_000_000;

  private final Semaphore turns = new Semaphore(0);
  private final List<FetchOrder> orders = new ArrayList<>();
  private volatile Account takes = new Account("", "");
  private volatile Optional<Message> refusal = Optional.empty();
  private volatile Optional<Message> failure = Optional.empty();

  /** What was ordered so far. */
  public List<FetchOrder> orders() {
    return orders;
  }

  /** So many rows may end. */
  public void let(int rows) {
    turns.release(rows);
  }

  /** Waits until all that were let go have ended. */
  public void awaitTaken() {
    while (turns.availablePermits() > 0) {
      Thread.onSpinWait();
    }
  }

  /** From now on every other row fails for this reason; none when empty. */
  public void failWith(Optional<Message> why) {
    failure = why;
  }

  /** From now on registries take this account and no other. */
  public void take(Account account) {
    takes = account;
  }

  /** From now on runs cannot begin. */
  public void refuse(Message why) {
    refusal = Optional.of(why);
  }

  @Override
  public boolean containerEngine() {
    return true;
  }

  @Override
  public FetchWork fetching(FetchOrder order) {
    orders.add(order);
    return new Work(order);
  }

  @Override
  public void signIn(String registry, Account account, Job job) {
    if (!account.equals(takes)) {
      throw new StudioException(Message.of("registry.login-refused", registry, account.user()));
    }
  }

  /** A run whose rows are half fetched until they are let go. */
  private final class Work implements FetchWork {
    private final FetchOrder order;
    private final List<FetchRow> rows;
    private final List<FetchPhase> ended = new ArrayList<>();
    private volatile boolean paused;
    private volatile boolean cancelled;

    Work(FetchOrder order) {
      this.order = order;
      this.rows =
          order.rows().stream()
              .map(w -> new FetchRow(w.reference(), Platform.parse(w.architecture()).orElseThrow()))
              .toList();
    }

    @Override
    public FetchPlan plan(Job job) {
      long all = BYTES * rows.size();
      return new FetchPlan(
          rows.stream().<FetchPlan.Row>map(FetchPlan.Row.Unknown::new).toList(),
          all,
          94_000_000,
          30_000_000,
          List.of(new DiskNeed(order.folder(), 2 * all, 63_000_000_000L)),
          all,
          List.of(new FetchPlan.Allowance("docker.io", 87, 100)));
    }

    @Override
    public void run(Job job, Consumer<FetchOutcome> each) {
      refusal.ifPresent(why -> {
        throw new StudioException(why);
      });
      for (int i = 0; i < rows.size(); i++) {
        while (!turns.tryAcquire()) {
          if (cancelled) {
            throw new CancelledException();
          }
          Thread.onSpinWait();
        }
        each.accept(end(rows.get(i), i));
      }
    }

    private synchronized FetchOutcome end(FetchRow row, int index) {
      if (index % 2 == 1 && failure.isPresent()) {
        ended.add(FetchPhase.FAILED);
        return new FetchOutcome.Failed(row.reference(), row.platform(), failure.get());
      }
      ended.add(FetchPhase.SAVED);
      return new FetchOutcome.Saved(
          new SavedTar(
              order.folder().resolve("image.tar"),
              row.reference(),
              row.platform(),
              Digest.of(new byte[0]),
              BYTES),
          false);
    }

    @Override
    public synchronized FetchProgress progress() {
      List<FetchProgress.Row> now = new ArrayList<>();
      long done = 0;
      for (int i = 0; i < rows.size(); i++) {
        boolean over = i < ended.size();
        FetchPhase phase = over ? ended.get(i) : FetchPhase.FETCHING;
        now.add(
            new FetchProgress.Row(
                rows.get(i), phase, over ? BYTES : BYTES / 2, BYTES, over ? 1 : 0.5));
        done += over ? BYTES : BYTES / 2;
      }
      long total = BYTES * rows.size();
      double fraction = (double) done / total;
      return new FetchProgress(now, done, total, fraction, done, 0, 48_000_000, paused);
    }

    @Override
    public void pause() {
      paused = true;
    }

    @Override
    public void resume() {
      paused = false;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }

    @Override
    public void close() {
      // nothing was begun
    }
  }
}
