package io.oscstudio.app.wizard;

import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.Reading;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the steps go by: what the source said of the package, then what its metadata.yaml says. */
final class PackageFacts {
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper kind = new ReadOnlyStringWrapper("");
  private List<String> architectures = List.of();

  ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  ReadOnlyStringProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** Key of the name of what was brought. */
  ReadOnlyStringProperty kindProperty() {
    return kind.getReadOnlyProperty();
  }

  /** The architectures as they are written; empty until metadata.yaml was read. */
  List<String> architectures() {
    return architectures;
  }

  /** There is another package. */
  void begin(SourceSummary summary) {
    architectures = List.of();
    kind.set(summary.formatKey());
    name.set(summary.name());
    version.set(summary.version());
  }

  /**
   * Takes what metadata.yaml says, unless it is empty.
   *
   * @return whether anything is another than before
   */
  boolean read(Reading metadata) {
    String nameNow = metadata.value(FieldPath.of("name")).text();
    String versionNow = metadata.value(FieldPath.of("version")).text();
    List<String> architecturesNow = metadata.value(FieldPath.of("architecture")).texts();
    if (metadata.text().text().isEmpty()
        || (nameNow.equals(name.get())
            && versionNow.equals(version.get())
            && architecturesNow.equals(architectures))) {
      return false;
    }
    name.set(nameNow);
    version.set(versionNow);
    architectures = architecturesNow;
    return true;
  }
}
