package io.oscstudio.app.output;

import io.oscstudio.app.kit.JobLog;
import io.oscstudio.app.kit.JobReport;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** What of the log is shown, and what can be done with it. */
public final class OutputModel {
  /** Names the pane in what is remembered. */
  public static final String TOOL = "output";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Kit kit;
  private final JobLog log;
  private final ZoneId zone = ZoneId.systemDefault();
  private final ObservableList<JobReport> shown = FXCollections.observableArrayList();
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Severity>> kind =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty following = new SimpleBooleanProperty(true);
  private final LongProperty gone = new SimpleLongProperty();

  /** Shows {@code log}. */
  public OutputModel(Kit kit, JobLog log) {
    this.kit = kit;
    this.log = log;
  }

  /** Keeps to the log, the filter and the language until that is ended. */
  public Subscription follow() {
    ListChangeListener<JobReport> listener = this::changed;
    log.reports().addListener(listener);
    filter();
    return Subscription.combine(
        () -> log.reports().removeListener(listener),
        log.goneProperty().subscribe(now -> gone.set(now.longValue())),
        query.subscribe(this::filter),
        kind.subscribe(this::filter),
        kit.language().localeProperty().subscribe((old, now) -> filter()));
  }

  /** What passes the filter, oldest first. */
  public ObservableList<JobReport> shown() {
    return shown;
  }

  /** What the job's name or the text must have in it, in small or capital letters. */
  public StringProperty queryProperty() {
    return query;
  }

  /** The only severity that is shown; empty for all. */
  public ObjectProperty<Optional<Severity>> kindProperty() {
    return kind;
  }

  /** Whether the newest line stays in view. */
  public BooleanProperty followingProperty() {
    return following;
  }

  /** How many older lines were not kept. */
  public LongProperty goneProperty() {
    return gone;
  }

  /** Whether there is nothing, whatever the filter says. */
  public boolean isEmpty() {
    return log.reports().isEmpty();
  }

  /** Time of day of a line. */
  public String time(JobReport line) {
    return TIME.format(line.when().atZone(zone));
  }

  /** A sentence of a line in the language now. */
  public String text(Message message) {
    return kit.language().text(message);
  }

  /** Puts lines into the clipboard: those that are chosen, or all that are shown. */
  public void copy(List<JobReport> chosen) {
    List<JobReport> lines = chosen.isEmpty() ? shown : chosen;
    if (!lines.isEmpty()) {
      kit.dialogs().copy(lines.stream().map(this::line).collect(Collectors.joining("\n")));
    }
  }

  /** Takes all lines away, for all packages of the window. */
  public void clear() {
    log.clear();
    following.set(true);
  }

  private String line(JobReport line) {
    String severity =
        kit.language().text("window.severity." + line.severity().name().toLowerCase(Locale.ROOT));
    return String.join("  ", time(line), severity, text(line.job()), text(line.text()));
  }

  private void changed(ListChangeListener.Change<? extends JobReport> change) {
    while (change.next()) {
      if (change.wasRemoved()) {
        filter();
        return;
      }
      shown.addAll(change.getAddedSubList().stream().filter(this::passes).toList());
    }
  }

  private void filter() {
    shown.setAll(log.reports().stream().filter(this::passes).toList());
  }

  private boolean passes(JobReport line) {
    String wanted = query.get().strip().toLowerCase(Locale.ROOT);
    return kind.get().map(line.severity()::equals).orElse(true)
        && (wanted.isEmpty() || has(line.text(), wanted) || has(line.job(), wanted));
  }

  private boolean has(Message message, String wanted) {
    return text(message).toLowerCase(Locale.ROOT).contains(wanted);
  }
}
