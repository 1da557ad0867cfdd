package io.oscstudio.app.images;

import io.oscstudio.app.images.ImageDesk.ChartFacts;
import io.oscstudio.app.kit.DialogService.FileKind;
import io.oscstudio.app.kit.Kit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** What the chart is rendered with. */
public final class InputsModel {
  /** How long typing has to pause before the chart is rendered again. */
  private static final Duration PAUSE = Duration.ofMillis(700);

  private final Kit kit;
  private final Consumer<Inputs> onChange;
  private final ObservableList<Path> files = FXCollections.observableArrayList();
  private final StringProperty sets = new SimpleStringProperty("");
  private final BooleanProperty keepSets = new SimpleBooleanProperty();
  private final StringProperty kubeVersion = new SimpleStringProperty("");
  private final StringProperty namespace = new SimpleStringProperty("");
  private final StringProperty release = new SimpleStringProperty("");
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<ChartFacts>> chart =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Inputs> inputs = new ReadOnlyObjectWrapper<>(Inputs.NONE);
  private boolean filling;
  private long turn;

  InputsModel(Kit kit, Consumer<Inputs> onChange) {
    this.kit = kit;
    this.onChange = onChange;
    files.addListener((ListChangeListener<Path>) change -> changed());
    keepSets.subscribe((old, now) -> changed());
    for (StringProperty text : List.of(sets, kubeVersion, namespace, release)) {
      text.subscribe((old, now) -> changed());
    }
  }

  /** Values files; the later ones win. */
  public ObservableList<Path> files() {
    return files;
  }

  /** Expressions as {@code --set} takes them, one a line. */
  public StringProperty setsProperty() {
    return sets;
  }

  /** Whether the expressions, which may be secret, are remembered. */
  public BooleanProperty keepSetsProperty() {
    return keepSets;
  }

  /** The Kubernetes version; blank for the usual one. */
  public StringProperty kubeVersionProperty() {
    return kubeVersion;
  }

  /** The namespace of the release; blank for the usual one. */
  public StringProperty namespaceProperty() {
    return namespace;
  }

  /** The name of the release; blank for the usual one. */
  public StringProperty releaseProperty() {
    return release;
  }

  /** Whether the form is shown. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** What is known of the chart; empty while there is none. */
  public ReadOnlyObjectProperty<Optional<ChartFacts>> chartProperty() {
    return chart.getReadOnlyProperty();
  }

  /** What counts now. */
  public ReadOnlyObjectProperty<Inputs> inputsProperty() {
    return inputs.getReadOnlyProperty();
  }

  /** Lets the person choose a values file more. */
  public void chooseFile() {
    kit.dialogs()
        .chooseFile(
            "images.inputs.choose",
            List.of(
                new FileKind("images.inputs.kind", List.of("*.yaml", "*.yml")),
                new FileKind("window.choose.kind.all", List.of("*.*"))),
            files.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(files.getLast().toAbsolutePath().getParent()))
        .ifPresent(files::add);
  }

  /** Gives a value that the chart asks for, and renders at once. */
  public void give(Foundation.Asked asked, String value) {
    String line = asked.value().set(value);
    String before = sets.get().strip();
    sets.set(before.isEmpty() ? line : before + "\n" + line);
    tell();
  }

  /** Takes what was chosen earlier, or nothing, without telling. */
  void restore(Inputs remembered) {
    filling = true;
    files.setAll(remembered.files());
    sets.set(String.join("\n", remembered.sets()));
    keepSets.set(remembered.keepSets());
    kubeVersion.set(remembered.kubeVersion().orElse(""));
    namespace.set(remembered.namespace().orElse(""));
    release.set(remembered.release().orElse(""));
    inputs.set(remembered);
    filling = false;
  }

  /** Begins with another package. */
  void forget() {
    turn++;
    open.set(false);
    chart.set(Optional.empty());
    restore(Inputs.NONE);
  }

  void setChart(Optional<ChartFacts> now) {
    chart.set(now);
  }

  private void changed() {
    if (!filling) {
      long mine = ++turn;
      kit.tasks()
          .after(
              PAUSE,
              () -> {
                if (mine == turn) {
                  tell();
                }
              });
    }
  }

  private void tell() {
    turn++;
    Inputs now =
        new Inputs(
            List.copyOf(files),
            sets.get().lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
            keepSets.get(),
            said(kubeVersion),
            said(namespace),
            said(release));
    if (!now.equals(inputs.get())) {
      inputs.set(now);
      onChange.accept(now);
    }
  }

  private static Optional<String> said(StringProperty text) {
    return Optional.of(text.get().strip()).filter(t -> !t.isEmpty());
  }
}
