package io.oscstudio.app;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chart repository on this computer: the JDK's own file server over an index and archives. */
public final class ChartServer implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  private final Process server;
  private final Path root;
  private final String address;

  private ChartServer(Path root) throws IOException {
    this.root = root;
    this.server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jwebserver").toString(),
                "-b",
                "127.0.0.1",
                "-p",
                "0",
                "-o",
                "none",
                "-d",
                root.toRealPath().toString())
            .redirectErrorStream(true)
            .start();
    this.address = readAddress();
  }

  private String readAddress() throws IOException {
    BufferedReader words =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    for (String line = words.readLine(); line != null; line = words.readLine()) {
      Matcher url = URL.matcher(line);
      if (url.find()) {
        return url.group();
      }
    }
    throw new IOException("The file server did not start");
  }

  /** Serves small charts, each version with an index entry and its digest. */
  public static ChartServer of(Path folder, String name, String... versions) throws IOException {
    Path root = Files.createDirectories(folder.resolve("repository"));
    StringBuilder index = new StringBuilder("apiVersion: v1\nentries:\n  " + name + ":\n");
    for (String version : versions) {
      String file = name + "-" + version + ".tgz";
      FileTree chart =
          FileTrees.ofTexts(
              name,
              Map.of(
                  "Chart.yaml",
                  "apiVersion: v2\nname: " + name + "\nversion: " + version + "\n",
                  "values.yaml",
                  "replicas: 1\n",
                  "templates/service.yaml",
                  "kind: Service\n"));
      ArchiveWriter.tgz().write(chart, root.resolve(file), name, Job.none());
      index
          .append(
              "  - {name: " + name + ", version: " + version + ", urls: [" + file + "], digest: ")
          .append(Digest.of(root.resolve(file)).hex() + "}\n");
    }
    Files.writeString(root.resolve("index.yaml"), index);
    return new ChartServer(root);
  }

  /** The repository's address. */
  public String address() {
    return address;
  }

  /** The digest of a version's archive, hexadecimal. */
  public String digest(String version) {
    try (var files = Files.list(root)) {
      Path archive =
          files
              .filter(f -> f.toString().endsWith("-" + version + ".tgz"))
              .findFirst()
              .orElseThrow();
      return Digest.of(archive).hex();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.destroy();
  }
}
