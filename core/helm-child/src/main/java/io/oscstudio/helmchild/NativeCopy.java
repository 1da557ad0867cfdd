package io.oscstudio.helmchild;

import com.marcnuri.helm.jni.HelmLib;
import com.marcnuri.helm.jni.NativeLibrary;
import com.sun.jna.Native;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;

/**
 * The engine's native library, unpacked once and used by every later process.
 *
 * <p>Left to itself the library is unpacked at each start, 98 MB into the folder for temporary
 * files, and stays there whenever the process is killed.
 */
final class NativeCopy {
  private NativeCopy() {}

  /** Loads the library of this system from {@code folder}, unpacking it when it is not there. */
  static HelmLib load(Path folder) throws IOException {
    NativeLibrary library =
        ServiceLoader.load(NativeLibrary.class)
            .findFirst()
            .orElseThrow(() -> new IOException("no Helm engine for this system"));
    String name = library.getBinaryName();
    URL packed = library.getClass().getResource("/" + name);
    if (packed == null) {
      throw new IOException(name + " is missing");
    }
    JarEntry entry = ((JarURLConnection) packed.openConnection()).getJarEntry();
    // The checksum tells apart two releases whose libraries have one size.
    Path copy = folder.resolve(Long.toHexString(entry.getCrc())).resolve(name);
    if (!Files.exists(copy) || Files.size(copy) != entry.getSize()) {
      unpack(packed, copy);
    }
    return Native.load(copy.toAbsolutePath().toString(), HelmLib.class);
  }

  /** Written beside its place and moved, so that two processes at once cannot disturb another. */
  private static void unpack(URL packed, Path copy) throws IOException {
    Path folder = Files.createDirectories(copy.toAbsolutePath().getParent());
    Path part = Files.createTempFile(folder, "unpacking", ".part");
    try (InputStream in = packed.openStream()) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
