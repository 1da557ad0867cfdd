package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.LiveFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;

/** The page of a real package's lifecycle.yaml, without a window. */
final class LivePage implements AutoCloseable {
  private final LiveFiles files;
  private final SimpleStringProperty profile = new SimpleStringProperty("private");
  private final LifecycleModel model;

  LivePage(Path folder, String metadata, String lifecycle)
      throws IOException, InterruptedException {
    files =
        new LiveFiles(folder, Map.of(Documents.METADATA, metadata, Documents.LIFECYCLE, lifecycle));
    model = new LifecycleModel(files.documents(), profile, () -> {});
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
    files.settle();
  }

  @Override
  public void close() {
    files.close();
  }
}
