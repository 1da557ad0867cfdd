package io.oscstudio.app.wizard;

import io.oscstudio.app.pages.PackageFiles;
import io.oscstudio.app.pages.ProjectFiles;
import io.oscstudio.core.project.Project;

/** A brought package as a project of the core, with one log of edits. */
final class ProjectPackage implements OpenPackage {
  private final Brought brought;
  private final Project project;
  private final PackageFiles files;

  ProjectPackage(Brought brought) {
    this.brought = brought;
    this.project =
        brought
            .place()
            .map(place -> Project.open(place, brought.tree()))
            .orElseGet(() -> Project.of(brought.summary().name(), brought.tree()));
    this.files = new ProjectFiles(project);
  }

  @Override
  public Project project() {
    return project;
  }

  @Override
  public PackageFiles files() {
    return files;
  }

  @Override
  public void close() {
    project.close();
    brought.close();
  }
}
