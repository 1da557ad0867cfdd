package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import java.util.Optional;

/**
 * A dependency that was brought into a chart.
 *
 * @param path its archive or folder in the chart now
 * @param from the registry, repository, folder or archive it came from
 * @param digest of its archive; empty when it came as a folder
 * @param fetched whether it came over the network
 * @param promised whether registry or repository promised the digest it has
 */
public record BroughtChart(
    String name,
    String version,
    String path,
    String from,
    Optional<Digest> digest,
    boolean fetched,
    boolean promised) {
  /** What there is to say of it. */
  public Finding note() {
    String hex = digest.map(Digest::hex).orElse("");
    Place place = Place.of(path);
    if (!fetched) {
      return Finding.at(place, Severity.INFO, "helm.carried-local", name, version, from);
    }
    return promised
        ? Finding.at(place, Severity.INFO, "helm.carried-fetched", name, version, from, hex)
        : Finding.at(place, Severity.WARNING, "helm.carried-unpromised", name, version, from, hex);
  }
}
