package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldScope;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.schema.DocumentKind;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

/** The page of lifecycle.yaml: permissions, deployments, upgrade and operations. */
public final class LifecycleModel {
  private final DocumentModel document;
  private final FieldScope scope;
  private final PermissionsModel permissions;
  private final UpgradeModel upgrade;
  private final ObservableValue<Boolean> publishing;
  private final BooleanBinding helm;

  /**
   * The page of the package's lifecycle.yaml.
   *
   * @param profile the check profile, {@code private} or {@code publish}
   * @param upgrades shows this and other versions
   */
  public LifecycleModel(Documents documents, ObservableStringValue profile, Runnable upgrades) {
    this.document = documents.of(Documents.LIFECYCLE);
    this.scope = new FieldScope(document);
    this.permissions = new PermissionsModel(document, scope);
    this.upgrade = new UpgradeModel(scope, upgrades);
    this.publishing = profile.map("publish"::equals);
    DocumentModel metadata = documents.of(Documents.METADATA);
    FieldPath type = FieldPath.of("type");
    this.helm =
        Bindings.createBooleanBinding(
            () -> metadata.reading().value(type).text().equals("helm"), metadata.readingProperty());
  }

  /** The document. */
  public DocumentModel document() {
    return document;
  }

  /** Whether the package is of a Helm chart, so that the document is empty (reading D4). */
  ObservableValue<Boolean> helm() {
    return helm;
  }

  /** Where the page's fields live. */
  FieldScope scope() {
    return scope;
  }

  /** The permissions. */
  PermissionsModel permissions() {
    return permissions;
  }

  /** What may be upgraded to this version. */
  UpgradeModel upgrade() {
    return upgrade;
  }

  /** The strategy of the installation. */
  FieldModel strategy() {
    return field("install", "strategy");
  }

  /** The deployments. */
  FieldModel deployments() {
    return field("install", "deployments");
  }

  /** A deployment. */
  DeploymentModel deployment(FieldScope own, FieldPath path) {
    return new DeploymentModel(own, path, permissions, publishing);
  }

  /** A new deployment with the first account that is given permissions. */
  Map<String, Object> freshDeployment() {
    List<String> accounts = permissions.accounts().get();
    int others = deployments().value().items().size();
    String name = others == 0 ? "operator" : "operator-" + (others + 1);
    return PodFields.freshDeployment(name, accounts.isEmpty() ? "" : accounts.getFirst());
  }

  /** The operator's log path. */
  FieldModel logPath() {
    return field("operations", "logpath");
  }

  private FieldModel field(Object... keys) {
    return scope.only(DocumentKind.LIFECYCLE.field(keys), FieldPath.of(keys));
  }
}
