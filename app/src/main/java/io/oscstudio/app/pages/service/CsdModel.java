package io.oscstudio.app.pages.service;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldScope;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.schema.DocumentKind;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One CSD: its own fields, the fields of its CRD, its version and its default configuration. */
public final class CsdModel {
  /** The parts of the page. */
  public enum Tab {
    SERVICE,
    FIELDS,
    DEFAULTS,
    CUSTOMER
  }

  static final YamlPath DEFAULT_CONFIGURATION = YamlPath.of("spec", "defaultConfiguration");

  private final Documents documents;
  private final DocumentModel document;
  private final FieldScope scope;
  private final FieldsModel fields;
  private final VersionModel version;
  private final DefaultsModel defaults;
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.SERVICE);
  private boolean ready;

  CsdModel(TaskRunner tasks, Documents documents, String file) {
    this.documents = documents;
    this.document = documents.of(file);
    this.scope = new FieldScope(document);
    this.fields = new FieldsModel(tasks, document);
    this.version = new VersionModel(this);
    this.defaults = new DefaultsModel(this);
  }

  /** Its file. */
  public String file() {
    return document.file();
  }

  /** The document. */
  public DocumentModel document() {
    return document;
  }

  /** Where the page's fields live. */
  FieldScope scope() {
    return scope;
  }

  /** The fields of its CRD with their descriptors. */
  public FieldsModel fields() {
    return fields;
  }

  /** Its version definition. */
  public VersionModel version() {
    return version;
  }

  /** Its default configuration. */
  public DefaultsModel defaults() {
    return defaults;
  }

  /** The part of the page that is shown. */
  public ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  /** A field by its keys; the same keys give the same field. */
  public FieldModel field(Object... keys) {
    return scope.only(DocumentKind.CSD.field(keys), FieldPath.of(keys));
  }

  /** The files a capability or dependency can refer to, as it writes them: {@code vendor/…}. */
  List<String> vendorFiles() {
    return documents.pathsProperty().get().stream()
        .filter(path -> path.startsWith(Documents.VENDOR))
        .map(path -> path.substring(Documents.MANIFESTS.length()))
        .toList();
  }

  /** Whether a file a capability or dependency refers to is there. */
  boolean hasVendorFile(String path) {
    return documents.contains(Documents.MANIFESTS + path);
  }

  /** Whether the fields of its CRD are known. */
  boolean isReady() {
    return ready;
  }

  void show(ServiceForms.Form form, FieldTree tree) {
    ready = true;
    fields.show(form, tree);
    defaults.show(form, tree);
  }

  /** Leads to where a finding is. */
  void goTo(Finding finding) {
    Optional<Integer> offset =
        finding.place().flatMap(Place::range).map(TextRange::start).map(s -> s.offset());
    Optional<YamlPath> at = offset.map(o -> pathAt(o));
    if (at.filter(p -> YamlPath.of("spec", "descriptors").contains(p)).isPresent()) {
      tab.set(Tab.FIELDS);
      at.ifPresent(fields::selectDescriptorAt);
    } else if (at.filter(DEFAULT_CONFIGURATION::contains).isPresent()) {
      tab.set(Tab.DEFAULTS);
    } else {
      tab.set(Tab.SERVICE);
    }
    document.findings().goTo(finding);
  }

  /** The innermost place of the text around an offset, as far as the page tells places apart. */
  private YamlPath pathAt(int offset) {
    return Places.at(document.reading().text().first().root(), offset);
  }
}
