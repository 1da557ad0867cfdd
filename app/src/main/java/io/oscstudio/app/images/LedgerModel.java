package io.oscstudio.app.images;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.ledger.Decision;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.Ledger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The ledger of a package's images: what is in it, what is shown of it, and what is decided. */
public final class LedgerModel {
  /** Told what changes. */
  interface Listener {
    /** The rows are others. */
    void changed();

    /** A person decided something. */
    void decided(Decisions decisions);
  }

  /** What a look at a package gives. */
  private record Found(Ledger ledger, Decisions decisions, Sheet sheet) {}

  private final Kit kit;
  private final ImageDesk desk;
  private final Listener listener;
  private final ObservableList<ImageRow> rows = FXCollections.observableArrayList();
  private final FilteredList<ImageRow> shown = new FilteredList<>(rows);
  private final ObjectProperty<ImageFilter> filter = new SimpleObjectProperty<>(ImageFilter.ALL);
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<ImageRow>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RunningJob>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Ledger> ledger = Optional.empty();
  private Optional<Decisions> decisions = Optional.empty();
  private List<Platform> platforms = List.of();
  private long turn;
  private long composed;

  LedgerModel(Kit kit, ImageDesk desk, Listener listener) {
    this.kit = kit;
    this.desk = desk;
    this.listener = listener;
    filter.subscribe((old, now) -> sift());
    query.subscribe((old, now) -> sift());
    sift();
  }

  /** All images. */
  public ObservableList<ImageRow> rows() {
    return rows;
  }

  /** The images that filter and search let through. */
  public ObservableList<ImageRow> shown() {
    return shown;
  }

  /** Which images are shown. */
  public ObjectProperty<ImageFilter> filterProperty() {
    return filter;
  }

  /** What is searched for; nothing finds every image. */
  public StringProperty queryProperty() {
    return query;
  }

  /** The image whose details are shown. */
  public ReadOnlyObjectProperty<Optional<ImageRow>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** All that is known; empty until the package was looked through. */
  public ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /** What a person decided about images. */
  Decisions decisions() {
    return decisions.orElse(Decisions.NONE);
  }

  /** The rendering that is going on. */
  public ReadOnlyObjectProperty<Optional<RunningJob>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Stops rendering; what files alone say stays. */
  public void stop() {
    running.get().ifPresent(RunningJob::cancel);
  }

  /** Shows an image's details. */
  public void select(Optional<ImageReference> image) {
    selected.set(
        image.flatMap(i -> rows.stream().filter(r -> r.reference().equals(i)).findFirst()));
  }

  /** Says of suspected images that they are needed. */
  public void accept(Collection<ImageRow> images) {
    decide(images, row -> Optional.of(Decision.ACCEPTED), ImageFacts::undecided);
  }

  /** Says of images that they are not needed; one that only a person named goes. */
  public void dismiss(Collection<ImageRow> images) {
    decide(
        images,
        row -> row.byHand() ? Optional.empty() : Optional.of(Decision.DISMISSED),
        row -> !row.dismissed());
  }

  /** Brings dismissed images back, as they were found. */
  public void restore(Collection<ImageRow> images) {
    decide(images, row -> Optional.empty(), ImageFacts::dismissed);
  }

  /**
   * Adds an image that nothing names.
   *
   * @return whether the text is a reference
   */
  public boolean add(String text) {
    Optional<ImageReference> image = ImageReference.parse(text.strip());
    image.ifPresent(i -> decide(d -> d.with(i, Decision.ADDED)));
    return image.isPresent();
  }

  private void decide(
      Collection<ImageRow> images,
      Function<ImageFacts, Optional<Decision>> decision,
      Predicate<ImageFacts> concerned) {
    List<ImageFacts> all = images.stream().map(ImageRow::facts).filter(concerned).toList();
    if (!all.isEmpty()) {
      decide(before -> {
        Decisions now = before;
        for (ImageFacts image : all) {
          ImageReference reference = image.reference();
          Decisions base = now;
          now =
              decision
                  .apply(image)
                  .map(d -> base.with(reference, d))
                  .orElseGet(() -> base.without(reference));
        }
        return now;
      });
    }
  }

  private void decide(UnaryOperator<Decisions> change) {
    Decisions now = change.apply(decisions());
    decisions = Optional.of(now);
    listener.decided(now);
    compose();
  }

  /** The images the package needs; empty until it was looked through. */
  Optional<List<ImageReference>> needed() {
    return sheet
        .get()
        .map(now ->
            now.images().stream().filter(ImageFacts::needed).map(ImageFacts::reference).toList());
  }

