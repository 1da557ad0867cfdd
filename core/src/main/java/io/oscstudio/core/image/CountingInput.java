package io.oscstudio.core.image;

import io.oscstudio.core.base.Job;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a job how much was read, and ends with the job. */
public final class CountingInput extends FilterInputStream {
  private final long total;
  private final Job job;
  private long done;

  /**
   * Counts on.
   *
   * @param done bytes read before
   * @param total bytes in all, negative while unknown
   */
  public CountingInput(InputStream in, long done, long total, Job job) {
    super(in);
    this.done = done;
    this.total = total;
    this.job = job;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    job.checkCancelled();
    int n = in.read(buffer, offset, length);
    if (n > 0) {
      done += n;
      job.progress(done, total);
    }
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
