package io.oscstudio.app.upgrades;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.Lifecycle;
import io.oscstudio.core.upgrade.GuardSimulation;
import io.oscstudio.core.yaml.Document;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** The upload of the package while instances run, played through (section 4.5). */
public final class GuardModel {
  /** More versions are not taken. */
  private static final int MOST = 1_000;

  private final Kit kit;
  private final Documents documents;
  private final StringProperty running = new SimpleStringProperty("");
  private final ObservableList<String> services = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<String>> service =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<GuardSimulation>> played =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<String, Subscription> followed = new HashMap<>();
  private long turn;

  GuardModel(Kit kit, Documents documents) {
    this.kit = kit;
    this.documents = documents;
    documents.pathsProperty().subscribe(now -> follow());
    documents.of(Documents.LIFECYCLE).readingProperty().subscribe(now -> play());
    running.subscribe(now -> play());
    service.subscribe(now -> play());
  }

  /** The versions of the instances that run, as they are typed. */
  public StringProperty runningProperty() {
    return running;
  }

  /** The package's CSDs. */
  public ObservableList<String> services() {
    return services;
  }

  /** The CSD that the instances belong to. */
  public ObjectProperty<Optional<String>> serviceProperty() {
    return service;
  }

  /** What comes of it; empty while no instance is said to run or the package has no CSD. */
  public ReadOnlyObjectProperty<Optional<GuardSimulation>> playedProperty() {
    return played.getReadOnlyProperty();
  }

  private void follow() {
    List<String> now = documents.csds();
    if (!now.equals(services)) {
      services.setAll(now);
    }
    for (String path : now) {
      followed.computeIfAbsent(
          path, p -> documents.of(p).readingProperty().subscribe(reading -> play()));
    }
    if (service.get().filter(now::contains).isEmpty()) {
      service.set(now.stream().findFirst());
    }
  }

  private void play() {
    long mine = ++turn;
    List<String> versions =
        Arrays.stream(running.get().split("[\\s,;，、]+"))
            .filter(v -> !v.isEmpty())
            .distinct()
            .limit(MOST)
            .toList();
    Optional<String> path = service.get();
    if (versions.isEmpty() || path.isEmpty()) {
      played.set(Optional.empty());
      return;
    }
    Document csd = documents.of(path.get()).reading().text().first();
    Document lifecycle = documents.of(Documents.LIFECYCLE).reading().text().first();
    kit.tasks()
        .startQuietly(
            job -> GuardSimulation.of(versions, Lifecycle.of(lifecycle), Csd.of(csd)),
            result -> {
              if (mine == turn) {
                played.set(Optional.of(result));
              }
            },
            kit.notices()::failed);
  }
}
