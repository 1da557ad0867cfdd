package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import java.util.List;

/**
 * An OSC package (deployment package), complete or not: what is missing is for the check to say.
 *
 * @param tree {@code metadata.yaml} lies at its root, if it is there (rule R2.12: the archive may
 *     have one folder around it)
 */
public record OscPackageSource(FileTree tree, List<Finding> notes) implements Source {
  public OscPackageSource {
    notes = List.copyOf(notes);
  }
}
