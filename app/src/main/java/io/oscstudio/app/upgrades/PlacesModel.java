package io.oscstudio.app.upgrades;

import io.oscstudio.app.kit.DialogService.FileKind;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.upgrade.KnownReleases;
import io.oscstudio.core.upgrade.KnownReleases.Found;
import io.oscstudio.core.upgrade.KnownReleases.Known;
import io.oscstudio.core.upgrade.UpgradeMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The folders and archives that other versions come from. */
public final class PlacesModel {
  private static final List<FileKind> KINDS =
      List.of(new FileKind("upgrades.packages", List.of("*.zip", "*.tgz", "*.tar.gz", "*.tar")));

  private final Kit kit;
  private final Supplier<String> service;
  private final Runnable onChange;
  private final Map<Path, Found> found = new LinkedHashMap<>();
  private final ObservableList<Path> places = FXCollections.observableArrayList();
  private final ObservableList<Message> notes = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<RunningJob>> job =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final List<Path> waiting = new ArrayList<>();
  private Optional<Path> read = Optional.empty();

  PlacesModel(Kit kit, Supplier<String> service, Runnable onChange) {
    this.kit = kit;
    this.service = service;
    this.onChange = onChange;
  }

  /** Where versions come from, in the order they were added. */
  public ObservableList<Path> places() {
    return places;
  }

  /** What was left out, and why. */
  public ObservableList<Message> notes() {
    return notes;
  }

  /** The reading that goes on. */
  public ReadOnlyObjectProperty<Optional<RunningJob>> jobProperty() {
    return job.getReadOnlyProperty();
  }

  /** Asks for a folder of packages. */
  public void chooseFolder() {
    kit.dialogs().chooseFolder("upgrades.choose-folder", Optional.empty()).ifPresent(this::add);
  }

  /** Asks for the archive of a package. */
  public void choosePackage() {
    kit.dialogs()
        .chooseFile("upgrades.choose-package", KINDS, Optional.empty())
        .ifPresent(this::add);
  }

  /** Takes the versions of a folder or archive; one that is there already is read again. */
  public void add(Path place) {
    Path known = place.toAbsolutePath().normalize();
    Set<Path> all = new LinkedHashSet<>(all());
    if (!waiting.contains(known)
        && (all.contains(known) || all.size() < UpgradeMemory.MOST_PLACES)) {
      waiting.add(known);
      next();
      onChange.run();
    }
  }

  /** Takes the versions of a place away. */
  public void remove(Path place) {
    found.remove(place);
    changed();
  }

  /** Ends the reading that goes on, and what waits for it; the places stay. */
  public void cancel() {
    waiting.forEach(place -> leave(place, new CancelledException()));
    waiting.clear();
    job.get().ifPresent(RunningJob::cancel);
  }

  /** Where versions come from, with what is being read and what waits for that. */
  List<Path> all() {
    return Stream.of(found.keySet().stream(), read.stream(), waiting.stream())
        .flatMap(places -> places)
        .distinct()
        .toList();
  }

  List<Known> known() {
    return found.values().stream().flatMap(f -> f.releases().stream()).toList();
  }

  private void next() {
    if (job.get().isPresent() || waiting.isEmpty()) {
      return;
    }
    Path place = waiting.removeFirst();
    read = Optional.of(place);
    String of = service.get();
    job.set(
        Optional.of(
            kit.tasks()
                .start(
                    Message.of("upgrade.collect", name(place)),
                    work -> KnownReleases.in(place, of, work),
                    releases -> {
                      found.put(place, releases);
                      ended();
                    },
                    why -> failed(place, why))));
  }

  private void failed(Path place, StudioException why) {
    leave(place, why);
    ended();
  }

  /** A place that was not read stays, with a note; what an ended reading knew before stays too. */
  private void leave(Path place, StudioException why) {
    List<Known> before =
        why instanceof CancelledException && found.containsKey(place)
            ? found.get(place).releases()
            : List.of();
    Message note = Message.of("upgrade.unreadable", name(place), why.text());
    found.put(place, new Found(before, List.of(note)));
  }

  private void ended() {
    job.set(Optional.empty());
    read = Optional.empty();
    changed();
    next();
  }

  private void changed() {
    places.setAll(found.keySet());
    notes.setAll(found.values().stream().flatMap(f -> f.notes().stream()).toList());
    onChange.run();
  }

  static String name(Path place) {
    return Optional.ofNullable(place.getFileName()).map(Path::toString).orElse(place.toString());
  }
}