  /** Begins with another package, or with none; what is being looked at counts no more. */
  void forget() {
    turn++;
    composed++;
    stop();
    running.set(Optional.empty());
    ledger = Optional.empty();
    decisions = Optional.empty();
    sheet.set(Optional.empty());
    selected.set(Optional.empty());
    rows.clear();
    filter.set(ImageFilter.ALL);
    query.set("");
  }

  /**
   * Looks through a package.
   *
   * @param wanted the platforms it names
   * @param renders whether a chart is rendered for it, which may take a while
   * @param remembered what was decided earlier, asked on the job
   */
  void look(
      FileTree tree,
      Inputs inputs,
      List<Platform> wanted,
      boolean renders,
      Supplier<Decisions> remembered) {
    long mine = ++turn;
    stop();
    platforms = wanted;
    Optional<Decisions> known = decisions;
    boolean first = sheet.get().isEmpty();
    if (!renders) {
      kit.tasks()
          .startQuietly(
              job -> found(tree, inputs, wanted, known.orElseGet(remembered), job),
              now -> take(mine, now),
              problem -> failed(mine, problem));
      return;
    }
    running.set(
        Optional.of(
            kit.tasks()
                .start(
                    Message.of("images.job.render"),
                    job -> {
                      Decisions decided = known.orElseGet(remembered);
                      if (first) {
                        Ledger read = desk.read(tree);
                        Found now = new Found(read, decided, sheet(read, decided, wanted));
                        kit.tasks().later(() -> show(mine, now));
                      }
                      return found(tree, inputs, wanted, decided, job);
                    },
                    now -> take(mine, now),
                    problem -> failed(mine, problem))));
    listener.changed();
  }

  private Found found(
      FileTree tree, Inputs inputs, List<Platform> wanted, Decisions decided, Job job) {
    Ledger made = desk.prove(tree, inputs, job);
    return new Found(made, decided, sheet(made, decided, wanted));
  }

  private static Sheet sheet(Ledger ledger, Decisions decided, List<Platform> wanted) {
    return Sheet.of(ledger.with(decided), wanted);
  }

  private void take(long mine, Found now) {
    if (mine == turn) {
      running.set(Optional.empty());
      show(mine, now);
    }
  }

  private void show(long mine, Found now) {
    if (mine != turn) {
      return;
    }
    ledger = Optional.of(now.ledger());
    if (decisions.isPresent() && !decisions.get().equals(now.decisions())) {
      compose(); // something was decided meanwhile
    } else {
      if (decisions.isEmpty() && !now.decisions().byImage().isEmpty()) {
        listener.decided(now.decisions()); // to be remembered wherever the package is saved
      }
      decisions = Optional.of(now.decisions());
      composed++;
      show(now.sheet());
    }
  }

  private void failed(long mine, StudioException problem) {
    if (mine == turn) {
      running.set(Optional.empty());
      if (!(problem instanceof CancelledException)) {
        kit.notices().failed(problem);
      }
      listener.changed();
    }
  }

  private void compose() {
    long mine = ++composed;
    Decisions decided = decisions();
    List<Platform> wanted = platforms;
    ledger.ifPresent(base ->
        kit.tasks()
            .startQuietly(
                job -> sheet(base, decided, wanted),
                now -> {
                  if (mine == composed) {
                    show(now);
                  }
                },
                kit.notices()::failed));
  }

  private void show(Sheet now) {
    Map<ImageReference, ImageRow> before = new HashMap<>();
    rows.forEach(row -> before.put(row.reference(), row));
    Optional<ImageReference> chosen = selected.get().map(ImageRow::reference);
    sheet.set(Optional.of(now));
    rows.setAll(now.images().stream().map(image -> row(image, before)).toList());
    select(chosen);
    listener.changed();
  }

  private ImageRow row(ImageFacts image, Map<ImageReference, ImageRow> before) {
    ImageRow row =
        new ImageRow(
            image,
            image.needed() && (platforms.isEmpty() || platforms.contains(Platform.X86_64)),
            image.needed() && platforms.contains(Platform.AARCH64));
    Optional.ofNullable(before.get(image.reference())).ifPresent(row::keep);
    return row;
  }

  private void sift() {
    ImageFilter which = filter.get();
    String wanted = query.get().strip().toLowerCase(Locale.ROOT);
    shown.setPredicate(row -> which.takes(row.facts()) && row.facts().matches(wanted));
  }
}
