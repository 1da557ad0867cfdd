package io.oscstudio.core.image;

import java.io.IOException;
import java.io.InputStream;

/** One image for one platform as an engine supplied it: a configuration and its layers in order. */
public interface ImageParts extends AutoCloseable {
  /** The configuration's bytes; their SHA-256 is the image's identity. */
  byte[] config();

  /** How many layers there are, the lowest being number 0. */
  int layers();

  /** Size of a layer as it lies here, packed or not, in bytes. */
  long layerBytes(int index);

  /**
   * The bytes of a layer from its beginning: a tar, plain or compressed with gzip. Waits for a
   * layer that is still on its way. Several may be open at the same time.
   */
  InputStream openLayer(int index) throws IOException;

  /** Called when a layer is written and will not be opened again: its room may be freed. */
  default void release(int index) {}

  /**
   * Called when a layer turned out damaged: looks at what was not read to its end when it was
   * fetched, and throws away what is not right.
   *
   * @return whether anything was thrown away, so that fetching the image again may help
   */
  default boolean dropDamaged() throws IOException {
    return false;
  }

  /** Removes temporary files. Never throws. */
  @Override
  void close();
}
