package io.oscstudio.core.registry;

import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.Job;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * What a stranger sends, to be read to its end: reading ends with an error when there is more than
 * was allowed, when nothing comes for a minute, and when the job is cancelled.
 */
public final class BoundedBody extends FilterInputStream {
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final long limit;
  private final Job job;
  private final CancelWatch watch;
  private long count;

  /**
   * Watches over a body until it is closed.
   *
   * @param limit bytes it may have
   */
  public BoundedBody(InputStream body, long limit, Job job) {
    super(body);
    this.limit = limit;
    this.job = job;
    this.watch = new CancelWatch(job, body, SILENCE);
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int read) throws IOException {
    job.checkCancelled();
    watch.alive();
    count += read;
    if (count > limit) {
      throw new IOException("More than " + limit + " bytes");
    }
  }

  @Override
  public void close() throws IOException {
    watch.close();
    super.close();
  }
}
