package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import java.util.List;

/**
 * A package made out of something else.
 *
 * @param tree the package's files; lazy over the source, so it lives as long as the source's tree
 * @param name the name in its metadata.yaml
 * @param version the version in its metadata.yaml
 * @param notes what was carried over, derived, dropped, and what OSC has no place for; an error
 *     among them means the package cannot be used as it is
 */
public record Conversion(FileTree tree, String name, String version, List<Finding> notes) {
  public Conversion {
    notes = List.copyOf(notes);
  }

  /** The stem of the package's archive and folder: {@code redis-15.3.0} (section 2, R2.10). */
  public String stem() {
    return name + "-" + version;
  }
}
