package io.oscstudio.core.image;

import io.oscstudio.core.base.CancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does something for each row, several at a time and begun in their order. */
final class RowThreads {
  private final int jobs;
  private final FetchGate gate;

  /** Threads that end through {@code gate} when one of them fails. */
  RowThreads(int jobs, FetchGate gate) {
    this.jobs = jobs;
    this.gate = gate;
  }

  /**
   * Waits until all are done.
   *
   * @throws RuntimeException the first that was thrown, when all have ended
   */
  <T, R> List<R> map(List<T> rows, Function<T, R> work) {
    List<CompletableFuture<R>> all = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.min(jobs, Math.max(1, rows.size())),
            Thread.ofPlatform().daemon().name("image-", 0).factory())) {
      for (T row : rows) {
        all.add(CompletableFuture.supplyAsync(() -> work.apply(row), threads));
      }
      List<R> results = new ArrayList<>();
      for (CompletableFuture<R> one : all) {
        results.add(joined(one));
      }
      return results;
    }
  }

  private <R> R joined(CompletableFuture<R> one) {
    try {
      return one.join();
    } catch (CancellationException e) {
      throw new CancelledException();
    } catch (CompletionException e) {
      gate.cancel();
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }
}
