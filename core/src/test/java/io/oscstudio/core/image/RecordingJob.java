package io.oscstudio.core.image;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import java.util.ArrayList;
import java.util.List;

/** A job that remembers what it was told, and can be cancelled by what it hears. */
class RecordingJob implements Job {
  private final List<Long> done = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private String cancelKey = "";
  private long cancelBytes = Long.MAX_VALUE;
  private volatile boolean cancelled;
  private int heardSinceCancel;

  /** Cancels as soon as a message of this key is reported. */
  void cancelOn(String key) {
    cancelKey = key;
  }

  @Override
  public synchronized void report(Message what) {
    messages.add(what);
    hear();
    cancelled |= what.key().equals(cancelKey);
  }

  /** Cancels as soon as so many bytes are done. */
  void cancelAt(long bytes) {
    cancelBytes = bytes;
  }

  @Override
  public synchronized void progress(long now, long total) {
    done.add(now);
    hear();
    cancelled |= now >= cancelBytes;
  }

  private void hear() {
    if (cancelled) {
      heardSinceCancel++;
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  synchronized List<Long> done() {
    return List.copyOf(done);
  }

  synchronized List<String> keys() {
    return messages.stream().map(Message::key).toList();
  }

  /** How often it was told something after it was cancelled. */
  synchronized int heardSinceCancel() {
    return heardSinceCancel;
  }
}
