package io.oscstudio.app.demo;

import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The sources that come with the studio for trying it. */
public final class Samples {
  private Samples() {}

  /**
   * Puts a sample's files into a folder of its name.
   *
   * @param name {@code demo-cache}, a chart, or {@code demo-operator}, a bundle
   * @param folder made if need be
   * @return the sample's own folder
   */
  public static Path unpack(String name, Path folder) throws IOException {
    Path target = folder.resolve(name);
    String list;
    try (InputStream in = Resources.open("samples/" + name + ".files")) {
      list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String path : list.lines().toList()) {
      Path file = target.resolve(path);
      Files.createDirectories(file.getParent());
      try (InputStream in = Resources.open("samples/" + name + "/" + path)) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return target;
  }
}
