package io.oscstudio.core.image;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/** Image parts held in memory. */
public record MemoryParts(byte[] config, List<byte[]> layerList) implements ImageParts {
  public static MemoryParts plain(TestImage image) {
    return new MemoryParts(image.config(), image.layers());
  }

  public static MemoryParts packed(TestImage image) {
    return new MemoryParts(image.config(), image.layers().stream().map(TestImage::gzip).toList());
  }

  @Override
  public int layers() {
    return layerList.size();
  }

  @Override
  public long layerBytes(int index) {
    return layerList.get(index).length;
  }

  @Override
  public InputStream openLayer(int index) {
    return new ByteArrayInputStream(layerList.get(index));
  }

  @Override
  public void close() {}
}
