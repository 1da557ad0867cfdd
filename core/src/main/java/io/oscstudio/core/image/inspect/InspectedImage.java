package io.oscstudio.core.image.inspect;

import io.oscstudio.core.base.Digest;
import java.util.List;
import java.util.Map;

/**
 * An image inside a tar.
 *
 * @param names the references the tar gives it, such as {@code bitnami/etcd:3.5.0}
 * @param id digest of its configuration: the Id a Docker engine gives it
 * @param platform {@code linux/arm64/v8}, as engines write it
 * @param created when it was built, as its maker wrote it; empty when nothing is said
 * @param author who built it; empty when nothing is said
 * @param settings how its containers start, in the words of the OCI image specification ({@code
 *     Entrypoint}, {@code Env} …), each with its values
 * @param labels its labels
 * @param history the steps it was built in, the first one first
 * @param layers its layers, the lowest first
 * @param largest its largest files, the largest first
 */
public record InspectedImage(
    List<String> names,
    Digest id,
    String platform,
    String created,
    String author,
    Map<String, List<String>> settings,
    Map<String, String> labels,
    List<HistoryStep> history,
    List<InspectedLayer> layers,
    List<LayerFile> largest) {
  public InspectedImage {
    names = List.copyOf(names);
    history = List.copyOf(history);
    layers = List.copyOf(layers);
    largest = List.copyOf(largest);
  }

  /** Bytes of all layers, unpacked. */
  public long bytes() {
    return layers.stream().mapToLong(InspectedLayer::bytes).sum();
  }

  /** Whether every layer has the digest that the configuration names. */
  public boolean intact() {
    return layers.stream().allMatch(InspectedLayer::intact);
  }
}
