package io.oscstudio.app.pages.metadata;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldScope;
import io.oscstudio.app.fields.FieldValue;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.schema.DocumentKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

/** The fields of metadata.yaml and what hangs together among them. */
public final class MetadataModel {
  /**
   * Something the market asks for before it lists a service (section 13).
   *
   * @param field where it is written
   * @param met whether it is there
   */
  public record Need(FieldModel field, boolean met) {}

  private final DocumentModel document;
  private final FieldScope scope;
  private final ScenesModel scenes;
  private final LogoModel logo;
  private final ObservableStringValue profile;

  /**
   * The page of the package's metadata.yaml.
   *
   * @param profile the check profile, {@code private} or {@code publish}
   */
  public MetadataModel(Kit kit, Documents documents, ObservableStringValue profile) {
    this.document = documents.of(Documents.METADATA);
    this.scope = new FieldScope(document);
    this.profile = profile;
    this.scenes =
        new ScenesModel(
            field("deployScenes"), field("deployScenes", "CCE"), field("deployScenes", "UCS"));
    this.logo = new LogoModel(kit, field("logo"));
    FieldModel old = field("scenes");
    scenes
        .field()
        .valueProperty()
        .subscribe(now ->
            old.noteProperty()
                .set(
                    now.entries().isEmpty() || old.value().isNothing()
                        ? Optional.empty()
                        : Optional.of(Message.of("fields.metadata.scenes.ignored"))));
  }

  /** The document. */
  public DocumentModel document() {
    return document;
  }

  /** Where the page's fields live. */
  FieldScope scope() {
    return scope;
  }

  /** Platforms and cluster types. */
  ScenesModel scenes() {
    return scenes;
  }

  /** The logo. */
  LogoModel logo() {
    return logo;
  }

  /** A field by its keys; the same keys give the same field. */
  public FieldModel field(Object... keys) {
    return scope.only(DocumentKind.METADATA.field(keys), FieldPath.of(keys));
  }

  /** Whether the package is to be published, so that the market's wishes count. */
  ObservableValue<Boolean> publishing() {
    return profile.map("publish"::equals);
  }

  /** What the market asks for (section 13), in the order of the form. */
  ObservableValue<List<Need>> needs() {
    List<FieldModel> asked =
        List.of(
            field("name"),
            field("version"),
            field("briefDescription"),
            field("source"),
            field("type"),
            field("architecture"),
            field("categories"),
            field("maintainers"),
            field("provider"),
            scenes.field());
    return Bindings.createObjectBinding(
        () -> asked.stream().map(f -> new Need(f, met(f))).toList(),
        asked.stream().map(FieldModel::valueProperty).toArray(ObservableValue[]::new));
  }

  /** A provider or a maintainer is enough as contact, and scenes are the older deployScenes. */
  private boolean met(FieldModel field) {
    Predicate<FieldModel> written =
        f ->
            switch (f.value()) {
              case FieldValue.Nothing n -> false;
              case FieldValue.Text(String text) -> !text.isBlank();
              case FieldValue.Items(List<FieldValue> items) -> !items.isEmpty();
              case FieldValue.Entries e -> !e.entries().isEmpty();
            };
    return switch (field.schema().key()) {
      case "maintainers", "provider" ->
          written.test(field("maintainers")) || written.test(field("provider"));
      case "deployScenes" -> written.test(field) || written.test(field("scenes"));
      default -> written.test(field);
    };
  }
}
