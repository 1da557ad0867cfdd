package io.oscstudio.core.helm;

import io.oscstudio.core.base.UserCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of the engine's process lie.
 *
 * @param java the launcher of the JVM
 * @param classPath the child's class path, as {@code java -cp} takes it
 * @param libraries the folder that keeps the unpacked native library
 */
record HelmInstallation(Path java, String classPath, Path libraries) {
  /** Names the child's class path where there is no runtime image: from source, in tests. */
  static final String CLASS_PATH = "io.oscstudio.helm.classpath";

  /** Finds the engine, or nothing where it is not installed or cannot be kept within limits. */
  static Optional<HelmInstallation> find() {
    // The child's memory is watched through /proc; elsewhere a chart could take the machine's.
    if (!Files.isReadable(Path.of("/proc/self/statm"))) {
      return Optional.empty();
    }
    Path home = Path.of(System.getProperty("java.home"));
    Path java = home.resolve("bin/java");
    @Nullable String classPath = System.getProperty(CLASS_PATH);
    if (classPath == null) {
      Path jars = home.resolve("lib/helm");
      classPath = Files.isDirectory(jars) ? jars + "/*" : null;
    }
    if (classPath == null || !Files.isExecutable(java)) {
      return Optional.empty();
    }
    return Optional.of(new HelmInstallation(java, classPath, UserCache.folder().resolve("helm")));
  }
}
