package io.oscstudio.core.project;

import io.oscstudio.core.base.Job;
import java.util.Set;

/** Enters a project into its workplace as the studio does, in one go. */
final class Keeping {
  private Keeping() {}

  static Restored keep(Project project, Workplace place) {
    Restored restored = project.restore(project.replay(place, Job.none()), Set.of());
    project.keepIn(place, project.folder());
    return restored;
  }
}
