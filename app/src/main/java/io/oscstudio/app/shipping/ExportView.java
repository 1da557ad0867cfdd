package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.shipping.ExportDesk.Part;
import io.oscstudio.app.shipping.ExportDesk.Plan;
import io.oscstudio.app.shipping.ExportDesk.Written;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Readings;
import io.oscstudio.core.base.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of the export. */
public final class ExportView {
  private static final int SHOWN_PARTS = 8;

  private final ExportModel model;
  private final Ui ui;
  private final Language language;

  /** Shows {@code model}. */
  public ExportView(ExportModel model, Kit kit) {
    this.model = model;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  /** The page's root. */
  public Region build() {
    VBox left = new VBox(28, what(), where(), result());
    left.setPrefWidth(460);
    left.setMinWidth(320);
    VBox right = size();
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox columns = new HBox(56, left, right);
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("form-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox page = new VBox(24, head(), scroll);
    page.getStyleClass().add("page");
    return page;
  }

  private Node head() {
    return Ui.column(
        2, ui.label("shipping.title", "page-title"), ui.label("shipping.intro", "muted"));
  }

  private Node what() {
    ToggleGroup group = new ToggleGroup();
    RadioButton deployment = radio("shipping.deployment", group, "export-deployment");
    RadioButton delivery = radio("shipping.delivery", group, "export-delivery");
    model.deliveryProperty().subscribe(now -> (now ? delivery : deployment).setSelected(true));
    delivery.selectedProperty().subscribe(now -> model.deliveryProperty().set(now));
    return Ui.column(
        12,
        ui.label("shipping.what", "section-title"),
        option(deployment, "shipping.deployment.hint"),
        option(delivery, "shipping.delivery.hint"));
  }

  private RadioButton radio(String key, ToggleGroup group, String id) {
    RadioButton button = new RadioButton();
    button.textProperty().bind(language.bind(key));
    button.setToggleGroup(group);
    button.setId(id);
    return button;
  }

  private Node option(RadioButton button, String hint) {
    Label text = ui.paragraph(hint, "secondary", "option-hint");
    return Ui.column(2, button, text);
  }

  private Node where() {
    Label folder =
        Ui.label(
            language.compute(
                () ->
                    model
                        .folderProperty()
                        .get()
                        .map(Object::toString)
                        .orElse(language.text("shipping.folder.none")),
                model.folderProperty()),
            "mono");
    folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    folder.setMinWidth(40);
    Button choose = ui.button("shipping.folder", Feather.FOLDER, model::chooseFolder);
    choose.setId("export-folder");
    Label file =
        Ui.label(
            language.compute(
                model::fileName,
                model.deliveryProperty(),
                model.folderProperty(),
                model.sizeProperty(),
                model.planProperty()),
            "secondary",
            "mono");
    return Ui.column(
        12, ui.label("shipping.where", "section-title"), Ui.row(12, choose, folder), file);
  }

  private Node result() {
    VBox box = new VBox(8);
    box.setId("export-result");
    Runnable fill =
        () -> {
          Optional<Written> written = model.writtenProperty().get();
          Optional<Message> failure = model.failureProperty().get();
          box.getChildren().clear();
          written.ifPresent(w -> box.getChildren().add(done(w)));
          failure.ifPresent(f -> box.getChildren().add(failed(f)));
          if (model.runningProperty().get().isPresent()) {
            box.getChildren().add(running());
          }
        };
    model.writtenProperty().subscribe(fill);
    model.failureProperty().subscribe(fill);
    model.runningProperty().subscribe(fill);
    fill.run();
    return box;
  }

  private Node running() {
    var job = model.runningProperty().get().orElseThrow();
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(job.progressProperty());
    bar.getStyleClass().add("slim");
    bar.setPrefWidth(240);
    Label what = Ui.label(language.bind(job.whatProperty()), "secondary");
    Button cancel = ui.button("shipping.cancel", model::cancel, "small");
    cancel.setId("export-cancel");
    return Ui.column(8, what, Ui.row(12, bar, cancel));
  }

  private Node done(Written written) {
    Label title = ui.label("shipping.done", "group-title");
    Label file = new Label(String.valueOf(written.file().getFileName()));
    file.getStyleClass().add("mono");
    Label size = new Label(SizeMeter.megabytes(written.bytes()) + " MB");
    size.getStyleClass().add("secondary");
    Label digest = new Label(written.digest());
    digest.getStyleClass().addAll("secondary", "mono");
    digest.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    digest.setMinWidth(40);
    Button open = ui.button("shipping.open", Feather.FOLDER, model::showFolder);
    open.setId("open-folder");
    Button copy = ui.button("shipping.copy", Feather.COPY, model::copyChecksum);
    copy.setId("copy-checksum");
    VBox box =
        Ui.column(
            8,
            Ui.row(8, Icons.of(Feather.CHECK_CIRCLE, "success-icon"), title),
            Ui.row(12, file, size),
            digest,
            Ui.row(8, open, copy));
    box.getStyleClass().add("result");
    return box;
  }

  private Node failed(Message why) {
    Label text = Ui.label(language.compute(() -> language.text(why)));
    text.setWrapText(true);
    text.setId("export-failure");
    HBox row = Ui.row(8, Icons.of(Severity.ERROR), text);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private VBox size() {
    VBox parts = new VBox(8);
    model
        .planProperty()
        .subscribe(plan -> plan.ifPresent(p -> parts.getChildren().setAll(rows(p))));
    Label text =
        Ui.label(
            language.compute(
                () ->
                    model.sizeProperty().get() < 0
                        ? language.text("shipping.meter.unknown")
                        : language.text(
                            "shipping.meter", SizeMeter.megabytes(model.sizeProperty().get())),
                model.sizeProperty()),
            "big-figure");
    ProgressBar bar = new ProgressBar(0);
    bar.getStyleClass().addAll("slim", "size-meter");
    bar.setMaxWidth(Double.MAX_VALUE);
    model
        .sizeProperty()
        .subscribe(now -> {
          bar.setProgress(
              Math.clamp((double) now.longValue() / Readings.PACKAGE_BYTES_LIMIT, 0, 1));
          bar.getStyleClass().removeAll("careful", "over");
          if (now.longValue() > Readings.PACKAGE_BYTES_LIMIT) {
            bar.getStyleClass().add("over");
          } else if (now.longValue() >= Readings.PACKAGE_BYTES_WARNING) {
            bar.getStyleClass().add("careful");
          }
        });
    return new VBox(
        12,
        ui.label("shipping.size", "section-title"),
        text,
        bar,
        ui.paragraph("shipping.size.hint", "secondary"),
        ui.label("shipping.biggest", "group-title"),
        parts);
  }

  private List<Node> rows(Plan plan) {
    long most = plan.parts().stream().mapToLong(Part::packed).max().orElse(1);
    return plan.parts().stream().limit(SHOWN_PARTS).map(p -> row(p, most)).toList();
  }

  private Node row(Part part, long most) {
    Label path = new Label(part.path());
    path.getStyleClass().addAll("mono");
    path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    path.setMinWidth(80);
    path.setPrefWidth(280);
    HBox.setHgrow(path, Priority.ALWAYS);
    path.setMaxWidth(Double.MAX_VALUE);
    ProgressBar bar = new ProgressBar(most == 0 ? 0 : (double) part.packed() / most);
    bar.getStyleClass().addAll("slim", "part-bar");
    bar.setPrefWidth(96);
    Label size = new Label(kilobytes(part.packed()));
    size.getStyleClass().add("secondary");
    size.setMinWidth(64);
    size.setAlignment(Pos.CENTER_RIGHT);
    return Ui.row(12, path, bar, size);
  }

  private static String kilobytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f kB", bytes / 1000.0);
  }
}
