package io.oscstudio.core.export;

import io.oscstudio.core.archive.FileTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a delivery package is made of.
 *
 * @param tree the package, its metadata.yaml at the top
 * @param serviceName name of the service: letters, digits, {@code -}, at most 64 (R11.2)
 * @param version the service's version, SemVer without build metadata (R11.3)
 * @param tars image tars, one an image and architecture
 * @param mapping the text of images/mapping.yaml, empty for none
 * @param target the zip to write
 */
public record DeliveryRequest(
    FileTree tree,
    String serviceName,
    String version,
    List<Path> tars,
    Optional<String> mapping,
    Path target) {
  public DeliveryRequest {
    tars = List.copyOf(tars);
  }

  /** What R11 of the specification names the zip: {@code {ServiceName}-{Version}.zip}. */
  public static String fileName(String serviceName, String version) {
    return serviceName + "-" + version + ".zip";
  }
}
