package io.oscstudio.core.image;

import java.util.ArrayList;
import java.util.List;

/** How far the work on one row is, over all its stages. Guarded by {@link FetchMeter}. */
final class RowMeter {
  private static final int WHOLE = 1_000;

  /** One stage's bytes. */
  static final class Stage {
    private final FetchPhase phase;
    private final int share;
    private long done;
    private long total;

    private Stage(FetchPhase phase, int share) {
      this.phase = phase;
      this.share = share;
    }
  }

  private final FetchRow row;
  private final List<Stage> stages = new ArrayList<>();
  private FetchPhase phase = FetchPhase.WAITING;
  private long total;
  private double fraction;

  RowMeter(FetchRow row) {
    this.row = row;
  }

  /** Begins a stage; what it takes of the whole is at most what is left. */
  Stage begin(FetchPhase next, int share) {
    int left = WHOLE - stages.stream().mapToInt(s -> s.share).sum();
    Stage stage = new Stage(next, Math.min(share, left));
    stages.add(stage);
    phase = next;
    return stage;
  }

  /** Forgets the stages, for a second try; what was reached stays. */
  void again() {
    stages.clear();
  }

  /** Bytes of a size known from the beginning. */
  void size(long bytes) {
    total = Math.max(total, bytes);
  }

  /**
   * Notes a stage's bytes.
   *
   * @return how many more came over the network
   */
  long progress(Stage stage, long done, long of) {
    long before = stage.done;
    stage.total = Math.max(stage.total, of);
    stage.done = Math.max(before, stage.total > 0 ? Math.min(done, stage.total) : 0);
    boolean network = stage.phase == FetchPhase.FETCHING;
    if (network || stages.stream().noneMatch(s -> s.phase == FetchPhase.FETCHING && s.total > 0)) {
      total = Math.max(total, stage.total);
    }
    double sum = 0;
    for (Stage one : stages) {
      sum += one.total > 0 ? one.share * ((double) one.done / one.total) : 0;
    }
    fraction = Math.max(fraction, Math.min(1, sum / WHOLE));
    return network ? stage.done - before : 0;
  }

  /** Ends the row; of one that failed, the bytes still missing are no part of the work any more. */
  void end(FetchPhase last) {
    phase = last;
    if (last == FetchPhase.FAILED) {
      total = done();
    }
    fraction = 1;
  }

  private long done() {
    return Math.round(total * fraction);
  }

  FetchProgress.Row snapshot() {
    return new FetchProgress.Row(row, phase, done(), total, fraction);
  }
}
