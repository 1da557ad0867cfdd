package io.oscstudio.app.kit;

import java.util.Optional;

/**
 * Something that was opened.
 *
 * @param path where it lies
 * @param name of the package
 * @param version of the package
 * @param kind what was recognised: {@code chart}, {@code operator}, {@code package} for an archive,
 *     {@link #FOLDER} for a package that is edited where it lies
 * @param findings how many errors and warnings its check had last; empty while unknown
 * @param opened when it was last opened, milliseconds since 1970
 */
public record RecentEntry(
    String path,
    String name,
    String version,
    String kind,
    Optional<Integer> findings,
    long opened) {
  /** The kind of a package that is edited where it lies. */
  public static final String FOLDER = "folder";

  /** Whether it is a package that is edited where it lies. */
  public boolean isFolder() {
    return kind.equals(FOLDER);
  }

  /** With another count of findings. */
  public RecentEntry withFindings(int count) {
    return new RecentEntry(path, name, version, kind, Optional.of(count), opened);
  }
}
