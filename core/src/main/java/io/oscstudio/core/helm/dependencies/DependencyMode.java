package io.oscstudio.core.helm.dependencies;

import java.nio.file.Path;

/** What to do about dependencies that are not in the chart ({@code --deps}). */
public sealed interface DependencyMode {
  /** Leave them out; what depends on them is "not proved". The default. */
  record Leave() implements DependencyMode {}

  /** Refuse the chart unless all are there. */
  record Fail() implements DependencyMode {}

  /** Take them from a folder of charts and chart archives. */
  record From(Path folder) implements DependencyMode {}

  /** Take what lies on this computer, and fetch the rest from the repositories. */
  record Fetch() implements DependencyMode {}

  /** As {@link Fetch}, but what cannot be had is noted and left out. */
  record FetchWhatCanBe() implements DependencyMode {}

  /** Reads {@code fetch}, {@code fail}, or else a folder. */
  static DependencyMode of(String text) {
    return switch (text) {
      case "fetch" -> new Fetch();
      case "fail" -> new Fail();
      default -> new From(Path.of(text));
    };
  }
}
