package io.oscstudio.core.helm.remote;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.nio.file.Path;

/**
 * A chart that was fetched, now or before.
 *
 * @param name as its Chart.yaml says
 * @param version as its Chart.yaml says
 * @param archive its archive in the studio's cache
 * @param digest of the archive
 * @param from the registry or repository, without any account
 * @param promised whether registry or index promised this digest, so that it could be held against
 *     the bytes
 */
public record FetchedChart(
    String name, String version, Path archive, Digest digest, String from, boolean promised) {
  /** What there is to say of it. */
  public Finding note() {
    return Finding.of(
        promised ? Severity.INFO : Severity.WARNING,
        promised ? "helm.carried-fetched" : "helm.carried-unpromised",
        name,
        version,
        from,
        digest.hex());
  }
}
