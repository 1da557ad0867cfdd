package io.oscstudio.app.customer;

import io.oscstudio.app.fields.LiveDocument;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.console.customer.CustomerForm;
import io.oscstudio.core.console.customer.DeployScene;
import io.oscstudio.core.console.customer.FormField;
import io.oscstudio.core.console.customer.FormState;
import io.oscstudio.core.console.customer.SampleValues;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

/**
 * The customer's form over the package as it is now: what is drawn, what is filled in, and what
 * that submits. Looking at the package and working out what comes of a change happens on jobs; of
 * changes meanwhile the newest counts.
 */
public final class CustomerModel {
  private final Kit kit;
  private final Documents documents;
  private final Language language;
  private final ChangeListener<Locale> window;
  private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(Drawing.NONE);
  private final ReadOnlyObjectWrapper<FormState> state =
      new ReadOnlyObjectWrapper<>(FormState.EMPTY);
  private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(Outcome.NONE);
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<DeployScene> scene = new SimpleObjectProperty<>(DeployScene.CCE);
  private final BooleanProperty stored = new SimpleBooleanProperty();
  private final Set<YamlPath> touched = new HashSet<>();
  private Optional<String> wanted = Optional.empty();
  private boolean changed;
  private boolean looking;
  private boolean lookAgain;
  private boolean working;
  private boolean workAgain;
  private long seed = 1;

  /** Follows {@code documents}; the form of the service itself is shown first. */
  public CustomerModel(Kit kit, Documents documents) {
    this.kit = kit;
    this.documents = documents;
    this.language = new Language(kit.language().localeProperty().get());
    this.window = (property, old, now) -> language.localeProperty().set(now);
    kit.language().localeProperty().addListener(new WeakChangeListener<>(window));
    documents
        .files()
        .onChange(paths -> {
          if (paths.stream().anyMatch(path -> path.startsWith(Documents.MANIFESTS))) {
            look();
          }
        });
    state.subscribe((old, now) -> work());
    stored.subscribe((old, now) -> work());
    look();
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
    if (!drawing.get().file().equals(Optional.of(file))) {
      wanted = Optional.of(file);
      changed = false;
      look();
    }
  }

  /** The YAML of the custom resource. */
  public String yaml() {
    return outcome.get().yaml();
  }

  /** Fills the form with sample values, others with every call. */
  public void fill() {
    long mine = seed++;
    drawing
        .get()
        .form()
        .ifPresent(form ->
            kit.tasks()
                .startQuietly(
                    job -> SampleValues.of(form, mine),
                    filled -> {
                      touched.clear();
                      set(filled.state());
                    },
                    kit.notices()::failed));
  }

  /** Puts back what the form begins with. */
  public void reset() {
    touched.clear();
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
   * @param readable told whether it could be read; what cannot changes nothing
   */
  void typeYaml(FormField field, String text, Consumer<Boolean> readable) {
    touched.add(field.path());
    kit.tasks()
        .startQuietly(
            job -> YamlText.parse(text, Dialect.OSC),
            read -> {
              boolean good = read.isReadable() && read.documents().size() == 1;
              if (good) {
                Optional<Object> data = Optional.ofNullable(read.first().root().toData());
                FormState now = state.get();
                set(data.map(d -> now.with(field.path(), d)).orElse(now.without(field.path())));
              }
              readable.accept(good);
            },
            kit.notices()::failed);
  }

  /** Puts a value, such as an empty row, somewhere. */
  void put(YamlPath path, Object value) {
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

  /** Whether a field is shown now. */
  boolean isShown(FormField field) {
    return drawing
        .get()
        .form()
        .filter(form -> form.isShown(field, state.get(), scene.get()))
        .isPresent();
  }

  /** Lays out what is in a group or row, on a job. */
  void layOut(FormField group, Consumer<List<FormField>> then) {
    with(form -> form.fields(group), then);
  }

  /** Lays out the first rows of a list, on a job. */
  void layOutItems(FormField list, int count, Consumer<List<FormField>> then) {
    with(
        form ->
            IntStream.range(0, count)
                .mapToObj(i -> form.item(list, i))
                .flatMap(Optional::stream)
                .toList(),
        then);
  }

  /** Lays out entries of a map, on a job. */
  void layOutEntries(FormField map, List<String> keys, Consumer<List<FormField>> then) {
    with(
        form -> keys.stream().map(key -> form.entry(map, key)).flatMap(Optional::stream).toList(),
        then);
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

  private <T> void with(Function<CustomerForm, T> work, Consumer<T> then) {
    Optional<CustomerForm> form = drawing.get().form();
    form.ifPresent(f ->
        kit.tasks()
            .startQuietly(
                job -> work.apply(f),
                made -> {
                  if (drawing.get().form().equals(form)) {
                    then.accept(made);
                  }
                },
                kit.notices()::failed));
  }

  private void set(FormState now) {
    changed = true;
    state.set(now);
  }

  private void look() {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    Map<String, LiveDocument> files = new LinkedHashMap<>();
    for (String path : documents.pathsProperty().get()) {
      if (ServiceForms.isManifest(path) || path.startsWith(Documents.VENDOR)) {
        files.put(path, documents.files().document(path));
      }
    }
    Optional<String> file = wanted;
    kit.tasks()
        .startQuietly(
            job -> Drawing.of(files, file),
            this::take,
            problem -> {
              looking = false;
              kit.notices().failed(problem);
            });
  }

  /** What is filled in stays while the form changes; what was not touched follows it. */
  private void take(Drawing now) {
    looking = false;
    boolean other = !now.file().equals(drawing.get().file());
    drawing.set(now);
    known.set(true);
    if (other || !changed) {
      touched.clear();
      changed = false;
      state.set(now.form().map(CustomerForm::start).orElse(FormState.EMPTY));
    }
    work();
    if (lookAgain) {
      lookAgain = false;
      look();
    }
  }

  private void work() {
    if (working) {
      workAgain = true;
      return;
    }
    Optional<CustomerForm> form = drawing.get().form();
    if (form.isEmpty()) {
      outcome.set(Outcome.NONE);
      return;
    }
    working = true;
    FormState now = state.get();
    boolean full = stored.get();
    kit.tasks()
        .startQuietly(
            job -> Outcome.of(form.get(), now, full),
            made -> {
              working = false;
              if (workAgain) {
                workAgain = false;
                work();
              } else {
                outcome.set(made);
              }
            },
            problem -> {
              working = false;
              kit.notices().failed(problem);
            });
  }
}
