package io.oscstudio.app.preferences;

import io.oscstudio.app.kit.EditorFont;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Scale;
import io.oscstudio.app.kit.Settings;
import io.oscstudio.app.kit.ThemeChoice;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The control of each preference. */
final class PreferenceControls {
  private static final double WIDTH = 260;

  private final PreferencesModel model;
  private final RegistriesModel registries;
  private final Kit kit;
  private final Ui ui;
  private final Language language;

  PreferenceControls(PreferencesModel model, Kit kit) {
    this.model = model;
    this.registries = model.registries();
    this.kit = kit;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Node of(Preference preference) {
    Node control = made(preference);
    if (control.getId() == null) {
      control.setId("preference-" + preference.id());
    }
    control.accessibleTextProperty().bind(language.bind(preference.key()));
    control.accessibleHelpProperty().bind(language.bind(preference.helpKey()));
    return control;
  }

  private Node made(Preference preference) {
    return switch (preference) {
      case LANGUAGE ->
          choice(
              model.language(),
              List.of(Optional.empty(), Optional.of("en"), Optional.of("zh")),
              code -> code.map(PreferenceControls::nameOf).orElseGet(this::asSystem));
      case THEME -> choice(model.theme(), List.of(ThemeChoice.values()), this::nameOf);
      case SCALE ->
          choice(
              model.scale(),
              Scale.LEVELS.stream().map(Scale::new).toList(),
              scale -> scale.percent() + " %");
      case EDITOR_FONT -> choice(model.editorFont(), fonts(), name -> name);
      case EDITOR_SIZE -> number(model.editorSize(), EditorFont.LEAST, EditorFont.GREATEST);
      case PROFILE ->
          choice(
              model.profile(),
              List.of("private", "publish"),
              name -> language.text("window.profile." + name));
      case ENGINE -> choice(model.engine(), values(model.engine()), v -> text("images.engine.", v));
      case REMOVE_PULLED -> check(preference, model.removePulled().property());
      case TAR_FORM ->
          choice(model.tarForm(), values(model.tarForm()), v -> text("images.form.", v));
      case IMAGE_CACHE ->
          number(model.imageCache(), Settings.Tools.LEAST_CACHE, Settings.Tools.LARGEST_CACHE);
      case MIRRORS -> lines(registries.mirrorsProperty(), "docker.io=mirror.example.com/hub");
      case PLAIN_HTTP -> lines(registries.plainHttpProperty(), "registry.example.com:5000");
      case AUTHORITIES -> lines(registries.authoritiesProperty(), "company-ca.pem");
      case OWN_PROXY -> limited(check(preference, registries.ownProxyProperty()));
      case PROXY_HTTP -> proxy(registries.proxyHttpProperty(), "http://proxy.example.com:3128");
      case PROXY_HTTPS -> proxy(registries.proxyHttpsProperty(), "http://proxy.example.com:3128");
      case PROXY_NONE -> proxy(registries.proxyNoneProperty(), "localhost,.example.com");
      case SETTINGS_FOLDER -> folder(model.settingsFolder(), preference);
      case CACHE_FOLDER -> folder(model.cacheFolder(), preference);
    };
  }

  /** What makes a setting what a first run starts with; shown while it is not. */
  Optional<Node> reset(Preference preference) {
    return resetOf(preference)
        .map(way -> {
          Button reset = ui.iconButton("preferences.reset", Feather.ROTATE_CCW, way.run());
          reset.setId("reset-" + preference.id());
          return Ui.shownWhen(reset, way.changed());
        });
  }

  private Optional<Reset> resetOf(Preference preference) {
    return switch (preference) {
      case LANGUAGE -> Optional.of(Reset.of(model.language()));
      case THEME -> Optional.of(Reset.of(model.theme()));
      case SCALE -> Optional.of(Reset.of(model.scale()));
      case EDITOR_FONT -> Optional.of(Reset.of(model.editorFont()));
      case EDITOR_SIZE -> Optional.of(Reset.of(model.editorSize()));
      case PROFILE -> Optional.of(Reset.of(model.profile()));
      case ENGINE -> Optional.of(Reset.of(model.engine()));
      case REMOVE_PULLED -> Optional.of(Reset.of(model.removePulled()));
      case TAR_FORM -> Optional.of(Reset.of(model.tarForm()));
      case IMAGE_CACHE -> Optional.of(Reset.of(model.imageCache()));
      case MIRRORS -> Optional.of(Reset.of(registries.mirrorsProperty()));
      case PLAIN_HTTP -> Optional.of(Reset.of(registries.plainHttpProperty()));
      case AUTHORITIES -> Optional.of(Reset.of(registries.authoritiesProperty()));
      case OWN_PROXY -> Optional.of(Reset.of(registries.ownProxyProperty()));
      case PROXY_HTTP -> Optional.of(Reset.of(registries.proxyHttpProperty()));
      case PROXY_HTTPS -> Optional.of(Reset.of(registries.proxyHttpsProperty()));
      case PROXY_NONE -> Optional.of(Reset.of(registries.proxyNoneProperty()));
      case SETTINGS_FOLDER, CACHE_FOLDER -> Optional.empty();
    };
  }

  /** What is wrong with how registries are to be reached. */
  Node problem() {
    Label problem =
        Ui.label(
            language.bind(registries.problemProperty().map(found -> found.orElse(null))),
            "notice-text");
    problem.setId("registries-problem");
    problem.setWrapText(true);
    HBox bar = Ui.row(12, Icons.of(Severity.ERROR), problem);
    bar.getStyleClass().addAll("notice", "error");
    return Ui.shownWhen(bar, registries.problemProperty().map(Optional::isPresent));
  }

  private static <E extends Enum<E>> List<E> values(Value<E> value) {
    return List.of(value.property().get().getDeclaringClass().getEnumConstants());
  }

  private String text(String prefix, Enum<?> value) {
    return language.text(prefix + value.name().toLowerCase(Locale.ROOT));
  }

  private static String nameOf(String code) {
    return code.equals("zh") ? "简体中文" : "English";
  }

  private String asSystem() {
    return language.text("preferences.system");
  }

  private String nameOf(ThemeChoice theme) {
    return language.text(
        switch (theme) {
          case LIGHT -> "window.theme.light";
          case DARK -> "window.theme.dark";
          case HIGH_CONTRAST -> "window.theme.contrast";
          case SYSTEM -> "window.theme.system";
        });
  }

  private <T> ComboBox<T> choice(Value<T> value, List<T> all, Function<T, String> name) {
    ComboBox<T> choice = new ComboBox<>();
    choice.getItems().setAll(all);
    choice.setPrefWidth(WIDTH);
    choice.setCellFactory(view -> new NameCell<>(name));
    language.follow(choice, () -> choice.setButtonCell(new NameCell<>(name)));
    choice.valueProperty().bindBidirectional(value.property());
    return choice;
  }

  /** A choice by its name. */
  private static final class NameCell<T> extends ListCell<T> {
    private final Function<T, String> name;

    NameCell(Function<T, String> name) {
      this.name = name;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? "" : name.apply(item));
    }
  }

