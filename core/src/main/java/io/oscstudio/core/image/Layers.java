package io.oscstudio.core.image;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Layers as engines and registries hand them out. */
public final class Layers {
  private static final int BUFFER = 64 * 1024;

  private Layers() {}

  /**
   * The uncompressed tar of a layer, decided by its first bytes, as media types are not reliable.
   *
   * @throws StudioException when it is compressed with zstd
   */
  public static InputStream plain(InputStream layer, String image) throws IOException {
    InputStream in = new BufferedInputStream(layer, BUFFER);
    in.mark(4);
    byte[] magic = in.readNBytes(4);
    in.reset();
    if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
      return new GZIPInputStream(in, BUFFER);
    }
    if (magic.length == 4
        && (magic[0] & 0xff) == 0x28
        && (magic[1] & 0xff) == 0xb5
        && (magic[2] & 0xff) == 0x2f
        && (magic[3] & 0xff) == 0xfd) {
      throw new StudioException(Message.of("image.layer-zstd", image));
    }
    return in;
  }
}
