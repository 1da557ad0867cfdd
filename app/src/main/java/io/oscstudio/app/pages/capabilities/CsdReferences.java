package io.oscstudio.app.pages.capabilities;

import io.oscstudio.app.fields.DocumentEdit;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldValue;
import io.oscstudio.app.fields.Reading;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.yaml.TextPatch;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The CSDs of a package and the capability configurations each refers to (section 4.3). */
final class CsdReferences {
  /**
   * A CSD.
   *
   * @param file its path
   * @param name what people call it
   * @param service whether it is the service itself and not an operation on it
   * @param refersTo the configurations it refers to, as it names them
   */
  record Referrer(String file, String name, boolean service, List<String> refersTo) {
    boolean refersToFile(String config) {
      return refersTo.contains(Capability.reference(config));
    }
  }

  private static final FieldPath LIST = FieldPath.of("spec", "capabilityRequirements");

  private final Documents documents;
  private final Set<String> followed = new HashSet<>();
  private final ReadOnlyObjectWrapper<List<Referrer>> referrers =
      new ReadOnlyObjectWrapper<>(List.of());

  CsdReferences(Documents documents) {
    this.documents = documents;
    documents.pathsProperty().subscribe(paths -> follow());
  }

  /** All CSDs, by path. */
  ReadOnlyObjectProperty<List<Referrer>> referrersProperty() {
    return referrers.getReadOnlyProperty();
  }

  private void follow() {
    for (String csd : documents.csds()) {
      if (followed.add(csd)) {
        documents.of(csd).readingProperty().subscribe((old, now) -> look());
      }
    }
    look();
  }

  private void look() {
    referrers.set(documents.csds().stream().map(this::referrer).toList());
  }

  private Referrer referrer(String csd) {
    Reading reading = documents.of(csd).reading();
    String shown = reading.value(FieldPath.of("spec", "displayName")).text();
    String name = reading.value(FieldPath.of("metadata", "name")).text();
    String role = reading.value(FieldPath.of("spec", "role")).text();
    List<FieldValue> items = reading.value(LIST).items();
    return new Referrer(
        csd,
        !shown.isEmpty() ? shown : name.isEmpty() ? csd : name,
        !role.equals("operation"),
        items.stream().map(item -> item.get("defaultPath").text()).toList());
  }

  /** Makes a CSD refer to a configuration, unless it does. */
  static DocumentEdit add(Capability capability, String config) {
    String wanted = Capability.reference(config);
    return now -> {
      if (paths(Csd.of(now.first())).contains(wanted)) {
        return TextPatch.NONE;
      }
      Map<String, Object> reference = new LinkedHashMap<>();
      reference.put("apiVersion", "osc.io/v1");
      reference.put("kind", capability.kind());
      reference.put("defaultPath", wanted);
      return DocumentEdit.insert(LIST, Integer.MAX_VALUE, reference).on(now);
    };
  }

  /** Takes the references to a configuration out of a CSD. */
  static DocumentEdit remove(String config) {
    String gone = Capability.reference(config);
    return now -> {
      List<String> paths = paths(Csd.of(now.first()));
      DocumentEdit all = text -> TextPatch.NONE;
      for (int i : IntStream.range(0, paths.size()).map(i -> paths.size() - 1 - i).toArray()) {
        if (paths.get(i).equals(gone)) {
          all = all.then(DocumentEdit.removeItem(LIST, i));
        }
      }
      return all.on(now);
    };
  }

  private static List<String> paths(Csd csd) {
    return csd.capabilityRequirements().stream()
        .map(r -> r.defaultPath().map(v -> v.value()).orElse(""))
        .toList();
  }
}
