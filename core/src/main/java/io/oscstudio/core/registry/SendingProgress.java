package io.oscstudio.core.registry;

import io.oscstudio.core.base.Job;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a job how much of a body was read to be sent, and ends it when the job is cancelled. */
final class SendingProgress extends FilterInputStream {
  private final long size;
  private final Job job;
  private long done;

  SendingProgress(InputStream body, long size, Job job) {
    super(body);
    this.size = size;
    this.job = job;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      advance(1);
    }
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read > 0) {
      advance(read);
    }
    return read;
  }

  private void advance(int bytes) throws IOException {
    if (job.cancelled()) {
      throw new IOException("cancelled");
    }
    done += bytes;
    job.progress(done, size);
  }
}
