package io.oscstudio.app.customer;

import io.oscstudio.app.fields.LiveDocument;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Newest;
import io.oscstudio.app.kit.TaskRunner.Work;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.console.customer.CustomerForm;
import io.oscstudio.core.console.customer.DeployScene;
import io.oscstudio.core.console.customer.FormField;
import io.oscstudio.core.console.customer.FormState;
import io.oscstudio.core.console.customer.SampleValues;
import io.oscstudio.core.yaml.YamlPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * The customer's form over the package as it is now: what is drawn, what is filled in, and what
 * that submits. Looking at the package and working out what comes of a change happens on jobs; of
 * changes meanwhile the newest counts.
 */
public final class CustomerModel {
  /** So long nothing changes before the form is drawn anew, so that the check comes first. */
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final Kit kit;
  private final Documents documents;
  private final Language language;
  private final ChangeListener<Locale> window;
  private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(Drawing.NONE);
  private final ReadOnlyObjectWrapper<Optional<Gaps>> gaps =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<FormState> state =
      new ReadOnlyObjectWrapper<>(FormState.EMPTY);
  private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(Outcome.NONE);
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<DeployScene> scene = new SimpleObjectProperty<>(DeployScene.CCE);
  private final BooleanProperty stored = new SimpleBooleanProperty();
  private final Set<YamlPath> touched = new HashSet<>();
  private Optional<String> wanted = Optional.empty();
  private final Map<YamlPath, Boolean> folds = new HashMap<>();
  private final Map<YamlPath, String> typing = new HashMap<>();
  private final Layout layout;
  private final PackageVersion version;
  private final Newest<Drawing> look;
  private final Newest<Gaps> compare;
  private final Newest<Outcome> work;
  private boolean changed;
  private long seed = 1;

  /** Follows {@code documents}; the form of the service itself is shown first. */
  public CustomerModel(Kit kit, Documents documents) {
    this.kit = kit;
    this.documents = documents;
    this.language = new Language(kit.language().localeProperty().get());
    this.version = new PackageVersion(kit, documents);
    this.layout = new Layout(kit.tasks(), kit.notices(), drawing);
    this.look = new Newest<>(kit, this::looking, this::take);
    this.compare = new Newest<>(kit, this::comparing, found -> gaps.set(Optional.of(found)));
    this.work = new Newest<>(kit, this::working, outcome::set);
    this.window = (property, old, now) -> language.localeProperty().set(now);
    kit.language().localeProperty().addListener(new WeakChangeListener<>(window));
    documents
        .files()
        .onChange(paths -> {
          if (paths.stream().anyMatch(path -> path.startsWith(Documents.MANIFESTS))) {
            look.runAfter(PAUSE);
          }
        });
    state.subscribe((old, now) -> work.run());
    stored.subscribe((old, now) -> work.run());
    look.run();
  }

  /** The language the console is drawn in: the window's, until another one is chosen. */
  public Language language() {
    return language;
  }

  /** Whether the package has been looked at. */
  public ReadOnlyBooleanProperty knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** What is drawn. */
  ReadOnlyObjectProperty<Drawing> drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  /** The version of the package; empty while it has none. */
  ReadOnlyStringProperty versionProperty() {
    return version.property();
  }

  /** Where CRD and CSD do not meet; empty until that is known. */
  ReadOnlyObjectProperty<Optional<Gaps>> gapsProperty() {
    return gaps.getReadOnlyProperty();
  }

  /** What is filled in. */
  ReadOnlyObjectProperty<FormState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What comes of it. */
  ReadOnlyObjectProperty<Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** The platform the form is drawn for. */
  public ObjectProperty<DeployScene> sceneProperty() {
    return scene;
  }

  /** Whether the defaults that Kubernetes puts in are shown too. */
  public BooleanProperty storedProperty() {
    return stored;
  }

  /** Shows the form of the CSD in a file. */
  public void select(String file) {
    Optional<String> now = Optional.of(file);
    if (!wanted.or(() -> drawing.get().file()).equals(now)) {
      wanted = now;
      look.run();
    }
  }

  /** The YAML of the custom resource. */
  public String yaml() {
    return outcome.get().yaml();
  }

  /** Fills the form with sample values, others with every call. */
  public void fill() {
    long mine = seed++;
    Drawing now = drawing.get();
    now.form()
        .ifPresent(form ->
            kit.tasks()
                .startQuietly(
                    job -> SampleValues.of(form, mine),
                    filled -> {
                      if (drawing.get().file().equals(now.file())) {
                        touched.clear();
                        typing.clear();
                        set(filled.state());
                      }
                    },
                    kit.notices()::failed));
  }

