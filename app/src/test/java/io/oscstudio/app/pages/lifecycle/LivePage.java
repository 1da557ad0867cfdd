package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.pages.Documents;
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
import javafx.beans.property.SimpleStringProperty;

/** The page of a real package's lifecycle.yaml, without a window. */
final class LivePage implements AutoCloseable {
  private final Direct tasks = new Direct();
  private final Project project;
  private final Documents documents;
  private final List<StudioException> failures = new ArrayList<>();
  private final SimpleStringProperty profile = new SimpleStringProperty("private");
  private final LifecycleModel model;

  LivePage(Path folder, String metadata, String lifecycle)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve(Documents.METADATA), metadata);
    Files.writeString(folder.resolve(Documents.LIFECYCLE), lifecycle);
    project = Project.of("test", FileTrees.open(folder, Limits.DEFAULT));
    documents = new Documents(tasks, failures::add, new ProjectFiles(project), () -> {});
    model = new LifecycleModel(documents, profile);
    settle();
  }

  LifecycleModel model() {
    return model;
  }

  DocumentModel document() {
    return model.document();
  }

  SimpleStringProperty profile() {
    return profile;
  }

  String text() {
    return model.document().textProperty().get();
  }

  /** Waits until what was begun is done, and complains about what failed. */
  void settle() throws InterruptedException {
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
