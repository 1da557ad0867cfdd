package io.oscstudio.app.pages;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.editor.YamlArea;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.Wish;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.RememberedSplit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.console.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/**
 * A form with the text it is a view of beside it: one undo over both, the text scrolled to the
 * field that has the focus, and a line that says why the form is locked while it is.
 */
public final class DocumentPane {
  private static final double FORM_SHARE = 0.6;

  private final Kit kit;
  private final Ui ui;
  private final Node title;
  private final Region form;
  private final YamlArea area;
  private final SplitPane split = new SplitPane();
  private final ScrollPane scroll;
  private final Label file = new Label();
  private final VBox text;
  private final HBox head;
  private final VBox left = new VBox();
  private ObjectProperty<Sides> sides = new SimpleObjectProperty<>(Sides.BOTH);
  private Optional<DocumentModel> document = Optional.empty();
  private Optional<ToggleButton> toggle = Optional.empty();
  private boolean ownSides = true;
  private Subscription following = Subscription.EMPTY;
  private Subscription focusing = Subscription.EMPTY;

  /**
   * Puts {@code form} beside the text of the document it is a view of.
   *
   * @param title what stands above the form
   * @param form the fields; it scrolls when it is higher than the page
   */
  public DocumentPane(Kit kit, Node title, Region form) {
    this.kit = kit;
    this.ui = kit.ui();
    this.title = title;
    this.form = form;
    this.scroll = Ui.scrolling(form);
    this.area = new YamlArea(ui, kit.tasks(), "fields.yaml");
    this.text = new VBox(textHead(), area.node());
    this.head = Ui.row(4);
  }

  /** Gives a form that is lower than the page all of the page's height. */
  public DocumentPane filling() {
    scroll.setFitToHeight(true);
    return this;
  }

  /** The fields whose paths the text may name are known to {@code paths}. */
  public DocumentPane completing(Function<Part, List<String>> paths) {
    area.setPaths(paths);
    return this;
  }

  /** Something can be done while the focus is in the text. */
  public DocumentPane inText(StandardAction what, Runnable run) {
    kit.actions().whileShown(text, Action.of(what, run).within(text));
    return this;
  }

  /** What is shown is said by {@code wanted} from now on, which has controls of its own. */
  public DocumentPane sides(ObjectProperty<Sides> wanted) {
    sides = wanted;
    ownSides = false;
    return this;
  }

  /** Builds the page; its document follows {@code current}. */
  public Region build(ObservableValue<Optional<DocumentModel>> current) {
    VBox problem = new VBox();
    left.getChildren().setAll(head, problem, scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    left.getStyleClass().add("form-side");
    left.setMinWidth(280);
    head.getStyleClass().add("form-head");
    VBox.setVgrow(area.node(), Priority.ALWAYS);
    text.getStyleClass().add("yaml-side");
    text.setMinWidth(200);
    split.getItems().setAll(left, text);
    split.getStyleClass().add("page-split");
    RememberedSplit.on(split, "document", kit.settings(), FORM_SHARE);
    kit.actions()
        .whileShown(
            split,
            Action.of(StandardAction.UNDO, () -> document.ifPresent(DocumentModel::undo))
                .within(split),
            Action.of(StandardAction.REDO, () -> document.ifPresent(DocumentModel::redo))
                .within(split));
    area.setOnEdit(now -> document.ifPresent(d -> d.typed(now)));
    area.setOnCaret(offset -> document.ifPresent(d -> d.findings().followText(offset)));
    followFocus();
    if (ownSides) {
      toggle = Optional.of(toggle());
    }
    current.subscribe(now -> show(now, problem));
    Ui.whileShown(split, () -> sides.subscribe(now -> arrange()));
    return split;
  }

  private void show(Optional<DocumentModel> now, VBox problem) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    document = now;
    head.getChildren().setAll(title);
    HBox.setHgrow(title, Priority.ALWAYS);
    problem.getChildren().clear();
    now.ifPresent(d -> {
      file.setText(d.file());
      area.setFile(d.file());
      area.setFixes(d.mender()::mends, d.mender()::mend);
      area.showOther(d.textProperty().get());
      head.getChildren().addAll(undo(d), redo(d));
      problem.getChildren().setAll(problem(d));
      following =
          Subscription.combine(
              d.textProperty().subscribe(area::show),
              d.findings().marks().subscribe(area::setMarks),
              d.findings().focusWish().subscribe(wish -> wish.ifPresent(this::go)));
    });
    toggle.ifPresent(t -> {
      t.setDisable(now.isEmpty());
      head.getChildren().add(t);
    });
    arrange();
  }

  private Button undo(DocumentModel document) {
    Button undo = ui.iconButton("fields.undo", Feather.CORNER_UP_LEFT, document::undo);
    undo.setId("undo");
    undo.disableProperty().bind(document.undoableProperty().not());
    return undo;
  }

  private Button redo(DocumentModel document) {
    Button redo = ui.iconButton("fields.redo", Feather.CORNER_UP_RIGHT, document::redo);
    redo.setId("redo");
    redo.disableProperty().bind(document.redoableProperty().not());
    return redo;
  }

