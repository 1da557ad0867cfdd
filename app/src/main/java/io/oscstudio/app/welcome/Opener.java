package io.oscstudio.app.welcome;

import java.nio.file.Path;

/** What the first screen can bring about. */
public interface Opener {
  /** Opens whatever lies at {@code path}. */
  void open(Path path);

  /** Asks for a chart in a registry or repository. */
  void fromRemote();

  /**
   * Begins a package with an example in it.
   *
   * @param chart whether it installs a Helm chart, else an operator
   */
  void createEmpty(boolean chart);

  /**
   * Takes up a package again that was edited and is in no folder yet.
   *
   * @param place its workplace
   */
  void restore(Path place);
}
