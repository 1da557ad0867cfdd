package io.oscstudio.app.wizard;

import io.oscstudio.app.check.CheckModel;
import io.oscstudio.app.fields.Reading;
import io.oscstudio.app.images.ImageDesk;
import io.oscstudio.app.images.ImagesModel;
import io.oscstudio.app.keeping.KeepingModel;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.shipping.ExportModel;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.project.PackageMemory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One package being made: the eight steps, what holds them together, and what each still needs.
 * Every step can be visited at any time and keeps what it holds.
 */
public final class WizardModel {
  /** How long nothing has to change before the package is looked at. */
  /** After a change until what was found is shown anew: less than a person waits for. */
  private static final Duration MOMENT = Duration.ofMillis(30);

  /** After the last change until images are looked for and sizes measured, which takes longer. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Kit kit;
  private final Desks desks;
  private final Reopening reopening;
  private final KeepingModel keeping;
  private final SourceModel source;
  private final ImagesModel images;
  private final Checking checking;
  private final CheckModel check;
  private final Exporting exporting;
  private final ExportModel export;
  private final Steps steps = new Steps();
  private final ReadOnlyObjectWrapper<Optional<Pages>> pages =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final PackageFacts facts = new PackageFacts();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final StringProperty profile = new SimpleStringProperty("private");
  private Optional<OpenPackage> open = Optional.empty();
  private Optional<Face> face = Optional.empty();
  private long looks;

  /** A wizard without a source, over the real core. */
  public WizardModel(Kit kit) {
    this(kit, CoreDesks.all(kit.settings()));
  }

  /** A wizard without a source, whose images come from elsewhere. */
  public static WizardModel withImages(Kit kit, ImageDesk images) {
    return new WizardModel(kit, CoreDesks.with(images));
  }

  WizardModel(Kit kit, Desks desks) {
    this.kit = kit;
    this.desks = desks;
    this.reopening = new Reopening(this, kit.settings());
    this.keeping = new KeepingModel(kit, reopening::fileName, reopening::saved);
    this.source = new SourceModel(kit, desks.sources(), this::take, this::fetched, keeping::leave);
    this.images =
        new ImagesModel(
            kit, desks.images(), this::judge, (part, writing) -> keeping.remember(part, writing));
    this.checking = new Checking(this);
    this.check = new CheckModel(kit, desks.check(), checking);
    this.exporting = new Exporting(this);
    this.export = new ExportModel(kit, desks.export(), exporting);
    profile.set(kit.settings().get().profile());
    profile.subscribe((old, now) -> {
      kit.settings().update(s -> s.withProfile(now));
      examine();
    });
    source.phaseProperty().subscribe(this::judge);
    export.writtenProperty().subscribe(this::judge);
    export.sizeProperty().subscribe(this::judge);
    images.ledger().sheetProperty().subscribe(sheet -> sheet.ifPresent(s -> imagesKnown()));
    reopening.remember();
    images.fetching().engines().look();
  }

  /** The first step. */
  public SourceModel source() {
    return source;
  }

  /** The pages of the package's documents, while there is a package. */
  public ReadOnlyObjectProperty<Optional<Pages>> pagesProperty() {
    return pages.getReadOnlyProperty();
  }

  /** The pages of the package's documents. */
  public Optional<Pages> pages() {
    return pages.get();
  }

  /** The step of the images. */
  public ImagesModel images() {
    return images;
  }

  /** The step of the check. */
  public CheckModel check() {
    return check;
  }

  /** The last step. */
  public ExportModel export() {
    return export;
  }

  /** The step shown. */
  public ReadOnlyObjectProperty<Step> currentProperty() {
    return steps.currentProperty();
  }

  /** What the step list says of a step. */
  public ReadOnlyObjectProperty<StepState> stateOf(Step step) {
    return steps.stateOf(step);
  }

  /** Whether there is a package to go on with. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** The package's name. */
  public ReadOnlyStringProperty nameProperty() {
    return facts.nameProperty();
  }

  /** The package's name. */
  public String name() {
    return facts.nameProperty().get();
  }

  /** The package's version. */
  public ReadOnlyStringProperty versionProperty() {
    return facts.versionProperty();
  }

  /** Key of the name of what was brought. */
  public ReadOnlyStringProperty kindProperty() {
    return facts.kindProperty();
  }

  /** The check profile, {@code private} or {@code publish}. */
  public StringProperty profileProperty() {
    return profile;
  }