  private ToggleButton toggle() {
    ToggleButton toggle = new ToggleButton();
    toggle.setId("show-yaml");
    toggle.setGraphic(Icons.of(Feather.CODE));
    toggle.textProperty().bind(kit.language().bind("fields.yaml.show"));
    toggle.getStyleClass().add("filter");
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    sides.subscribe(now -> toggle.setSelected(now != Sides.FORM));
    toggle.setOnAction(e -> sides.set(toggle.isSelected() ? Sides.BOTH : Sides.FORM));
    return toggle;
  }

  /** Puts the sides that are wanted into the page; without a document there is no text. */
  private void arrange() {
    Sides wanted = document.isPresent() ? sides.get() : Sides.FORM;
    List<Node> items =
        switch (wanted) {
          case FORM -> List.of(left);
          case BOTH -> List.of(left, text);
          case TEXT -> List.of(text);
        };
    if (!split.getItems().equals(items)) {
      split.getItems().setAll(items);
    }
  }

  /** Says why the form cannot be used, while the text does not parse. */
  private Node problem(DocumentModel document) {
    Language language = kit.language();
    Label why =
        Ui.label(
            language.compute(
                () -> document.problem().getValue().map(this::broken).orElse(""),
                document.problem()),
            "notice-text");
    why.setWrapText(true);
    Button show =
        ui.button("fields.yaml.go", () -> document.findings().revealProblem(), "flat", "small");
    HBox bar = Ui.row(12, Icons.of(Severity.ERROR), why, Ui.spacer(), show);
    HBox.setHgrow(why, Priority.ALWAYS);
    bar.setId("yaml-problem");
    bar.getStyleClass().addAll("notice", "error", "inset");
    return Ui.shownWhen(bar, document.problem().map(Optional::isPresent));
  }

  private String broken(Finding finding) {
    int line = finding.place().flatMap(Place::range).map(r -> r.start().line()).orElse(1);
    return kit.language().text("fields.yaml.broken", line, kit.language().text(finding));
  }

  private Node textHead() {
    file.getStyleClass().addAll("mono", "muted");
    HBox row = Ui.row(8, Icons.of(Feather.FILE_TEXT, "muted-icon"), file);
    row.getStyleClass().add("yaml-head");
    return row;
  }

  private void go(Wish wish) {
    switch (wish) {
      case Wish.OfField(FieldModel field) ->
          onceShown(() -> FieldFrame.find(form, field).ifPresent(this::keepInView));
      case Wish.OfFinding(FieldModel field, TextRange range) ->
          onceShown(() -> goToFinding(field, range));
      case Wish.OfText(TextRange range, boolean focus) -> {
        // where a field is in the text is no reason to show a text that was put away
        if (focus || sides.get() != Sides.FORM) {
          reveal(range);
        }
        if (focus) {
          onceShown(area::focus);
        }
      }
    }
  }

  private void goToFinding(FieldModel field, TextRange range) {
    Optional<FieldFrame> frame = FieldFrame.find(form, field);
    Optional<FieldFrame> shown = sides.get() == Sides.TEXT ? Optional.empty() : frame;
    shown.ifPresent(FieldFrame::focus);
    reveal(range);
    shown.ifPresentOrElse(this::keepInView, area::focus);
  }

  private void reveal(TextRange range) {
    if (sides.get() == Sides.FORM) {
      sides.set(Sides.BOTH);
    }
    area.reveal(range.start().offset(), range.end().offset());
  }

  /** A page that was just made takes the focus only after it has come into the window. */
  private void onceShown(Runnable action) {
    if (form.getScene() != null) {
      action.run();
      return;
    }
    form.sceneProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(ObservableValue<? extends Scene> scene, Scene before, Scene now) {
                form.sceneProperty().removeListener(this);
                Platform.runLater(action);
              }
            });
  }

  /** Scrolls to whatever gets the focus, and the text to its place. */
  private void followFocus() {
    form.sceneProperty()
        .subscribe(scene -> {
          focusing.unsubscribe();
          focusing =
              scene == null
                  ? Subscription.EMPTY
                  : scene
                      .focusOwnerProperty()
                      .subscribe(owner ->
                          Optional.ofNullable(owner)
                              .flatMap(FieldFrame::around)
                              .filter(this::isOurs)
                              .ifPresent(frame -> arrived(frame, owner)));
        });
  }

  private boolean isOurs(FieldFrame frame) {
    return document.filter(d -> frame.field().document().equals(d)).isPresent()
        && form.getScene() != null
        && form.getScene().equals(frame.getScene());
  }

  private void arrived(FieldFrame frame, Node focused) {
    frame.field().showInText();
    // of a list that is higher than the page, what has the focus in it
    boolean fits = frame.getHeight() <= scroll.getViewportBounds().getHeight();
    keepInView(fits ? frame : focused);
  }

  private void keepInView(Node node) {
    Platform.runLater(() -> {
      Bounds inForm = form.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
      double shown = scroll.getViewportBounds().getHeight();
      double all = form.getHeight();
      double top = scroll.getVvalue() * Math.max(0, all - shown);
      if (all <= shown) {
        return;
      }
      if (inForm.getMinY() < top) {
        scroll.setVvalue((inForm.getMinY() - 16) / (all - shown));
      } else if (inForm.getMaxY() > top + shown) {
        scroll.setVvalue((inForm.getMaxY() + 16 - shown) / (all - shown));
      }
    });
  }
}
