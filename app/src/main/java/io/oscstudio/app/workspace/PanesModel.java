package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.pages.Sides;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is shown beside and below the tabs, which is remembered for all packages. */
public final class PanesModel {
  /** What the check found. */
  public static final String PROBLEMS = "problems";

  /** What is running. */
  public static final String JOBS = "jobs";

  /** What takes the room in the package. */
  public static final String SIZE = "size";

  private final BooleanProperty tree = new SimpleBooleanProperty(true);
  private final ObjectProperty<Optional<String>> beside =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<String>> below =
      new SimpleObjectProperty<>(Optional.of(PROBLEMS));

  private final SettingsStore settings;
  private final Map<String, ObjectProperty<Sides>> sides = new HashMap<>();

  PanesModel(SettingsStore settings) {
    this.settings = settings;
    follow(settings, "workspace-beside", beside);
    follow(settings, "workspace-below", below);
    settings.get().pane("workspace-tree").ifPresent(now -> tree.set(Boolean.parseBoolean(now)));
    tree.subscribe(
        (old, now) -> settings.update(s -> s.withPane("workspace-tree", String.valueOf(now))));
  }

  private static void follow(
      SettingsStore settings, String id, ObjectProperty<Optional<String>> shown) {
    settings
        .get()
        .pane(id)
        .ifPresent(now -> shown.set(now.isEmpty() ? Optional.empty() : Optional.of(now)));
    shown.subscribe((old, now) -> settings.update(s -> s.withPane(id, now.orElse(""))));
  }

  /** Whether the tree of files is shown. */
  public BooleanProperty treeProperty() {
    return tree;
  }

  /** The id of the tool shown at the right; empty while that side is folded. */
  public ObjectProperty<Optional<String>> beside() {
    return beside;
  }

  /**
   * What is shown of documents with a form.
   *
   * @param form names the form
   */
  public ObjectProperty<Sides> sides(String form) {
    return sides.computeIfAbsent(form, this::remembered);
  }

  private ObjectProperty<Sides> remembered(String form) {
    String id = "workspace-sides-" + form;
    Sides start =
        settings
            .get()
            .pane(id)
            .flatMap(name ->
                Arrays.stream(Sides.values()).filter(s -> s.name().equals(name)).findFirst())
            .orElse(Sides.BOTH);
    ObjectProperty<Sides> property = new SimpleObjectProperty<>(start);
    property.subscribe((old, now) -> settings.update(s -> s.withPane(id, now.name())));
    return property;
  }

  /** The id of the tool shown at the bottom; empty while that side is folded. */
  public ObjectProperty<Optional<String>> below() {
    return below;
  }
}
