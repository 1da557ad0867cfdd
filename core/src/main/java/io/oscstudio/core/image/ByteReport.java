package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.PassingJob;
import java.util.concurrent.TimeUnit;

/** Says how many megabytes of an image are through, a few times a second at most. */
final class ByteReport extends PassingJob {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final double MEGABYTE = 1_000_000;

  private final String key;
  private final ImageReference reference;
  private final Platform platform;
  private long lastReport = System.nanoTime() - PAUSE_NANOS;

  /** The text {@code key} gets image, platform, megabytes done and in all (0 while unknown). */
  ByteReport(Job job, String key, ImageReference reference, Platform platform) {
    super(job);
    this.key = key;
    this.reference = reference;
    this.platform = platform;
  }

  @Override
  public void progress(long done, long total) {
    super.progress(done, total);
    long now = System.nanoTime();
    if (now - lastReport >= PAUSE_NANOS) {
      lastReport = now;
      report(
          Message.of(
              key,
              reference.familiar(),
              platform.osc(),
              done / MEGABYTE,
              Math.max(total, 0) / MEGABYTE));
    }
  }
}
