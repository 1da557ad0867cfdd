package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import java.util.List;

/**
 * What was brought. A source reads through the tree it was recognised in, which whoever opened it
 * closes when done with the source.
 */
public sealed interface Source
    permits ChartSource, OperatorSource, OscPackageSource, DeliverySource {
  /** Its files, from its own root: a folder around it in the archive is taken off. */
  FileTree tree();

  /** What is odd about it, but no reason to refuse it; includes the notes of opening the tree. */
  List<Finding> notes();
}
