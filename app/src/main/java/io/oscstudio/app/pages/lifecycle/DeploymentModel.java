package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldScope;
import io.oscstudio.app.fields.FieldValue;
import io.oscstudio.app.pages.lifecycle.ExtrasModel.Part;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.schema.DocumentKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;

/** A deployment: name, replicas, service account, labels and containers. */
final class DeploymentModel {
  /** The secret OSC gives buyers to pull images with (R11.8). */
  private static final String DEFAULT_SECRET = "default-secret";

  private final FieldScope scope;
  private final FieldPath path;
  private final FieldPath pod;
  private final PermissionsModel permissions;
  private final FieldModel account;
  private final FieldModel pullSecrets;
  private final ExtrasModel extras;
  private final BooleanBinding offersSecret;

  /**
   * The deployment at a place.
   *
   * @param publishing whether the package is for the market, where buyers pull its images
   */
  DeploymentModel(
      FieldScope scope,
      FieldPath path,
      PermissionsModel permissions,
      ObservableValue<Boolean> publishing) {
    this.scope = scope;
    this.path = path;
    this.permissions = permissions;
    FieldPath spec = path.key("spec");
    FieldPath template = spec.key("template");
    this.pod = template.key("spec");
    this.account = scope.field(PodFields.ACCOUNT, pod.key("serviceAccountName"));
    this.pullSecrets = scope.field(PodFields.PULL_SECRETS, pod.key("imagePullSecrets"));
    this.extras =
        new ExtrasModel(
            scope.document(),
            List.of(
                new Part(path, Set.of("name", "label", "spec")),
                new Part(spec, PodFields.SHOWN_OF_SPEC),
                new Part(spec.key("selector"), Set.of("matchLabels")),
                new Part(template, Set.of("metadata", "spec")),
                new Part(template.key("metadata"), Set.of("labels")),
                new Part(pod, PodFields.SHOWN_OF_POD)));
    this.offersSecret =
        Bindings.createBooleanBinding(
            () -> publishing.getValue() && !hasDefaultSecret(),
            publishing,
            pullSecrets.valueProperty());
    account
        .noteProperty()
        .bind(
            Bindings.createObjectBinding(
                this::accountNote, account.valueProperty(), permissions.accounts()));
  }

  FieldModel name() {
    return scope.only(
        DocumentKind.LIFECYCLE.field("install", "deployments", 0, "name"), path.key("name"));
  }

  FieldModel replicas() {
    return scope.only(PodFields.REPLICAS, path.key("spec").key("replicas"));
  }

  FieldModel account() {
    return account;
  }

  /** The accounts that are given permissions. */
  ObservableValue<List<String>> accounts() {
    return permissions.accounts();
  }

  FieldModel selector() {
    return scope.only(PodFields.SELECTOR, path.key("spec").key("selector").key("matchLabels"));
  }

  FieldModel podLabels() {
    return scope.only(
        PodFields.POD_LABELS, path.key("spec").key("template").key("metadata").key("labels"));
  }

  FieldModel containers() {
    return scope.only(PodFields.CONTAINERS, pod.key("containers"));
  }

  FieldModel initContainers() {
    return scope.only(PodFields.INIT_CONTAINERS, pod.key("initContainers"));
  }

  FieldModel pullSecrets() {
    return pullSecrets;
  }

  /** What the form does not show. */
  ExtrasModel extras() {
    return extras;
  }

  /** Whether buyers could not pull the images, because the secret for that is missing. */
  ObservableValue<Boolean> offersSecret() {
    return offersSecret;
  }

  /** Adds the secret with which buyers pull the images. */
  void addDefaultSecret() {
    pullSecrets.insertItem(Integer.MAX_VALUE, Map.of("name", DEFAULT_SECRET));
  }

  private boolean hasDefaultSecret() {
    return pullSecrets.value().items().stream()
        .map(item -> item.get("name"))
        .map(FieldValue::text)
        .anyMatch(DEFAULT_SECRET::equals);
  }

  /** Pods run with the account {@code default} where none is written. */
  private Optional<Message> accountNote() {
    List<String> named = permissions.accounts().get();
    String used = account.value().text();
    if (named.isEmpty() || named.contains(used)) {
      return Optional.empty();
    }
    return Optional.of(
        used.isBlank()
            ? Message.of("lifecycle.account.default")
            : Message.of("lifecycle.account.unnamed", used));
  }
}
