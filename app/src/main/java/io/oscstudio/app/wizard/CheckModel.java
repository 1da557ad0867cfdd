package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** State and actions of the check: runs again after every change, the newest result counts. */
public final class CheckModel {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(f -> f.place().map(p -> p.file()).orElse(""))
          .thenComparing(
              f -> f.place().flatMap(p -> p.range()).map(r -> r.start().offset()).orElse(-1));

  private final Kit kit;
  private final CheckDesk desk;
  private final Consumer<List<Finding>> onResult;
  private final Consumer<Finding> onFollow;
  private final ObservableList<Finding> findings = FXCollections.observableArrayList();
  private final FilteredList<Finding> shown = new FilteredList<>(findings);
  private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
  private Optional<Severity> filter = Optional.empty();
  private Optional<RunningJob> checking = Optional.empty();
  private long turn;

  /**
   * Without a result.
   *
   * @param onResult told of every new result
   * @param onFollow led to where a finding is
   */
  CheckModel(
      Kit kit, CheckDesk desk, Consumer<List<Finding>> onResult, Consumer<Finding> onFollow) {
    this.kit = kit;
    this.desk = desk;
    this.onResult = onResult;
    this.onFollow = onFollow;
  }

  /** All findings, the gravest first. */
  public ObservableList<Finding> findings() {
    return findings;
  }

  /** The findings of the chosen severity. */
  public ObservableList<Finding> shownFindings() {
    return shown;
  }

  /** Whether there is a result. */
  public ReadOnlyBooleanProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** Which findings are shown; empty for all. */
  public Optional<Severity> filter() {
    return filter;
  }

  /** Shows the findings of one severity, or all. */
  public void show(Optional<Severity> severity) {
    filter = severity;
    shown.setPredicate(f -> severity.isEmpty() || f.severity() == severity.get());
  }

  /** How many findings there are of a severity. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** Leads to where a finding is. */
  public void follow(Finding finding) {
    onFollow.accept(finding);
  }

  /** Begins without a result; what is still being checked counts no more. */
  void forget() {
    stop();
    findings.clear();
    done.set(false);
  }

  private void stop() {
    turn++;
    checking.ifPresent(RunningJob::cancel);
  }

  /** Checks a package. */
  void check(FileTree tree, String profile) {
    stop();
    long mine = turn;
    checking =
        Optional.of(
            kit.tasks()
                .startQuietly(
                    job -> desk.check(tree, profile, job),
                    result -> {
                      if (mine == turn) {
                        take(result);
                      }
                    },
                    problem -> {
                      if (mine == turn) {
                        kit.notices().failed(problem);
                      }
                    }));
  }

  private void take(List<Finding> result) {
    List<Finding> sorted = result.stream().sorted(ORDER).toList();
    done.set(true);
    if (!sorted.equals(findings)) {
      findings.setAll(sorted);
    }
    onResult.accept(sorted);
  }
}