  private static Spinner<Integer> number(Value<Integer> value, int least, int most) {
    Spinner<Integer> spinner = new Spinner<>(least, most, value.property().get());
    spinner.setEditable(true);
    spinner.setPrefWidth(120);
    spinner.getValueFactory().valueProperty().bindBidirectional(value.property());
    return spinner;
  }

  private Node lines(StringProperty text, String example) {
    TextArea lines = new TextArea();
    lines.setPrefRowCount(2);
    bind(lines, text, example);
    return lines;
  }

  private Node proxy(StringProperty text, String example) {
    TextField field = new TextField();
    bind(field, text, example);
    field
        .disableProperty()
        .bind(registries.editableProperty().and(registries.ownProxyProperty()).not());
    return field;
  }

  private void bind(TextInputControl control, StringProperty text, String example) {
    control.getStyleClass().add("mono");
    control.setPromptText(example);
    control.textProperty().bindBidirectional(text);
    limited(control);
  }

  private Control limited(Control control) {
    control.disableProperty().bind(registries.editableProperty().not());
    return control;
  }

  private CheckBox check(Preference preference, Property<Boolean> value) {
    CheckBox check = new CheckBox();
    check.textProperty().bind(language.bind(preference.key() + ".check"));
    check.selectedProperty().bindBidirectional(value);
    return check;
  }

  private Node folder(Path folder, Preference preference) {
    Label path = new Label(folder.toString());
    path.getStyleClass().add("mono");
    path.setMinWidth(0);
    HBox.setHgrow(path, Priority.ALWAYS);
    Button open =
        ui.iconButton("preferences.open", Feather.FOLDER, () -> kit.dialogs().showFolder(folder));
    open.setId("open-" + preference.id());
    Button copy =
        ui.iconButton(
            "preferences.copy", Feather.COPY, () -> kit.dialogs().copy(folder.toString()));
    copy.setId("copy-" + preference.id());
    HBox row = Ui.row(8, path, open, copy);
    row.setMaxWidth(Region.USE_PREF_SIZE);
    return row;
  }

  /** The families whose signs are all as wide as one another. */
  private List<String> fonts() {
    TreeSet<String> fonts = new TreeSet<>(List.of(EditorFont.DEFAULT.family()));
    fonts.add(model.editorFont().property().get());
    for (String family : Font.getFamilies()) {
      Font font = Font.font(family, 13);
      if (family.toLowerCase(Locale.ROOT).contains("mono")
          || width("iiii", font) == width("MMMM", font)) {
        fonts.add(family);
      }
    }
    return List.copyOf(fonts);
  }

  private static double width(String text, Font font) {
    Text measured = new Text(text);
    measured.setFont(font);
    return measured.getLayoutBounds().getWidth();
  }
}
