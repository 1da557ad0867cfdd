package io.oscstudio.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where the bytes of one file come from. */
interface Content {
  /** Opens the bytes from the start; what the stream reads is verified as far as it can be. */
  InputStream open() throws IOException;

  /** The bytes at any position, where that needs no unpacking; whoever asks closes them. */
  default Optional<RandomBytes> random() throws IOException {
    return Optional.empty();
  }

  /**
   * What stands for the bytes as they are now without reading them: they stay the same as long as
   * this equals what it was. Empty where only reading them tells.
   */
  default Optional<Object> state() throws IOException {
    return Optional.empty();
  }

  /** Bytes in memory, which nobody changes. */
  static Content of(byte[] bytes) {
    RandomBytes all = RandomBytes.of(bytes, bytes.length);
    return new Content() {
      @Override
      public InputStream open() {
        return all.stream();
      }

      @Override
      public Optional<RandomBytes> random() {
        return Optional.of(all);
      }

      @Override
      public Optional<Object> state() {
        return Optional.of(this);
      }
    };
  }

  /** Bytes that lie somewhere as they are and need no closing of their own. */
  static Content of(RandomBytes bytes) {
    return new Content() {
      @Override
      public InputStream open() {
        return bytes.stream();
      }

      @Override
      public Optional<RandomBytes> random() {
        return Optional.of(bytes);
      }
    };
  }
}
