package io.oscstudio.app.actions;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/**
 * Every action there is, by scope. Its name stands in the bundle {@code actions} under {@link
 * #key()}. The first of its keys is the one that is shown; on macOS, Command takes the place of
 * Ctrl.
 */
public enum StandardAction {
  PALETTE(Scope.WINDOW, Feather.COMMAND, ctrl(KeyCode.K)),
  CHEAT_SHEET(Scope.WINDOW, Feather.LIST, ctrl(KeyCode.SLASH)),
  PREFERENCES(Scope.WINDOW, Feather.SETTINGS, ctrl(KeyCode.COMMA)),
  NEW_WINDOW(Scope.WINDOW, Feather.COPY, ctrlShift(KeyCode.N)),
  OPEN_FOLDER(Scope.WINDOW, Feather.FOLDER, ctrl(KeyCode.O)),
  OPEN_ARCHIVE(Scope.WINDOW, Feather.ARCHIVE),
  OPEN_REMOTE(Scope.WINDOW, Feather.DOWNLOAD_CLOUD),
  NEW_PACKAGE(Scope.WINDOW, Feather.PLUS_SQUARE, ctrl(KeyCode.N)),
  NEW_CHART_PACKAGE(Scope.WINDOW, Feather.PLUS_SQUARE),
  HOME(Scope.WINDOW, Feather.HOME, alt(KeyCode.HOME)),
  GUIDE(Scope.WINDOW, Feather.HELP_CIRCLE, plain(KeyCode.F1)),
  GUIDE_SIDES(Scope.WINDOW, Feather.BOOK_OPEN, plain(KeyCode.F6)),
  LARGER(Scope.WINDOW, Feather.ZOOM_IN, any(KeyCode.PLUS), any(KeyCode.ADD), any(KeyCode.EQUALS)),
  SMALLER(Scope.WINDOW, Feather.ZOOM_OUT, any(KeyCode.MINUS), any(KeyCode.SUBTRACT)),
  NORMAL_SIZE(Scope.WINDOW, Feather.MAXIMIZE, any(KeyCode.DIGIT0), any(KeyCode.NUMPAD0)),
  THEME_LIGHT(Scope.WINDOW, Feather.SUN),
  THEME_DARK(Scope.WINDOW, Feather.MOON),
  THEME_CONTRAST(Scope.WINDOW, Feather.CIRCLE),
  THEME_SYSTEM(Scope.WINDOW, Feather.MONITOR),
  LANGUAGE_ENGLISH(Scope.WINDOW, Feather.GLOBE),
  LANGUAGE_CHINESE(Scope.WINDOW, Feather.GLOBE),

