package io.oscstudio.app.check;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.check.Silence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a person does not want to hear of again, and why. */
public final class SilencingModel {
  private final Consumer<List<Silence>> onChange;
  private final StringProperty reason = new SimpleStringProperty("");
  private final BooleanProperty everywhere = new SimpleBooleanProperty();
  private final BooleanBinding ready =
      Bindings.createBooleanBinding(() -> !reason.get().isBlank(), reason);
  private Optional<List<Silence>> silences = Optional.empty();

  /**
   * Nothing is silenced.
   *
   * @param onChange told of all there is when a person changed it
   */
  SilencingModel(Consumer<List<Silence>> onChange) {
    this.onChange = onChange;
  }

  /** Why the rule is silenced, as far as it is written. */
  public StringProperty reasonProperty() {
    return reason;
  }

  /** Whether the rule is silenced for all files. */
  public BooleanProperty everywhereProperty() {
    return everywhere;
  }

  /** Whether there is a reason. */
  public BooleanBinding ready() {
    return ready;
  }

  /** What is silenced; before the first check it is what {@code remembered} knows. */
  Supplier<List<Silence>> known(Supplier<List<Silence>> remembered) {
    return silences.<Supplier<List<Silence>>>map(now -> () -> now).orElse(remembered);
  }

  /**
   * Takes what was silenced when the package was checked first.
   *
   * @return whether that is something nobody knew yet
   */
  boolean take(List<Silence> checked) {
    if (silences.isPresent()) {
      return false;
    }
    silences = Optional.of(checked);
    return !checked.isEmpty();
  }

  /** Begins to silence a finding's rule. */
  void begin(Issue issue) {
    reason.set("");
    everywhere.set(issue.file().isEmpty());
  }

  /** Silences the rule of a finding, where there is a reason. */
  boolean silence(Issue issue) {
    if (reason.get().isBlank() || issue.code().isEmpty()) {
      return false;
    }
    Optional<String> file = everywhere.get() ? Optional.empty() : issue.file();
    List<Silence> now = new ArrayList<>(all());
    now.add(new Silence(issue.finding().code(), file, reason.get().strip()));
    change(now);
    return true;
  }

  /** Lets a finding be heard again, and with it all that were silenced together with it. */
  void undo(Finding finding) {
    change(all().stream().filter(s -> !s.covers(finding)).toList());
  }

  /** Begins with another package. */
  void forget() {
    silences = Optional.empty();
  }

  private List<Silence> all() {
    return silences.orElse(List.of());
  }

  private void change(List<Silence> now) {
    silences = Optional.of(List.copyOf(now));
    onChange.accept(now);
  }
}
