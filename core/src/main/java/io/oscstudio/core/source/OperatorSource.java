package io.oscstudio.core.source;

import io.oscstudio.core.base.StudioException;
import java.util.List;

/** An operator of one or several versions, of which one is chosen. */
public sealed interface OperatorSource extends Source permits BundleSource, ManifestsSource {
  /** The package's name by reading D19, empty where neither package nor bundle gives one. */
  String packageName();

  /** All versions, oldest first. */
  List<OperatorVersion> versions();

  /** The version to work on: the newest of the default channel, unless another was chosen. */
  OperatorVersion chosen();

  /**
   * The same operator with another version chosen.
   *
   * @param version as the CSV has it, or the CSV's name, or the version's folder
   * @throws StudioException naming the versions there are, when this is none of them
   */
  OperatorSource choose(String version);
}
