package io.oscstudio.core.helm;

import io.oscstudio.core.base.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A private folder a Helm process works in, in place of everything that is the user's: home,
 * settings, plugins, repositories, cluster.
 */
record HelmWork(Path folder) implements AutoCloseable {
  /** A proxy that takes no connection: port 1 is nobody's. */
  private static final String NOWHERE = "http://127.0.0.1:1";

  /** Makes a folder only this user may enter. */
  static HelmWork create() throws IOException {
    return new HelmWork(Files.createTempDirectory("osc-helm"));
  }

  /** Gives the process nothing of the user's: no cluster, no network, no secrets of the shell. */
  void isolate(ProcessBuilder builder) {
    builder.directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    // Windows starts no program without it.
    @Nullable String system = environment.get("SystemRoot");
    environment.clear();
    if (system != null) {
      environment.put("SystemRoot", system);
    }
    environment.put("KUBECONFIG", folder.resolve("kubeconfig").toString());
    for (String name :
        List.of("HOME", "TMPDIR", "TEMP", "TMP", "HELM_CACHE_HOME", "HELM_CONFIG_HOME")) {
      environment.put(name, folder.toString());
    }
    environment.put("HELM_DATA_HOME", folder.toString());
    environment.put("HELM_PLUGINS", folder.resolve("plugins").toString());
    environment.put("LC_ALL", "C.UTF-8");
    // A chart's schema may refer to any address, which Helm would fetch.
    environment.put("HTTP_PROXY", NOWHERE);
    environment.put("HTTPS_PROXY", NOWHERE);
  }

  /** Writes the values where the process finds them; a later call writes over them. */
  List<Path> valuesFiles(RenderInputs inputs) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String values : inputs.values()) {
      Path file = folder.resolve("values-" + files.size() + ".yaml");
      files.add(Files.writeString(file, values));
    }
    return files;
  }

  /** Deletes the folder; links in it are deleted, never followed. */
  @Override
  public void close() {
    Folders.delete(folder);
  }
}
