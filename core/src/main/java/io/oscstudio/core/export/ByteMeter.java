package io.oscstudio.core.export;

import io.oscstudio.core.base.Job;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of several streams towards one total and stops when the job is cancelled. */
final class ByteMeter {
  private final Job job;
  private final long total;
  private long done;

  ByteMeter(Job job, long total) {
    this.job = job;
    this.total = total;
  }

  InputStream watch(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        job.checkCancelled();
        int n = super.read(target, offset, length);
        if (n > 0) {
          done += n;
          job.progress(done, total);
        }
        return n;
      }
    };
  }
}