  SAVE(Scope.PACKAGE, Feather.SAVE, ctrl(KeyCode.S)),
  SAVE_AS(Scope.PACKAGE, Feather.SAVE, ctrlShift(KeyCode.S)),
  QUICK_OPEN(Scope.PACKAGE, Feather.FILE, ctrl(KeyCode.P)),
  SEARCH_FILES(Scope.PACKAGE, Feather.SEARCH, ctrlShift(KeyCode.F)),
  NEXT_FINDING(Scope.PACKAGE, Feather.CHEVRON_DOWN, plain(KeyCode.F8)),
  PREVIOUS_FINDING(
      Scope.PACKAGE, Feather.CHEVRON_UP, new KeyCodeCombination(KeyCode.F8, SHIFT_DOWN)),
  SEARCH_FINDINGS(Scope.PACKAGE, Feather.FILTER, ctrl(KeyCode.F)),
  NEXT_STEP(Scope.PACKAGE, Feather.CHEVRON_RIGHT, alt(KeyCode.RIGHT)),
  PREVIOUS_STEP(Scope.PACKAGE, Feather.CHEVRON_LEFT, alt(KeyCode.LEFT)),
  STEP_SOURCE(Scope.PACKAGE, Feather.DOWNLOAD, alt(KeyCode.DIGIT1)),
  STEP_METADATA(Scope.PACKAGE, Feather.INFO, alt(KeyCode.DIGIT2)),
  STEP_SERVICE(Scope.PACKAGE, Feather.LAYOUT, alt(KeyCode.DIGIT3)),
  STEP_LIFECYCLE(Scope.PACKAGE, Feather.REFRESH_CW, alt(KeyCode.DIGIT4)),
  STEP_CAPABILITIES(Scope.PACKAGE, Feather.ACTIVITY, alt(KeyCode.DIGIT5)),
  STEP_IMAGES(Scope.PACKAGE, Feather.LAYERS, alt(KeyCode.DIGIT6)),
  STEP_CHECK(Scope.PACKAGE, Feather.CHECK_CIRCLE, alt(KeyCode.DIGIT7)),
  STEP_EXPORT(Scope.PACKAGE, Feather.PACKAGE, alt(KeyCode.DIGIT8)),
  EXPORT(Scope.PACKAGE, Feather.UPLOAD),
  OTHER_FACE(Scope.PACKAGE, Feather.SIDEBAR, alt(KeyCode.DIGIT0)),
  CLOSE_TAB(Scope.PACKAGE, Feather.X, ctrl(KeyCode.W)),
  CLOSE_ALL_TABS(Scope.PACKAGE, Feather.X_SQUARE),
  REOPEN_TAB(Scope.PACKAGE, Feather.ROTATE_CCW, ctrlShift(KeyCode.T)),
  NEXT_TAB(
      Scope.PACKAGE,
      Feather.ARROW_RIGHT,
      new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN)),
  PREVIOUS_TAB(
      Scope.PACKAGE,
      Feather.ARROW_LEFT,
      new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN, SHIFT_DOWN)),
  PACKAGE_TREE(Scope.PACKAGE, Feather.FOLDER, ctrlShift(KeyCode.E)),
  OUTLINE(Scope.PACKAGE, Feather.ALIGN_LEFT, ctrlShift(KeyCode.O)),
  PROBLEMS(Scope.PACKAGE, Feather.ALERT_TRIANGLE, ctrlShift(KeyCode.M)),
  OUTPUT(Scope.PACKAGE, Feather.TERMINAL, ctrlShift(KeyCode.U)),
  PACKAGE_SIZE(Scope.PACKAGE, Feather.PIE_CHART),

  TAB_1(Scope.WORKSPACE, Feather.FILE, alt(KeyCode.DIGIT1)),
  TAB_2(Scope.WORKSPACE, Feather.FILE, alt(KeyCode.DIGIT2)),
  TAB_3(Scope.WORKSPACE, Feather.FILE, alt(KeyCode.DIGIT3)),
  TAB_4(Scope.WORKSPACE, Feather.FILE, alt(KeyCode.DIGIT4)),
  TAB_5(Scope.WORKSPACE, Feather.FILE, alt(KeyCode.DIGIT5)),
  TAB_6(Scope.WORKSPACE, Feather.FILE, alt(KeyCode.DIGIT6)),
  TAB_7(Scope.WORKSPACE, Feather.FILE, alt(KeyCode.DIGIT7)),
  LAST_TAB(Scope.WORKSPACE, Feather.FILE, alt(KeyCode.DIGIT8)),

  UNDO(Scope.EDITOR, Feather.CORNER_UP_LEFT, ctrl(KeyCode.Z)),
  REDO(Scope.EDITOR, Feather.CORNER_UP_RIGHT, ctrlShift(KeyCode.Z), ctrl(KeyCode.Y)),
  RENAME_PATH(Scope.EDITOR, Feather.EDIT, plain(KeyCode.F2)),
  SHOW_FIXES(Scope.EDITOR, Feather.TOOL, alt(KeyCode.ENTER)),
  COMPLETE(
      Scope.EDITOR,
      Feather.EDIT_3,
      new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN)),
  FIND(Scope.EDITOR, Feather.SEARCH, ctrl(KeyCode.F)),
  REPLACE(Scope.EDITOR, Feather.REPEAT, ctrl(KeyCode.H)),
  NEXT_MATCH(Scope.EDITOR, Feather.CHEVRON_DOWN, plain(KeyCode.F3)),
  PREVIOUS_MATCH(Scope.EDITOR, Feather.CHEVRON_UP, new KeyCodeCombination(KeyCode.F3, SHIFT_DOWN)),
  GO_TO_LINE(Scope.EDITOR, Feather.HASH, ctrl(KeyCode.G)),
  FOLD(Scope.EDITOR, Feather.MINUS_SQUARE, ctrlShift(KeyCode.OPEN_BRACKET)),
  UNFOLD(Scope.EDITOR, Feather.PLUS_SQUARE, ctrlShift(KeyCode.CLOSE_BRACKET)),

  MOVE_UP(Scope.LIST, Feather.ARROW_UP, alt(KeyCode.UP)),
  MOVE_DOWN(Scope.LIST, Feather.ARROW_DOWN, alt(KeyCode.DOWN)),
  MEND(Scope.LIST, Feather.TOOL, alt(KeyCode.ENTER)),
  VERSION_CHOOSE(Scope.GRAPH, Feather.CHECK, plain(KeyCode.ENTER)),
  VERSION_OLDER(Scope.GRAPH, Feather.ARROW_LEFT, plain(KeyCode.LEFT)),
  VERSION_NEWER(Scope.GRAPH, Feather.ARROW_RIGHT, plain(KeyCode.RIGHT)),
  GRAPH_LARGER(
      Scope.GRAPH, Feather.ZOOM_IN, bare(KeyCode.PLUS), bare(KeyCode.ADD), bare(KeyCode.EQUALS)),
  GRAPH_SMALLER(Scope.GRAPH, Feather.ZOOM_OUT, bare(KeyCode.MINUS), bare(KeyCode.SUBTRACT)),
  IMAGE_DETAILS(Scope.LIST, Feather.INFO, plain(KeyCode.ENTER)),
  IMAGE_ACCEPT(Scope.LIST, Feather.CHECK, plain(KeyCode.A)),
  IMAGE_DISMISS(Scope.LIST, Feather.X, plain(KeyCode.DELETE)),
  IMAGE_RESTORE(Scope.LIST, Feather.ROTATE_CCW, plain(KeyCode.INSERT)),
  COPY_LINES(Scope.LIST, Feather.COPY, ctrl(KeyCode.C));

  private final Scope scope;
  private final Feather icon;
  private final List<KeyCombination> keys;

  StandardAction(Scope scope, Feather icon, KeyCombination... keys) {
    this.scope = scope;
    this.icon = icon;
    this.keys = List.of(keys);
  }

  /** Its name for what is remembered and for tests: {@code next-finding}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The action with an id, if there is one. */
  public static Optional<StandardAction> of(String id) {
    return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
  }

  /** Key of its name, which says what it does. */
  public String key() {
    return "actions." + id();
  }

  /** Where it is of use. */
  public Scope scope() {
    return scope;
  }

  /** What it is drawn as. */
  public Feather icon() {
    return icon;
  }

  /** The keys that call it; the first is shown. */
  public List<KeyCombination> keys() {
    return keys;
  }

  /** The first of its keys. */
  public Optional<KeyCombination> mainKey() {
    return keys.stream().findFirst();
  }

  /** Its first key as people write it on this platform; empty when it has none. */
  public String keyText() {
    return mainKey().map(KeyCombination::getDisplayText).orElse("");
  }

  /** Whether a key calls it. */
  public boolean matches(KeyEvent e) {
    return keys.stream().anyMatch(key -> key.match(e));
  }

  private static KeyCombination plain(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  private static KeyCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, SHORTCUT_DOWN);
  }

  private static KeyCombination ctrlShift(KeyCode code) {
    return new KeyCodeCombination(code, SHORTCUT_DOWN, SHIFT_DOWN);
  }

  private static KeyCombination alt(KeyCode code) {
    return new KeyCodeCombination(code, ALT_DOWN);
  }

  /** Alone, and with Shift where a keyboard needs that for the sign. */
  private static KeyCombination bare(KeyCode code) {
    return new KeyCodeCombination(code, SHIFT_ANY);
  }

  /** With Ctrl, and with Shift where a keyboard needs that for the sign. */
  private static KeyCombination any(KeyCode code) {
    return new KeyCodeCombination(code, SHORTCUT_DOWN, SHIFT_ANY);
  }
}
