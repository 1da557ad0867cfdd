package io.oscstudio.app.customer;

import io.oscstudio.app.fields.LiveDocument;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Newest;
import io.oscstudio.app.kit.TaskRunner.Work;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.model.Metadata;
import io.oscstudio.core.model.Value;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The version that a package's metadata gives it, read on jobs whenever they change. */
final class PackageVersion {
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper("");

  PackageVersion(Kit kit, Documents documents) {
    Newest<String> read =
        new Newest<>(
            kit,
            () -> {
              LiveDocument metadata = documents.files().document(Documents.METADATA);
              Work<String> work = job -> read(metadata);
              return Optional.of(work);
            },
            version::set);
    documents
        .files()
        .onChange(paths -> {
          if (paths.contains(Documents.METADATA)) {
            read.runAfter(PAUSE);
          }
        });
    read.run();
  }

  private static String read(LiveDocument metadata) {
    return Drawing.read(metadata)
        .flatMap(text -> Metadata.of(text.first()).version())
        .map(Value::value)
        .orElse("");
  }

  /** The version; empty while there is none. */
  ReadOnlyStringProperty property() {
    return version.getReadOnlyProperty();
  }
}
