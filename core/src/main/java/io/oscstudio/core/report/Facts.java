package io.oscstudio.core.report;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.upgrade.UpgradeGraph;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What there is to tell of a checked thing besides findings.
 *
 * @param fields what its own files say of it, by the keys of these files
 * @param files how many files it has
 * @param bytes length of the archive it lies in, empty for a folder
 * @param checksum digest of that archive
 * @param content digest of the paths and contents of its files, see {@code FileTrees.digest}
 * @param sizes what its files take, the biggest first; not all of many
 * @param packed whether those are sizes in a zip, else they are those of the files as they are
 * @param total bytes of all files together, counted the same way
 * @param ledger its images
 * @param upgrades its versions and the upgrades between them
 */
public record Facts(
    List<Field> fields,
    int files,
    OptionalLong bytes,
    Optional<Digest> checksum,
    Digest content,
    List<Size> sizes,
    boolean packed,
    long total,
    Optional<Ledger> ledger,
    Optional<UpgradeGraph> upgrades) {
  /**
   * A fact that its files state.
   *
   * @param key the key there, such as {@code appVersion}
   */
  public record Field(String key, String value) {}

  /** What a file takes. */
  public record Size(String path, long bytes) {}

  public Facts {
    fields = List.copyOf(fields);
    sizes = List.copyOf(sizes);
  }

  /** The same, whose fields repeat no secret. */
  Facts masked(Secrets secrets) {
    return new Facts(
        fields.stream().map(f -> new Field(f.key(), secrets.masked(f.value()))).toList(),
        files,
        bytes,
        checksum,
        content,
        sizes,
        packed,
        total,
        ledger,
        upgrades);
  }
}
