package io.oscstudio.core.image;

import java.util.List;

/**
 * How a run stands at a moment.
 *
 * @param rows each row, in the order of the request
 * @param done bytes that are done with, never fewer than at an earlier moment
 * @param total bytes in all, as far as they are known
 * @param fraction 0 to 1 of the whole work, never less than at an earlier moment; rows whose size
 *     is not known yet count like the others
 * @param transferred bytes that came over the network in this run
 * @param reused bytes that did not have to, because they lay on this machine
 * @param bytesPerSecond over the network in the last seconds, smoothed
 * @param paused whether somebody paused the run
 */
public record FetchProgress(
    List<Row> rows,
    long done,
    long total,
    double fraction,
    long transferred,
    long reused,
    long bytesPerSecond,
    boolean paused) {
  /**
   * One image for one platform.
   *
   * @param done bytes that are done with, never fewer than at an earlier moment; a byte counts in
   *     part when it was fetched, and wholly when it is in the tar
   * @param total bytes in all, 0 while unknown; those done when the row failed
   * @param fraction 0 to 1, never less than at an earlier moment
   */
  public record Row(FetchRow row, FetchPhase phase, long done, long total, double fraction) {}

  public FetchProgress {
    rows = List.copyOf(rows);
  }
}