  /** Saving the package, and leaving it without losing work. */
  public KeepingModel keeping() {
    return keeping;
  }

  /** What is found is shown by {@code other} too from now on, while that is what is shown. */
  public void showIn(Face other) {
    face = Optional.of(other);
  }

  /** The face besides the steps. */
  Optional<Face> face() {
    return face;
  }

  /** Whether the export written last holds all edits. */
  boolean exported() {
    return export.writtenProperty().get().isPresent() && exporting.holdsAllEdits();
  }

  /** Shows a step. */
  public void goTo(Step step) {
    steps.goTo(step);
  }

  /** Shows a place in a file on the page of the file's step; false when no page shows that file. */
  public boolean reveal(Place place) {
    Step step = Step.of(place.file());
    if (!step.editsDocuments() || pages.get().isEmpty()) {
      return false;
    }
    goTo(step);
    pages.get().ifPresent(p -> p.show(place));
    return true;
  }

  /** Shows the next step, if there is a package. */
  public void forward() {
    if (ready.get()) {
      steps.forward();
    }
  }

  /** Shows the step before. */
  public void back() {
    steps.back();
  }

  /** Ends what runs and lets go of the source. */
  public void close() {
    source.close();
    images.close();
    check.forget();
    export.close();
    leave();
  }

  private void take(Brought brought) {
    images.forget();
    check.forget();
    export.forget();
    leave();
    exporting.begin();
    reopening.restore(brought.memory());
    OpenPackage now = desks.packages().open(brought);
    open = Optional.of(now);
    source.opened(now, brought);
    facts.begin(brought.summary());
    Documents documents =
        new Documents(
            kit.tasks(), kit.notices()::failed, now.files(), this::changed, check.mending());
    Pages made = Pages.of(kit, documents, profile);
    made.metadata().document().readingProperty().subscribe(this::read);
    made.metadata().document().problem().subscribe(this::judge);
    pages.set(Optional.of(made));
    ready.set(true);
    brought.memory().step().flatMap(Step::named).ifPresent(this::goTo);
    images.begin(now.project().sidecar());
    check.begin(now.project().sidecar());
    keeping.begin(now.project(), brought.memory().or(reopening.here()), brought.kept());
    made.upgrades()
        .begin(now.project().sidecar(), (part, writing) -> keeping.remember(part, writing));
    judge();
    examineSoon();
  }

  private void fetched(List<PackageMemory.Fetched> charts) {
    keeping.remember(memory -> memory.withFetched(charts));
  }

  private void leave() {
    source.dependencies().end();
    keeping.end();
    pages
        .get()
        .ifPresent(p -> {
          p.upgrades().close();
          p.documents().close();
        });
    pages.set(Optional.empty());
    open.ifPresent(OpenPackage::close);
    open = Optional.empty();
  }

  private void changed() {
    exporting.edited();
    check.changed();
    judge();
    examineSoon();
  }

  /** Looks at the package once nothing has changed for a moment. */
  private void examineSoon() {
    long mine = ++looks;
    once(mine, MOMENT, checking::check);
    once(mine, PAUSE, this::measure);
  }

  private void once(long mine, Duration pause, Consumer<FileTree> look) {
    kit.tasks()
        .after(
            pause,
            () -> {
              if (mine == looks) {
                open.ifPresent(now -> look.accept(now.files().snapshot()));
              }
            });
  }

  private void read(Reading metadata) {
    if (facts.read(metadata)) {
      examineSoon();
    }
  }

  private void imagesKnown() {
    export.measureAgain();
    checking.imagesKnown();
  }

  /** Looks at the package as it is now: findings, images, size. */
  private void examine() {
    open.ifPresent(now -> {
      FileTree tree = now.files().snapshot();
      checking.check(tree);
      measure(tree);
    });
  }

  private void measure(FileTree tree) {
    images.scan(tree, facts.architectures());
    export.measure(tree, name(), versionProperty().get());
    judge();
  }

  /** The package being edited. */
  Optional<OpenPackage> open() {
    return open;
  }

  /** Takes what the check found. */
  void checked(List<Finding> findings) {
    pages.get().ifPresent(p -> p.documents().setFindings(findings));
    reopening.countFindings();
    export.judge((int) check.count(Severity.ERROR));
    judge();
  }

  /** Says anew what each step still needs. */
  void judge() {
    steps.judge(new StepNeeds(this));
  }
}
