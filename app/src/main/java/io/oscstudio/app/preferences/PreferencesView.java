package io.oscstudio.app.preferences;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.preferences.Preference.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of preferences: a search above what it leaves. */
public final class PreferencesView {
  private static final double TITLE_WIDTH = 220;

  private final PreferencesModel model;
  private final Ui ui;
  private final Language language;
  private final PreferenceControls controls;
  private final TextField search = new TextField();
  private final Button close;
  private final Map<Preference, BooleanProperty> shown = new EnumMap<>(Preference.class);

  /**
   * Shows {@code model}.
   *
   * @param onClose takes it away
   */
  public PreferencesView(PreferencesModel model, Kit kit, Runnable onClose) {
    this.model = model;
    this.ui = kit.ui();
    this.language = kit.language();
    this.controls = new PreferenceControls(model, kit);
    this.close = ui.iconButton("actions.close", Feather.X, onClose);
  }

  /** What gets the focus. */
  public Node search() {
    return search;
  }

  /** The page. */
  public Region build() {
    for (Preference preference : Preference.values()) {
      shown.put(preference, new SimpleBooleanProperty(true));
    }
    search.setId("preferences-search");
    search.promptTextProperty().bind(language.bind("preferences.search"));
    search.accessibleTextProperty().bind(language.bind("preferences.search"));
    search.setPrefWidth(260);
    search.textProperty().bindBidirectional(model.queryProperty());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    HBox head =
        Ui.row(8, ui.label("actions.preferences", "section-title"), Ui.spacer(), search, close);
    head.getStyleClass().add("overlay-head");
    VBox sections = new VBox(24);
    for (Section section : Section.values()) {
      sections.getChildren().add(section(section));
    }
    sections.getChildren().add(nothing());
    sections.getStyleClass().add("preferences");
    ScrollPane scroll = Ui.scrolling(sections);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    language.follow(search, this::seek);
    model.queryProperty().subscribe(this::seek);
    VBox page = new VBox(head, scroll);
    page.setId("preferences");
    return page;
  }

  private void onKey(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
      e.consume();
    }
  }

  private void seek() {
    shown.forEach((preference, property) -> property.set(model.matches(preference)));
  }

  private Node section(Section section) {
    VBox rows = new VBox(16, ui.label(section.key(), "section-title"));
    if (section == Section.REGISTRIES) {
      rows.getChildren().add(ui.paragraph("preferences.registries.hint", "secondary"));
    }
    section.preferences().forEach(preference -> rows.getChildren().add(row(preference)));
    if (section == Section.REGISTRIES) {
      rows.getChildren().add(controls.problem());
    }
    return Ui.shownWhen(rows, any(section.preferences()));
  }

  private Node row(Preference preference) {
    Node control = controls.of(preference);
    Label title = ui.label(preference.key());
    title.setLabelFor(control);
    title.setWrapText(true);
    title.setMinWidth(TITLE_WIDTH);
    title.setPrefWidth(TITLE_WIDTH);
    title.getStyleClass().add("preference-title");
    HBox line = new HBox(8, control);
    HBox.setHgrow(control, Priority.ALWAYS);
    controls.reset(preference).ifPresent(line.getChildren()::add);
    VBox right = new VBox(4, line, ui.paragraph(preference.helpKey(), "secondary"));
    HBox.setHgrow(right, Priority.ALWAYS);
    return Ui.shownWhen(new HBox(16, title, right), shown(preference));
  }

  private BooleanProperty shown(Preference preference) {
    return Objects.requireNonNull(shown.get(preference));
  }

  private Node nothing() {
    Label nothing = ui.label("preferences.none", "muted");
    return Ui.shownWhen(nothing, any(List.of(Preference.values())).map(found -> !found));
  }

  private BooleanBinding any(List<Preference> of) {
    return Bindings.createBooleanBinding(
        () -> of.stream().anyMatch(preference -> shown(preference).get()),
        of.stream().map(this::shown).toArray(BooleanProperty[]::new));
  }
}
