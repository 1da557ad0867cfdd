package io.oscstudio.app.check;

import io.oscstudio.app.check.CheckDesk.Checked;
import io.oscstudio.app.images.FileModel;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.Silence;
import io.oscstudio.core.project.Sidecar;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * State and actions of the check: runs again after every change, the newest result counts, and the
 * one before it stays until then.
 */
public final class CheckModel {
  private final Kit kit;
  private final CheckDesk desk;
  private final CheckHost host;
  private final IssuesModel issues;
  private final SilencingModel silencing;
  private final MendingModel mending;
  private final ReportModel report;
  private final FileModel file;
  private final ObservableList<Finding> findings = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<String> profile = new ReadOnlyObjectWrapper<>("private");
  private final ReadOnlyObjectWrapper<Optional<Message>> remark =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Aside>> aside =
      new SimpleObjectProperty<>(Optional.empty());
  private Supplier<List<Silence>> remembered = List::of;
  private Optional<RunningJob> running = Optional.empty();
  private long turn;

  /** Without a result. */
  public CheckModel(Kit kit, CheckDesk desk, CheckHost host) {
    this.kit = kit;
    this.desk = desk;
    this.host = host;
    this.issues = new IssuesModel(kit);
    this.silencing =
        new SilencingModel(now -> {
          host.silenced(now);
          host.checkAgain();
        });
    this.mending =
        new MendingModel(
            kit,
            host,
            preview -> {
              host.showCheck();
              aside.set(Optional.of(new Aside.Mending(preview)));
            });
    this.report = new ReportModel(kit, host);
    this.file = new FileModel(kit);
  }

  /** All findings that count, the gravest first. */
  public ObservableList<Finding> findings() {
    return findings;
  }

  /** What of them is shown, and how. */
  public IssuesModel issues() {
    return issues;
  }

  /** What is silenced. */
  public SilencingModel silencing() {
    return silencing;
  }

  /** Mending what was found. */
  public MendingModel mending() {
    return mending;
  }

  /** Saving what was found. */
  public ReportModel report() {
    return report;
  }

  /** The file that is shown. */
  public FileModel file() {
    return file;
  }

  /** Whether there is a result. */
  public ReadOnlyBooleanProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** Whether the package is being checked; what was found before still stands there. */
  public ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  /** What was checked for last, {@code private} or {@code publish}. */
  public ReadOnlyObjectProperty<String> profileProperty() {
    return profile.getReadOnlyProperty();
  }

  /** Why some rules could not run. */
  public ReadOnlyObjectProperty<Optional<Message>> remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** What is shown beside the findings. */
  public ObjectProperty<Optional<Aside>> asideProperty() {
    return aside;
  }

  /** How many findings there are of a severity. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** Leads to where a finding is. */
  public void follow(Finding finding) {
    if (!host.follow(finding)) {
      finding
          .place()
          .filter(place -> host.files().filter(f -> f.paths().contains(place.file())).isPresent())
          .ifPresent(place -> {
            host.showCheck();
            aside.set(Optional.of(new Aside.Reading()));
            file.open(place);
          });
    }
  }

  /** Makes the change that is looked at. */
  public void mend() {
    if (aside.get().orElse(null) instanceof Aside.Mending(Preview preview)) {
      mending.make(preview);
      closeAside();
    }
  }

  /** Begins to silence the rule of a finding. */
  public void askToSilence(Issue issue) {
    if (issue.silenced().isEmpty() && issue.code().isPresent()) {
      silencing.begin(issue);
      aside.set(Optional.of(new Aside.Silencing(issue)));
    }
  }

  /** Silences it, once there is a reason. */
  public void silence() {
    if (aside.get().orElse(null) instanceof Aside.Silencing(Issue issue)
        && silencing.silence(issue)) {
      closeAside();
    }
  }

  /** Lets a silenced finding be heard again. */
  public void unsilence(Issue issue) {
    silencing.undo(issue.finding());
  }

  /** Shows the findings alone. */
  public void closeAside() {
    aside.set(Optional.empty());
    file.close();
  }

  /** Leads on from a package without findings. */
  public void goOn() {
    host.goOn();
  }

  /** What is silenced in the package; asked on a job, since it may lie in a file. */
  public Supplier<List<Silence>> silences() {
    return silencing.known(remembered);
  }

  /** Begins with another package; what was silenced in it lies in {@code sidecar}. */
  public void begin(Optional<Sidecar> sidecar) {
    forget();
    remembered = () -> sidecar.map(Silence::in).orElse(List.of());
  }

  /** Begins without a result; what is still being checked counts no more. */
  public void forget() {
    stop();
    checking.set(false);
    remembered = List::of;
    desk.forget();
    silencing.forget();
    mending.forget();
    report.forget();
    closeAside();
    file.use(Optional.empty());
    findings.clear();
    issues.forget();
    remark.set(Optional.empty());
    done.set(false);
  }

  /** The package is another one from now on; what would mend it is worked out anew. */
  public void changed() {
    mending.changed();
    if (aside.get().filter(Aside.Mending.class::isInstance).isPresent()) {
      closeAside();
    }
  }

  private void stop() {
    turn++;
    running.ifPresent(RunningJob::cancel);
  }

  /** Checks a package; a check that still runs is given up. */
  public void check(FileTree tree, String wanted, CheckDesk.Images images) {
    stop();
    long mine = turn;
    long edits = mending.edits();
    file.use(Optional.of(tree));
    checking.set(true);
    CheckDesk.Request request = new CheckDesk.Request(tree, wanted, images, silences());
    running =
        Optional.of(
            kit.tasks()
                .startQuietly(
                    job -> desk.check(request, job),
                    result -> {
                      if (mine == turn) {
                        take(wanted, edits, result);
                      }
                    },
                    problem -> {
                      if (mine == turn) {
                        checking.set(false);
                        kit.notices().failed(problem);
                      }
                    }));
  }

  private void take(String checked, long edits, Checked result) {
    if (silencing.take(result.silences())) {
      host.silenced(result.silences()); // to be remembered wherever the package is saved
    }
    profile.set(checked);
    remark.set(result.remark());
    List<Finding> found = result.issues().stream().map(Issue::finding).toList();
    if (!found.equals(findings)) {
      findings.setAll(found);
    }
    mending.take(result.found(), edits, result.issues());
    report.take(result.found());
    issues.show(result.issues(), result.silenced());
    done.set(true);
    checking.set(false);
    host.checked(found);
  }

  /** Goes to the next finding or the one before, round and round. */
  public void step(boolean forward, boolean follow) {
    issues.step(forward).filter(issue -> follow).map(Issue::finding).ifPresent(this::follow);
  }
}