  /** Puts back what the form begins with. */
  public void reset() {
    touched.clear();
    typing.clear();
    changed = false;
    drawing.get().form().ifPresent(form -> state.set(form.start()));
  }

  /** Takes what a person typed or chose in a field. */
  void type(FormField field, String typed) {
    touched.add(field.path());
    Optional<Object> value = field.read(typed);
    FormState now = state.get();
    set(value.map(v -> now.with(field.path(), v)).orElseGet(() -> now.without(field.path())));
  }

  /**
   * Takes what a person wrote as YAML.
   *
   * @param wrong told what is wrong with it; what cannot be read changes nothing
   */
  void typeYaml(FormField field, String text, Consumer<Optional<Message>> wrong) {
    touched.add(field.path());
    typing.put(field.path(), text);
    kit.tasks()
        .startQuietly(
            job -> TypedYaml.read(text),
            read -> {
              if (!text.equals(typing.get(field.path()))) {
                return;
              }
              if (read.wrong().isEmpty()) {
                FormState now = state.get();
                set(
                    read.value()
                        .map(v -> now.with(field.path(), v))
                        .orElseGet(() -> now.without(field.path())));
              }
              wrong.accept(read.wrong());
            },
            kit.notices()::failed);
  }

  /** Puts a value, such as an empty row or null, somewhere. */
  void put(YamlPath path, @Nullable Object value) {
    touched.add(path);
    set(state.get().with(path, value));
  }

  /** Takes a value or row away. */
  void remove(YamlPath path) {
    touched.add(path);
    set(state.get().without(path));
  }

  /** Whether a person has been in a field, so that what is missing there is told. */
  boolean isTouched(YamlPath path) {
    return touched.contains(path);
  }

  /** Whether a person folded or unfolded what is below a field. */
  Optional<Boolean> unfolded(YamlPath path) {
    return Optional.ofNullable(folds.get(path));
  }

  /** Remembers, over changes of the package, whether what is below a field is unfolded. */
  void unfold(YamlPath path, boolean open) {
    folds.put(path, open);
  }

  /** Whether a field is shown now. */
  boolean isShown(FormField field) {
    return drawing
        .get()
        .form()
        .filter(form -> form.isShown(field, state.get(), scene.get()))
        .isPresent();
  }

  /** Lays out what is below a field. */
  Layout layout() {
    return layout;
  }

  /** Adds an empty row or entry. */
  void add(FormField row) {
    put(
        row.path(),
        switch (row.input()) {
          case GROUP, RESOURCES, MAP, YAML -> Map.of();
          case LIST -> List.of();
          case SWITCH -> false;
          default -> "";
        });
  }

  private void set(FormState now) {
    changed = true;
    state.set(now);
  }

  private Optional<Work<Drawing>> looking() {
    Map<String, LiveDocument> files = new LinkedHashMap<>();
    for (String path : documents.pathsProperty().get()) {
      if (ServiceForms.isManifest(path) || path.startsWith(Documents.VENDOR)) {
        files.put(path, documents.files().document(path));
      }
    }
    Optional<String> file = wanted;
    return Optional.of(job -> Drawing.of(files, file));
  }

  /** What is filled in stays while the form changes; what was not touched follows it. */
  private void take(Drawing now) {
    boolean other = !now.file().equals(drawing.get().file());
    if (other) {
      folds.clear();
      typing.clear();
      gaps.set(Optional.empty());
    }
    known.set(true);
    drawing.set(now);
    if (other || !changed) {
      touched.clear();
      changed = false;
      state.set(now.form().map(CustomerForm::start).orElse(FormState.EMPTY));
    }
    work.run();
    compare.run();
  }

  private Optional<Work<Gaps>> comparing() {
    Drawing now = drawing.get();
    if (now.form().isEmpty()) {
      gaps.set(Optional.empty());
    }
    return now.form().flatMap(f -> now.service()).map(service -> job -> Gaps.of(service));
  }

  private Optional<Work<Outcome>> working() {
    Optional<CustomerForm> form = drawing.get().form();
    FormState now = state.get();
    boolean full = stored.get();
    if (form.isEmpty()) {
      outcome.set(Outcome.NONE);
    }
    return form.map(f -> job -> Outcome.of(f, now, full));
  }
}
