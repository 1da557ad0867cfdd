package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.remote.ChartAddress;
import java.nio.file.Path;

/** Whether a dependency is there, and if not, where it could come from. */
public sealed interface DependencyState {
  /**
   * It is in the chart's {@code charts} folder.
   *
   * @param path its folder or archive, from the chart's root
   * @param version the version it has
   */
  record Vendored(String path, String version) implements DependencyState {}

  /**
   * It lies on this computer.
   *
   * @param path its folder or archive
   * @param version the version it has
   * @param origin how it was found
   */
  record Found(Path path, String version, Origin origin) implements DependencyState {}

  /**
   * It can be fetched, if the repository has it; nobody has asked it.
   *
   * @param address where its versions are
   */
  record Fetchable(ChartAddress address) implements DependencyState {}

  /**
   * It is nowhere.
   *
   * @param why what was looked for
   */
  record Missing(Message why) implements DependencyState {}

  /** How a dependency on this computer was found. */
  enum Origin {
    /** By the {@code file://} address of the dependency. */
    FILE_ADDRESS,
    /** A folder beside the chart's. */
    SIBLING,
    /** Helm's own cache. */
    HELM_CACHE,
    /** The folder that was given. */
    GIVEN_FOLDER
  }
}
