package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run will take, known before it starts.
 *
 * @param rows each row, in the order of the request
 * @param toFetch bytes to come over the network, as far as that is known; each blob once
 * @param shared bytes that several rows need and that count once
 * @param cached bytes that lie in the cache already, each blob once
 * @param disks what the folders of tars and cache need at least; folders of one disk together
 * @param tarBytes what the missing tars will probably have
 * @param allowances of the registries that say how much they give
 */
public record FetchPlan(
    List<Row> rows,
    long toFetch,
    long shared,
    long cached,
    List<DiskNeed> disks,
    long tarBytes,
    List<Allowance> allowances) {
  /**
   * How many images a registry lets us have.
   *
   * @param remaining left of {@code limit} for the time being
   */
  public record Allowance(String registry, long remaining, long limit) {}

  /** What is known of a row. */
  public sealed interface Row {
    /** Which one. */
    FetchRow row();

    /** Its tar lies there, whole and right. */
    record There(FetchRow row, SavedTar tar) implements Row {}

    /**
     * It has to be fetched.
     *
     * @param toFetch bytes to come over the network that no row before needs
     */
    record Needed(FetchRow row, ImageContent content, long toFetch) implements Row {}

    /** It has to be fetched; how large it is only the engine knows. */
    record Unknown(FetchRow row) implements Row {}

    /** It cannot be had. */
    record Impossible(FetchRow row, Message why) implements Row {}
  }

  public FetchPlan {
    rows = List.copyOf(rows);
    disks = List.copyOf(disks);
    allowances = List.copyOf(allowances);
  }

  /** Whether what is known to be needed fits on the disks. */
  public boolean fits() {
    return disks.stream().allMatch(DiskNeed::fits);
  }

  /** Adds up what is known of rows; blobs count where they occur first. */
  static FetchPlan of(List<Row> found, FetchRequest request, ImageEngine engine) {
    Set<Digest> seen = new HashSet<>();
    List<Row> rows = new ArrayList<>();
    long toFetch = 0;
    long shared = 0;
    long cached = 0;
    long packed = 0;
    long tars = 0;
    for (Row row : found) {
      if (!(row instanceof Row.Needed needed)) {
        rows.add(row);
        continue;
      }
      long ofRow = 0;
      for (ImageContent.Part part : needed.content().parts()) {
        packed += part.bytes();
        tars += request.form() == TarForm.PLAIN ? part.tarBytes() : part.bytes();
        if (seen.add(part.digest())) {
          cached += part.there();
          ofRow += part.bytes() - part.there();
        } else {
          shared += part.bytes();
        }
      }
      toFetch += ofRow;
      rows.add(new Row.Needed(needed.row(), needed.content(), ofRow));
    }
    List<DiskNeed> needs = new ArrayList<>();
    needs.add(
        DiskNeed.of(request.folder(), packed)); // a plain tar is no smaller than packed layers
    engine.keeping(toFetch).ifPresent(needs::add);
    List<Allowance> allowances =
        rows.stream()
            .map(row -> row.row().reference().registry())
            .distinct()
            .flatMap(registry -> engine.allowance(registry).stream())
            .toList();
    return new FetchPlan(rows, toFetch, shared, cached, DiskNeed.merged(needs), tars, allowances);
  }
}
