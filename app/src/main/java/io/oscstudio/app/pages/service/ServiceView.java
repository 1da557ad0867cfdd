package io.oscstudio.app.pages.service;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.pages.DocumentPane;
import io.oscstudio.app.pages.Sides;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of the CSDs: which there are, and the one that is shown, its text beside it. */
public final class ServiceView {
  private final ServiceModel model;
  private final Kit kit;
  private final Ui ui;
  private final VBox form = new VBox(16);
  private final VBox body = new VBox();
  private final Map<CsdModel, CsdPage> pages = new HashMap<>();

  /** Shows {@code model}. */
  public ServiceView(ServiceModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
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
    kit.actions()
        .whileShown(
            form, Action.of(StandardAction.RENAME_PATH, model::renameSelected).within(form));
    form.getChildren().setAll(new CsdBar(model, kit).build(), body);
    VBox.setVgrow(body, Priority.ALWAYS);
    model.currentProperty().subscribe(now -> show());
    model.knownProperty().subscribe(now -> show());
    model.bareProperty().subscribe(now -> show());
    Region page =
        sides
            .apply(
                new DocumentPane(kit, title, form)
                    .filling()
                    .completing(model::fieldPaths)
                    .inText(StandardAction.RENAME_PATH, model::renameAtCaret))
            .build(model.documentProperty());
    return Guide.topic(page, "service-form");
  }

  private void show() {
    model
        .current()
        .ifPresentOrElse(
            csd -> {
              Region page = pages.computeIfAbsent(csd, this::page).node();
              VBox.setVgrow(page, Priority.ALWAYS);
              body.getChildren().setAll(page);
            },
            () -> body.getChildren().setAll(model.knownProperty().get() ? empty() : reading()));
  }

  private CsdPage page(CsdModel csd) {
    return new CsdPage(model, csd, kit);
  }

  private Node reading() {
    VBox rows = new VBox(12);
    for (int i = 0; i < 4; i++) {
      Region row = new Region();
      row.getStyleClass().add("skeleton-row");
      rows.getChildren().add(row);
    }
    return rows;
  }

  /** No CSD: the one thing to do about it. */
  private Node empty() {
    List<String> bare = model.bareProperty().get();
    VBox box = new VBox(12);
    box.setId("service-empty");
    if (bare.isEmpty()) {
      Button read = ui.button("service.empty.read", Feather.BOOK_OPEN, () -> Guide.show(box));
      box.getChildren().setAll(ui.paragraph("service.empty.no-crd", "muted"), read);
    } else {
      Button add = new Button();
      add.setId("add-first-csd");
      add.getStyleClass().add("accent");
      add.setGraphic(Icons.of(Feather.PLUS));
      add.textProperty().bind(kit.language().bind("service.add.of", bare.getFirst()));
      add.setOnAction(e -> model.addCsd(bare.getFirst()));
      box.getChildren().setAll(ui.paragraph("service.empty.no-csd", "muted"), add);
    }
    return box;
  }
}
