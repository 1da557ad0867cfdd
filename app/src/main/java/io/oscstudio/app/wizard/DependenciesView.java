package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the list of the charts that a chart depends on, with the way to fetch missing ones. */
final class DependenciesView {
  private static final double LIST_HEIGHT = 196;

  private final DependenciesModel model;
  private final Ui ui;
  private final Language language;
  private final VBox rows = new VBox();
  private final VBox state = new VBox(4);

  DependenciesView(DependenciesModel model, Kit kit) {
    this.model = model;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    Label count =
        Ui.label(
            Bindings.createStringBinding(() -> String.valueOf(model.rows().size()), model.rows()),
            "muted");
    Button fetch =
        ui.button("remote.dependencies.fetch", Feather.DOWNLOAD_CLOUD, model::fetchMissing);
    fetch.setId("fetch-missing");
    fetch
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.canFetch() || model.jobProperty().get().isPresent(),
                model.rows(),
                model.jobProperty()));
    Ui.shownWhen(fetch, Bindings.createBooleanBinding(() -> model.absent() > 0, model.rows()));
    HBox head =
        Ui.row(
            8, ui.label("window.source.dependencies", "section-title"), count, Ui.spacer(), fetch);
    ScrollPane list = Ui.scrolling(rows);
    list.setMaxHeight(LIST_HEIGHT);
    list.setMinHeight(Region.USE_PREF_SIZE);
    list.setPrefHeight(Region.USE_COMPUTED_SIZE);
    model.rows().addListener((ListChangeListener<DependencyRow>) change -> fill());
    model.jobProperty().subscribe(this::tell);
    model.problemProperty().subscribe(this::tell);
    model.outcomeProperty().subscribe(this::tell);
    fill();
    VBox box = new VBox(8, head, state, list);
    box.setId("dependencies");
    box.setMinHeight(Region.USE_PREF_SIZE);
    return Ui.shownWhen(box, Bindings.isNotEmpty(model.rows()));
  }

  private void fill() {
    rows.getChildren().setAll(model.rows().stream().map(this::row).toList());
    tell();
  }

  /** What is going on, or what came of it, or that something is missing. */
  private void tell() {
    state.getChildren().clear();
    model
        .jobProperty()
        .get()
        .ifPresent(job -> {
          HBox line = Ui.row(12);
          line.getChildren().setAll(JobLine.of(ui, job, "fetch-missing-cancel"));
          state.getChildren().add(line);
        });
    if (model.jobProperty().get().isPresent()) {
      return;
    }
    model
        .problemProperty()
        .get()
        .ifPresent(why -> state.getChildren().add(line(why, Severity.ERROR, "problem")));
    model
        .outcomeProperty()
        .get()
        .ifPresent(what -> {
          HBox line = line(what, Severity.INFO, "outcome");
          Button back = ui.button("remote.dependencies.undo", model::takeBack, "flat", "small");
          back.setId("dependencies-undo");
          line.getChildren().add(back);
          state.getChildren().add(line);
        });
    if (model.absent() > 0) {
      Message missing = Message.of("remote.dependencies.missing", model.absent());
      state.getChildren().add(line(missing, Severity.WARNING, "missing"));
    }
  }

  private HBox line(Message message, Severity severity, String id) {
    Label text = Ui.label(language.compute(() -> language.text(message)));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setId("dependencies-" + id);
    HBox.setHgrow(text, Priority.SOMETIMES);
    return Ui.row(8, Icons.of(severity), text);
  }

  private Node row(DependencyRow dependency) {
    Label name = new Label(dependency.name());
    name.setPrefWidth(180);
    name.setMinWidth(120);
    Label version = new Label(dependency.version());
    version.getStyleClass().addAll("secondary", "mono");
    version.setPrefWidth(110);
    version.setMinWidth(64);
    Label repository = new Label(dependency.repository());
    repository.getStyleClass().addAll("secondary", "mono");
    repository.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    repository.setMinWidth(0);
    HBox row =
        Ui.row(
            8,
            Icons.of(
                dependency.isAbsent() ? Feather.ALERT_TRIANGLE : Feather.CHECK,
                dependency.isAbsent() ? "severity-warning" : "success-icon"),
            name,
            version,
            repository,
            Ui.spacer());
    if (!dependency.parent().isEmpty()) {
      Label parent =
          Ui.label(language.bind("remote.dependency.in", dependency.parent()), "secondary");
      parent.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      row.getChildren().add(parent);
    }
    Label there = ui.label("remote.dependency." + dependency.state(), "secondary");
    there.setMinWidth(Region.USE_PREF_SIZE);
    row.getChildren().add(there);
    row.getStyleClass().add("list-row");
    row.setAccessibleRole(AccessibleRole.TEXT);
    row.accessibleTextProperty()
        .bind(
            language.bind(
                "remote.dependency.row",
                dependency.name(),
                dependency.version(),
                Message.of("remote.dependency." + dependency.state())));
    return row;
  }
}
