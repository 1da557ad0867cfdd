package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** State and actions of the form that asks for a chart in a registry or repository. */
public final class RemoteModel {
  /** The fields of the form. */
  public enum Field {
    ADDRESS,
    CHART,
    VERSION
  }

  /**
   * What is wrong.
   *
   * @param field where that can be mended
   */
  public record Problem(Field field, Message text) {}

  private static final Set<String> ABOUT_VERSION =
      Set.of(
          "helm.chart-version",
          "helm.chart-no-such-version",
          "helm.chart-only-pre-releases",
          "helm.chart-two-versions");
  private static final Set<String> ABOUT_CHART =
      Set.of(
          "helm.chart-name", "helm.chart-not-in-repository", "helm.chart-not-in-repository-meant");

  private final Kit kit;
  private final SourceDesk desk;
  private final Consumer<Brought> onBrought;
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty chart = new SimpleStringProperty("");
  private final StringProperty version = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RunningJob>> job =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * An empty form.
   *
   * @param onBrought told of the package made from what was fetched
   */
  RemoteModel(Kit kit, SourceDesk desk, Consumer<Brought> onBrought) {
    this.kit = kit;
    this.desk = desk;
    this.onBrought = onBrought;
    address.subscribe(() -> problem.set(Optional.empty()));
    chart.subscribe(() -> problem.set(Optional.empty()));
    version.subscribe(() -> problem.set(Optional.empty()));
  }

  /** The address of the chart in a registry, or of a repository. */
  public StringProperty addressProperty() {
    return address;
  }

  /** The chart's name in a repository. */
  public StringProperty chartProperty() {
    return chart;
  }

  /** The version or range wanted. */
  public StringProperty versionProperty() {
    return version;
  }

  /** What is wrong, if something is. */
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The fetching that goes on. */
  public ReadOnlyObjectProperty<Optional<RunningJob>> jobProperty() {
    return job.getReadOnlyProperty();
  }

  /** Addresses that charts were fetched from, newest first. */
  public List<String> places() {
    return kit.settings().get().chartPlaces();
  }

  /** Whether an address names a chart itself, so that no name is asked for. */
  public static boolean namesChart(String address) {
    return new RemoteChart(address.strip(), "", "").inRegistry();
  }

  /** Whether enough is filled in to fetch; otherwise the field says what is missing. */
  boolean isComplete() {
    RemoteChart asked = asked();
    if (asked.address().isEmpty()) {
      problem.set(Optional.of(new Problem(Field.ADDRESS, Message.of("remote.address.missing"))));
    } else if (!asked.inRegistry() && asked.chart().isEmpty()) {
      problem.set(Optional.of(new Problem(Field.CHART, Message.of("remote.chart.missing"))));
    } else {
      return true;
    }
    return false;
  }

  /** Fetches and converts. */
  void fetch() {
    cancel();
    problem.set(Optional.empty());
    RemoteChart asked = asked();
    job.set(
        Optional.of(
            kit.tasks()
                .start(
                    Message.of("remote.job", asked.inRegistry() ? asked.address() : asked.chart()),
                    work -> desk.fetch(asked, work),
                    brought -> took(asked, brought),
                    this::failed)));
  }

  /** Ends what is being fetched. */
  public void cancel() {
    job.get().ifPresent(RunningJob::cancel);
  }

  private RemoteChart asked() {
    return new RemoteChart(address.get().strip(), chart.get().strip(), version.get().strip());
  }

  private void took(RemoteChart asked, Brought brought) {
    job.set(Optional.empty());
    kit.settings().update(s -> s.withChartPlace(asked.address()));
    onBrought.accept(brought);
  }

  private void failed(StudioException why) {
    job.set(Optional.empty());
    if (why instanceof CancelledException) {
      return;
    }
    String key = why.text().key();
    boolean chartAsked = !asked().inRegistry();
    Field field =
        ABOUT_VERSION.contains(key)
            ? Field.VERSION
            : chartAsked && ABOUT_CHART.contains(key) ? Field.CHART : Field.ADDRESS;
    problem.set(Optional.of(new Problem(field, why.text())));
  }
}
