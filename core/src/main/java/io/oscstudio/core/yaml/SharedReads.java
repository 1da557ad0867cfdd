package io.oscstudio.core.yaml;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * Long texts that are being read or were read and are still in use, so that the form, the check and
 * the search for images do not each read what a person types. Holds nothing that nobody uses.
 */
final class SharedReads {
  /** Shorter texts are read about as fast as they are found; UTF-16 units. */
  private static final int SHORTEST = 1 << 14;

  /** Texts of a file that are probably the same; whether they are is looked at. */
  private record Key(String file, int length, int hash) {}

  private static final Map<Key, Read> READS = new ConcurrentHashMap<>();
  private static final ReferenceQueue<YamlText> UNUSED = new ReferenceQueue<>();

  private SharedReads() {}

  /** What was read of a text, by whoever came first. */
  static YamlText read(String file, String text, Supplier<YamlText> reading) {
    if (text.length() < SHORTEST) {
      return reading.get();
    }
    forgetUnused();
    Key key = new Key(file, text.length(), text.hashCode());
    Read mine = new Read();
    Read first = READS.compute(key, (k, known) -> known == null || known.isGone() ? mine : known);
    if (first != mine) {
      return first.await(text).orElseGet(reading);
    }
    try {
      YamlText read = reading.get();
      mine.end(Optional.of(new Known(read, key)));
      return read;
    } finally {
      mine.end(Optional.empty());
    }
  }

  private static void forgetUnused() {
    while (UNUSED.poll() instanceof Known known) {
      READS.computeIfPresent(known.key, (k, read) -> read.isGone() ? null : read);
    }
  }

  private static final class Known extends WeakReference<YamlText> {
    private final Key key;

    Known(YamlText read, Key key) {
      super(read, UNUSED);
      this.key = key;
    }
  }

  /** One reading of a text. */
  private static final class Read {
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<Known> known = Optional.empty();

    /** The first end counts. */
    void end(Optional<Known> result) {
      if (ended.getCount() > 0) {
        known = result;
        ended.countDown();
      }
    }

    boolean isGone() {
      return ended.getCount() == 0 && known.map(WeakReference::get).isEmpty();
    }

    /** What was read, if it was this text; empty too when who waits is interrupted. */
    Optional<YamlText> await(String text) {
      try {
        ended.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
      return known.map(WeakReference::get).filter(read -> read.text().equals(text));
    }
  }
}
