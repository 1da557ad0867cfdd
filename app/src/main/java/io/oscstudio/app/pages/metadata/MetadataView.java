package io.oscstudio.app.pages.metadata;

import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.pages.DocumentPane;
import io.oscstudio.app.pages.Sides;
import io.oscstudio.app.pages.metadata.MetadataModel.Need;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of metadata.yaml: its fields in groups, the text beside them. */
public final class MetadataView {
  private final MetadataModel model;
  private final Kit kit;
  private final Ui ui;
  private final Controls controls;
  private final VBox form = new VBox(24);

  /** Shows {@code model}. */
  public MetadataView(MetadataModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
    this.controls = new Controls(kit, model.scope());
  }

  /**
   * The page.
   *
   * @param title what stands above the form
   */
  public Region build(Node title) {
    return build(pane -> pane, title);
  }

  /**
   * The page.
   *
   * @param title what stands above the form
   * @param sides what is shown of the document, which is changed elsewhere
   */
  public Region build(Node title, ObjectProperty<Sides> sides) {
    return build(pane -> pane.sides(sides), title);
  }

  private Region build(UnaryOperator<DocumentPane> sides, Node title) {
    form.getStyleClass().add("form");
    form.getChildren()
        .setAll(
            Ui.shownWhen(market(), model.publishing()),
            group(
                "identity",
                pair("name", "version"),
                pair("displayName", "appVersion"),
                pair("alias", "type")),
            group(
                "description",
                line("briefDescription"),
                line("detail"),
                new LogoField(ui, model.logo()).build()),
            group(
                "kind",
                pair("source", "repository"),
                pair("architecture", "devices"),
                line("categories"),
                line("industries"),
                line("capabilities"),
                line("containerImage")),
            group(
                "people",
                Controls.beside(of("provider", "name"), of("provider", "url")),
                line("maintainers"),
                line("links")),
            group("platforms", new ScenesMatrix(ui, model.scenes()).build(), line("scenes")));
    Region page =
        sides
            .apply(new DocumentPane(kit, title, form))
            .build(new SimpleObjectProperty<>(Optional.of(model.document())));
    return Guide.topic(page, "metadata");
  }

  private Node group(String key, Node... rows) {
    VBox group = new VBox(12, ui.label("fields.metadata.group." + key, "group-title"));
    group.getChildren().addAll(rows);
    return group;
  }

  private Node pair(String left, String right) {
    return Controls.beside(of(left), of(right));
  }

  private Node line(String key) {
    return of(key);
  }

  private Node of(Object... keys) {
    FieldModel field = model.field(keys);
    return controls.of(field);
  }

  /** What the market asks for, each with whether it is there; a click leads to its field. */
  private Node market() {
    FlowPane needs = new FlowPane(8, 8);
    needs.setId("market-needs");
    model
        .needs()
        .subscribe(now -> needs.getChildren().setAll(now.stream().map(this::need).toList()));
    VBox box =
        new VBox(
            8,
            ui.label("fields.metadata.market", "group-title"),
            ui.paragraph("fields.metadata.market.intro", "secondary"),
            needs);
    box.getStyleClass().add("market-needs");
    return box;
  }

  private Node need(Need need) {
    Button chip = new Button();
    chip.setGraphic(Icons.of(need.met() ? Feather.CHECK : Feather.CIRCLE, 12));
    chip.textProperty().bind(kit.language().bind(need.field().title()));
    chip.accessibleTextProperty()
        .bind(
            kit.language()
                .compute(() ->
                    kit.language()
                        .text(
                            need.met()
                                ? "fields.metadata.market.met"
                                : "fields.metadata.market.missing",
                            kit.language().text(need.field().title()))));
    chip.getStyleClass().addAll("need", need.met() ? "met" : "missing");
    chip.setOnAction(e -> FieldFrame.find(form, need.field()).ifPresent(FieldFrame::focus));
    return chip;
  }
}
