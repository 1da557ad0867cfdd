package io.oscstudio.core.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A chart of a few lines, written for one test. */
record TinyChart(Path folder) {
  /** A chart called {@code tiny} whose values are {@code name: own}, with one template. */
  static TinyChart with(Path parent, String template) throws IOException {
    return empty(Files.createTempDirectory(parent, "chart"), "tiny")
        .file("values.yaml", "name: own\n")
        .file("templates/x.yaml", template);
  }

  /** A chart that has nothing but a name. */
  static TinyChart empty(Path folder, String name) throws IOException {
    return new TinyChart(folder)
        .file("Chart.yaml", "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n");
  }

  TinyChart file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }
}
