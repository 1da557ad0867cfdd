package io.oscstudio.core.helm;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A values file of a person's, which is read when a chart is rendered with it. */
public final class ValuesFile {
  private static final int MOST_BYTES = 4 << 20;

  private ValuesFile() {}

  /**
   * The text of a values file, as {@link RenderInputs} takes it.
   *
   * @throws StudioException when it cannot be read or has more than 4 MiB
   */
  public static String read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new StudioException(
            Message.of("helm.values-too-large", file.toString(), MOST_BYTES >> 20));
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StudioException(
          Message.of("helm.values-unread", file.toString(), String.valueOf(e.getMessage())), e);
    }
  }
}
