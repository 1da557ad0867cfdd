package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.Card;
import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.ListRows.NewItem;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Draws the deployments: each with its pods' account, labels and containers. */
final class DeploymentSection {
  private final Ui ui;
  private final Controls controls;
  private final LifecycleModel model;

  DeploymentSection(Controls controls, LifecycleModel model) {
    this.ui = controls.ui();
    this.controls = controls;
    this.model = model;
  }

  Node build() {
    FieldFrame list =
        controls.list(
            model.deployments(),
            (own, item, path) -> deployment(own, path),
            new NewItem("lifecycle.add.deployment", model::freshDeployment));
    return new VBox(
        16,
        ui.label("lifecycle.deployments", "section-title"),
        controls.choice(model.strategy()),
        list);
  }

  private Node deployment(Controls own, FieldPath path) {
    DeploymentModel deployment = model.deployment(own.scope(), path);
    FieldModel name = deployment.name();
    return new Card(
        title(name, "lifecycle.deployment.unnamed"),
        Controls.beside(own.line(name), own.line(deployment.replicas())),
        new AccountField(ui, deployment).build(),
        Controls.beside(own.map(deployment.selector()), own.map(deployment.podLabels())),
        containers(own, deployment.containers(), "lifecycle.add.container"),
        containers(own, deployment.initContainers(), "lifecycle.add.init-container"),
        pullSecrets(own, deployment),
        new ExtrasLine(ui, deployment.extras()).build());
  }

  private Node containers(Controls own, FieldModel field, String add) {
    FieldFrame list =
        own.list(
            field,
            (inner, item, at) -> container(inner, at),
            new NewItem(add, PodFields::freshContainer));
    list.getStyleClass().add("card-list");
    return list;
  }

  private Node container(Controls own, FieldPath at) {
    ContainerModel container = new ContainerModel(own.scope(), at);
    return new Card(
        title(container.name(), "lifecycle.container.unnamed"),
        new ContainerFields(own, container).build());
  }

  /** What a card is called: the name of its item, while it has one. */
  private ObservableValue<String> title(FieldModel name, String unnamed) {
    Language language = ui.language();
    return language.compute(
        () -> name.value().text().isBlank() ? language.text(unnamed) : name.value().text(),
        name.valueProperty());
  }

  /** The names of the secrets, and the one that buyers need, offered while it is missing. */
  private Node pullSecrets(Controls own, DeploymentModel deployment) {
    FieldFrame list =
        own.list(
            deployment.pullSecrets(),
            (inner, item, at) ->
                inner.line(inner.scope().field(PodFields.SECRET, at.key("name"))).bare(),
            new NewItem("lifecycle.add.secret", () -> Map.of("name", "")));
    list.getStyleClass().add("dense-list");
    HBox offer =
        Ui.row(
            8,
            Icons.of(Feather.INFO, 14, "severity-warning"),
            ui.paragraph("lifecycle.default-secret", "secondary"),
            ui.button("lifecycle.default-secret.add", deployment::addDefaultSecret, "small"));
    offer.setId(Controls.id(deployment.pullSecrets()) + "-offer");
    return new VBox(8, list, Ui.shownWhen(offer, deployment.offersSecret()));
  }
}
