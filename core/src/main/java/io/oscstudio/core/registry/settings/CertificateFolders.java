package io.oscstudio.core.registry.settings;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folders in which container engines look for certificates of registries: {@code
 * certs.d/host[:port]} with {@code *.crt} of authorities, and {@code *.cert} of ours beside a
 * {@code *.key} of the same name. The first folder that there is for a host counts; whether a port
 * is written must fit the image's reference.
 *
 * @param folders each a {@code certs.d}; none need exist
 * @see <a href="https://docs.docker.com/engine/security/certificates/">Docker's rules</a>
 */
record CertificateFolders(List<Path> folders) {
  static final CertificateFolders NONE = new CertificateFolders(List.of());

  private static final int MOST_FILES = 100;

  /** Those of Podman and Docker, a person's own before the machine's. */
  static CertificateFolders ofEngines(Map<String, String> environment, Path home) {
    List<Path> folders = new ArrayList<>();
    folders.add(home.resolve(".config/containers/certs.d"));
    folders.add(Path.of("/etc/containers/certs.d"));
    folders.add(home.resolve(".docker/certs.d"));
    folders.add(home.resolve(".config/docker/certs.d"));
    folders.add(Path.of("/etc/docker/certs.d"));
    String data = environment.getOrDefault("ProgramData", "");
    if (!data.isBlank()) {
      folders.add(Path.of(data, "docker", "certs.d"));
    }
    return new CertificateFolders(folders);
  }

  /**
   * The files for a host.
   *
   * @param authority host and perhaps port, as in an address
   * @throws StudioException when a certificate lacks its key
   */
  TlsFiles of(String authority) {
    if (Hosts.isHost(authority)) {
      for (Path folder : folders) {
        Path place = folder.resolve(name(authority));
        if (Files.isDirectory(place)) {
          return in(place);
        }
      }
    }
    return TlsFiles.NONE;
  }

  /** Windows has no colons in names; Docker leaves them out there. */
  private static String name(String authority) {
    return File.separatorChar == '\\' ? authority.replace(":", "") : authority;
  }

  private static TlsFiles in(Path folder) {
    List<Path> authorities = new ArrayList<>();
    List<TlsFiles.Identity> identities = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.toString();
      if (name.endsWith(".crt")) {
        authorities.add(file);
      } else if (name.endsWith(".cert")) {
        Path key = Path.of(name.substring(0, name.length() - ".cert".length()) + ".key");
        if (!Files.exists(key)) {
          throw new StudioException(
              Message.of("registry.certificate-without-key", name, key.toString()));
        }
        identities.add(new TlsFiles.Identity(file, key));
      }
    }
    return new TlsFiles(authorities, identities);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.limit(MOST_FILES).sorted().toList();
    } catch (IOException e) {
      throw new StudioException(
          Message.of("registry.certificate-unreadable", folder.toString(), e.toString()), e);
    }
  }
}
