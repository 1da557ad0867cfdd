package io.oscstudio.app.images;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.image.ImageParts;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.TarWriter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An image for x86_64 whose one layer is an empty tar. */
public final class EmptyImage implements ImageParts {
  private static final byte[] LAYER = new byte[1024];

  /** Saves it under a name, and answers the tar. */
  public static Path save(Path folder, String reference) {
    return new TarWriter(Limits.DEFAULT)
        .write(
            new EmptyImage(),
            ImageReference.parse(reference).orElseThrow(),
            Platform.X86_64,
            folder.resolve("saved.tar"),
            Job.none())
        .file();
  }

  @Override
  public byte[] config() {
    return ("{\"architecture\":\"amd64\",\"os\":\"linux\",\"config\":{},"
            + "\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"%s\"]}}")
        .formatted(Digest.of(LAYER))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int layers() {
    return 1;
  }

  @Override
  public long layerBytes(int index) {
    return LAYER.length;
  }

  @Override
  public InputStream openLayer(int index) {
    return new ByteArrayInputStream(LAYER);
  }

  @Override
  public void close() {
    // holds nothing
  }
}
