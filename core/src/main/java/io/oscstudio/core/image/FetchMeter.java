package io.oscstudio.core.image;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what all rows of a run report. Safe for use from several threads. */
final class FetchMeter {
  private static final double SAMPLE_SECONDS = 0.2;
  private static final double SMOOTH_SECONDS = 3;

  private final Map<FetchRow, RowMeter> rows = new LinkedHashMap<>();
  private long transferred;
  private long reused;
  private long came;
  private long done;
  private double fraction;
  private long sampledAt = System.nanoTime();
  private long sampled;
  private double speed;

  FetchMeter(List<FetchRow> all) {
    all.forEach(row -> rows.put(row, new RowMeter(row)));
  }

  synchronized RowMeter.Stage begin(FetchRow row, FetchPhase phase, int share) {
    return meter(row).begin(phase, share);
  }

  synchronized void again(FetchRow row) {
    meter(row).again();
  }

  synchronized void size(FetchRow row, long bytes) {
    meter(row).size(bytes);
  }

  synchronized void progress(FetchRow row, RowMeter.Stage stage, long doneNow, long total) {
    transferred += meter(row).progress(stage, doneNow, total);
  }

  /** Bytes that a stage of fetching tells, or will tell, and that were there already. */
  synchronized void reused(long bytes) {
    reused += bytes;
  }

  synchronized void end(FetchRow row, FetchPhase last) {
    meter(row).end(last);
  }

  /** How it stands now. */
  synchronized FetchProgress snapshot(boolean paused) {
    List<FetchProgress.Row> all = new ArrayList<>();
    long sum = 0;
    long total = 0;
    for (RowMeter row : rows.values()) {
      FetchProgress.Row now = row.snapshot();
      all.add(now);
      sum += now.done();
      total += now.total();
    }
    done = Math.max(done, sum);
    fraction = Math.max(fraction, share(all, total));
    came = Math.max(came, transferred - reused);
    sample(paused);
    return new FetchProgress(
        all, done, Math.max(done, total), fraction, came, reused, Math.round(speed), paused);
  }

  /** What is done of all; a row of unknown size counts as one of the usual size. */
  private static double share(List<FetchProgress.Row> rows, long total) {
    long known = rows.stream().filter(row -> row.total() > 0).count();
    double usual = known == 0 ? 1 : (double) total / known;
    double weights = 0;
    double share = 0;
    for (FetchProgress.Row row : rows) {
      double weight = row.total() > 0 ? row.total() : usual;
      weights += weight;
      share += weight * row.fraction();
    }
    return rows.isEmpty() ? 1 : share / weights;
  }

  private void sample(boolean paused) {
    long now = System.nanoTime();
    double seconds = (double) (now - sampledAt) / Duration.ofSeconds(1).toNanos();
    if (paused) {
      speed = 0;
    } else if (seconds < SAMPLE_SECONDS) {
      return;
    } else {
      double latest = Math.max(0, came - sampled) / seconds;
      double weight = speed == 0 ? 1 : 1 - Math.exp(-seconds / SMOOTH_SECONDS);
      speed += (latest - speed) * weight;
    }
    sampled = came;
    sampledAt = now;
  }

  private RowMeter meter(FetchRow row) {
    RowMeter meter = rows.get(row);
    if (meter == null) {
      throw new IllegalArgumentException("No row of this run: " + row);
    }
    return meter;
  }
}
