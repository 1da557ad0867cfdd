package io.oscstudio.app.fields;

import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.app.pages.ProjectFiles;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A document of a real project, without a window. */
final class LiveText implements AutoCloseable {
  private static final String FILE = "metadata.yaml";

  private final Direct tasks = new Direct();
  private final Project project;
  private final List<StudioException> failures = new ArrayList<>();
  private final DocumentModel document;

  LiveText(Path folder, String text) throws IOException, InterruptedException {
    this(Files.writeString(folder.resolve(FILE), text).getParent());
  }

  LiveText(Path folder) throws InterruptedException {
    project = Project.of("test", FileTrees.open(folder, Limits.DEFAULT));
    document = new DocumentModel(tasks, failures::add, new ProjectFiles(project).document(FILE));
    settle();
  }

  DocumentModel document() {
    return document;
  }

  TaskRunner tasks() {
    return tasks;
  }

  String text() {
    return document.textProperty().get();
  }

  byte[] bytes() {
    return project.bytes(FILE);
  }

  List<StudioException> failures() {
    return failures;
  }

  void settle() throws InterruptedException {
    tasks.settle();
  }

  @Override
  public void close() {
    project.close();
    tasks.close();
  }
}
