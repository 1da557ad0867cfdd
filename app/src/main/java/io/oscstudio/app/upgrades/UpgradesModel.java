package io.oscstudio.app.upgrades;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RememberedPath;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.upgrades.KnownVersion.Origin;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.model.Lifecycle;
import io.oscstudio.core.model.Metadata;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.project.Sidecar;
import io.oscstudio.core.upgrade.Release;
import io.oscstudio.core.upgrade.ReleaseList;
import io.oscstudio.core.upgrade.Releases;
import io.oscstudio.core.upgrade.UpgradeMemory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * The versions that are known of an operator, and two of them to be compared. The open package's
 * own release follows its documents; the graph is made on jobs, and the newest one counts.
 */
public final class UpgradesModel {
  /** The screen's name among the tools of the workspace. */
  public static final String TOOL = "upgrades";

  private final Kit kit;
  private final Documents documents;
  private final PlacesModel places;
  private final GuardModel guard;
  private final RouteModel route = new RouteModel();
  private final StringProperty draft = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Message>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Drawing>> drawing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<KnownVersion> versions = FXCollections.observableArrayList();
  private final FilteredList<KnownVersion> shownVersions = new FilteredList<>(versions);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Optional<String>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyBooleanWrapper alone = new ReadOnlyBooleanWrapper(true);
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private BiConsumer<String, Consumer<Sidecar>> remembering = (part, writing) -> {};
  private BooleanSupplier place = () -> false;
  private Optional<Release> own = Optional.empty();
  private List<Release> typed = List.of();
  private boolean restoring;
  private boolean closed;
  private long turn;

  /** The upgrades of the package whose documents these are. */
  public UpgradesModel(Kit kit, Documents documents) {
    this.kit = kit;
    this.documents = documents;
    this.places = new PlacesModel(kit, this::service, this::changed);
    this.guard = new GuardModel(kit, documents);
    documents.of(Documents.METADATA).readingProperty().subscribe(now -> look());
    documents.of(Documents.LIFECYCLE).readingProperty().subscribe(now -> look());
    guard.runningProperty().subscribe((old, now) -> remember());
    filter.subscribe(now -> {
      String part = now.strip().toLowerCase(Locale.ROOT);
      shownVersions.setPredicate(v -> v.version().toLowerCase(Locale.ROOT).contains(part));
    });
  }

  /**
   * Goes on with what is remembered of the package.
   *
   * @param remember told what is to be remembered: a name, and what puts it into the sidecar
   */
  public void begin(Optional<Sidecar> sidecar, BiConsumer<String, Consumer<Sidecar>> remember) {
    remembering = remember;
    sidecar.ifPresent(place ->
        kit.tasks().startQuietly(job -> UpgradeMemory.in(place), this::restore, problemOf -> {}));
  }

  /** Where other versions come from. */
  public PlacesModel places() {
    return places;
  }

  /** What OSC does while instances run. */
  public GuardModel guard() {
    return guard;
  }

  /** The two versions that are compared. */
  public RouteModel route() {
    return route;
  }

  /** Versions as they are being typed. */
  public StringProperty draftProperty() {
    return draft;
  }

  /** Why what was typed is not taken, or nothing can be drawn. */
  public ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The graph; empty for a package of a chart of which nothing else is known. */
  ReadOnlyObjectProperty<Optional<Drawing>> drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  /** The versions that the filter lets through, newest first. */
  public ObservableList<KnownVersion> versions() {
    return shownVersions;
  }

  /** All versions, newest first. */
  public ObservableList<KnownVersion> allVersions() {
    return versions;
  }

  /** What the versions shown have in their names. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** The version that list and graph point at. */
  public ObjectProperty<Optional<String>> selectedProperty() {
    return selected;
  }

  /** Whether no release but the package's own is known. */
  public ReadOnlyBooleanProperty aloneProperty() {
    return alone.getReadOnlyProperty();
  }

  /** Whether a person wants to see this; who shows it may take that back. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** Shows this where the package is worked on. */
  public void show() {
    if (!place.getAsBoolean()) {
      shown.set(true);
    }
  }

  /**
   * Names another place that may show this.
   *
   * @param otherPlace asked first; answers whether it does
   */
  public void showIn(BooleanSupplier otherPlace) {
    place = otherPlace;
  }

  /** Takes the versions that were typed in place of those typed before. */
  public boolean takeTyped() {
    try {
      typed = ReleaseList.parse(draft.get());
    } catch (StudioException e) {
      problem.set(Optional.of(e.text()));
      return false;
    }
    changed();
    return true;
  }

  /** Ends what goes on; what ends later changes nothing, and nothing is remembered any more. */
  public void close() {
    closed = true;
    remembering = (part, writing) -> {};
    turn++;
    places.cancel();
  }

  private String service() {
    return metadata().name().map(Value::value).orElse("");
  }

  private Metadata metadata() {
    return Metadata.of(documents.of(Documents.METADATA).reading().text().first());
  }

  private void look() {
    Lifecycle lifecycle = Lifecycle.of(documents.of(Documents.LIFECYCLE).reading().text().first());
    Optional<Release> now = Releases.of(metadata(), lifecycle);
    if (!now.equals(own)) {
      own = now;
      draw();
    }
  }

  private void restore(UpgradeMemory memory) {
    if (closed) {
      return;
    }
    restoring = true;
    try {
      guard.runningProperty().set(memory.running());
      draft.set(memory.typed());
      takeTyped();
      memory.places().forEach(place -> RememberedPath.of(place).ifPresent(places::add));
    } finally {
      restoring = false;
    }
    draw();
  }

  private void changed() {
    if (!closed && !restoring) {
      remember();
      draw();
    }
  }

  private void remember() {
    if (!restoring) {
      UpgradeMemory now =
          new UpgradeMemory(
              places.all().stream().map(Path::toString).toList(),
              String.join("\n", typed.stream().map(ReleaseList::line).toList()),
              guard.runningProperty().get());
      remembering.accept(TOOL, now::putInto);
    }
  }

  private void draw() {
    long mine = ++turn;
    Knowledge known = new Knowledge(own, places.known(), typed);
    kit.tasks()
        .startQuietly(
            job -> known.drawn(),
            made -> {
              if (mine == turn) {
                show(made, known.isAlone());
              }
            },
            why -> {
              if (mine == turn) {
                problem.set(Optional.of(why.text()));
              }
            });
  }

  private void show(Optional<Drawing> made, boolean nothingElse) {
    problem.set(Optional.empty());
    alone.set(nothingElse);
    drawing.set(made);
    versions.setAll(made.map(Drawing::versions).orElse(List.of()));
    route.follow(made.map(Drawing::graph), own);
    if (selected.get().filter(this::isThere).isEmpty()) {
      selected.set(
          versions.stream()
              .filter(v -> v.origin() == Origin.THIS)
              .findFirst()
              .or(() -> versions.stream().findFirst())
              .map(KnownVersion::version));
    }
  }

  private boolean isThere(String version) {
    return versions.stream().anyMatch(v -> v.version().equals(version));
  }
}
