package io.oscstudio.app.pages;

import io.oscstudio.app.kit.TaskRunner;
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
import java.util.Map;

/** The documents of a real package, without a window. */
public final class LiveFiles implements AutoCloseable {
  private final Direct tasks = new Direct();
  private final Project project;
  private final Documents documents;
  private final List<StudioException> failures = new ArrayList<>();

  /** Writes {@code texts} into {@code folder} and opens it. */
  public LiveFiles(Path folder, Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(folder.resolve(text.getKey()), text.getValue());
    }
    project = Project.of("test", FileTrees.open(folder, Limits.DEFAULT));
    documents = new Documents(tasks, failures::add, new ProjectFiles(project), () -> {});
  }

  /** The documents. */
  public Documents documents() {
    return documents;
  }

  /** Where work runs. */
  public TaskRunner tasks() {
    return tasks;
  }

  /** Waits until what was begun is done, and complains about what failed. */
  public void settle() throws InterruptedException {
    tasks.settle();
    if (!failures.isEmpty()) {
      throw new AssertionError(failures.toString());
    }
  }

  @Override
  public void close() {
    documents.close();
    project.close();
    tasks.close();
  }
}
