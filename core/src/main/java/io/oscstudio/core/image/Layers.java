package io.oscstudio.core.image;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPInputStream;

/** Layers as engines and registries hand them out. */
public final class Layers {
  private static final int BUFFER = 128 * 1024;
  private static final int MAGIC = 4;
  private static final int GZIP_SIZE = 4; // bytes at the end of a gzip file

  /** How the bytes of a layer lie. */
  enum Packing {
    PLAIN,
    GZIP,
    ZSTD
  }

  private Layers() {}

  /** How a layer is packed, decided by its first bytes, as media types are not reliable. */
  static Packing packing(ImageParts parts, int index) throws IOException {
    try (InputStream in = parts.openLayer(index)) {
      return packing(in.readNBytes(MAGIC));
    }
  }

  private static Packing packing(byte[] magic) {
    if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
      return Packing.GZIP;
    }
    boolean zstd =
        magic.length == MAGIC
            && (magic[0] & 0xff) == 0x28
            && (magic[1] & 0xff) == 0xb5
            && (magic[2] & 0xff) == 0x2f
            && (magic[3] & 0xff) == 0xfd;
    return zstd ? Packing.ZSTD : Packing.PLAIN;
  }

  /**
   * The size of a layer's uncompressed tar as its last bytes tell it: nothing to rely on, as gzip
   * keeps 32 bits of it, and of its last part only.
   */
  static long sizeHint(ImageParts parts, int index) throws IOException {
    long size = parts.layerBytes(index);
    if (packing(parts, index) != Packing.GZIP || size < GZIP_SIZE) {
      return size;
    }
    try (InputStream in = parts.openLayer(index)) {
      in.skipNBytes(size - GZIP_SIZE);
      byte[] tail = in.readNBytes(GZIP_SIZE);
      return ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xffff_ffffL;
    }
  }

  /**
   * The uncompressed tar of a layer.
   *
   * @throws StudioException when it is compressed with zstd
   */
  public static InputStream plain(InputStream layer, String image) throws IOException {
    InputStream in = new BufferedInputStream(layer, BUFFER);
    in.mark(MAGIC);
    byte[] magic = in.readNBytes(MAGIC);
    in.reset();
    return switch (packing(magic)) {
      case GZIP -> new GZIPInputStream(in, BUFFER);
      case ZSTD -> throw new StudioException(Message.of("image.layer-zstd", image));
      case PLAIN -> in;
    };
  }

  /** The bytes of something packed as said. */
  static InputStream unpacked(InputStream layer, Packing packing) throws IOException {
    return packing == Packing.GZIP ? new GZIPInputStream(layer, BUFFER) : layer;
  }
}
