package io.oscstudio.app.wizard;

import io.oscstudio.app.wizard.StepState.Mark;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which step is shown, and what the step list says of each. */
final class Steps {
  private final ReadOnlyObjectWrapper<Step> current = new ReadOnlyObjectWrapper<>(Step.SOURCE);
  private final Map<Step, ReadOnlyObjectWrapper<StepState>> states = new EnumMap<>(Step.class);

  /** The first step is shown, and all wait for a package. */
  Steps() {
    for (Step step : Step.values()) {
      states.put(
          step, new ReadOnlyObjectWrapper<>(StepState.of(Mark.WAITING, step.key() + ".none")));
    }
  }

  ReadOnlyObjectProperty<Step> currentProperty() {
    return current.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<StepState> stateOf(Step step) {
    return state(step).getReadOnlyProperty();
  }

  void goTo(Step step) {
    current.set(step);
  }

  /** Shows the next step; the last one has none. */
  void forward() {
    if (current.get() != Step.EXPORT) {
      current.set(Step.values()[current.get().ordinal() + 1]);
    }
  }

  /** Shows the step before; the first one has none. */
  void back() {
    if (current.get() != Step.SOURCE) {
      current.set(Step.values()[current.get().ordinal() - 1]);
    }
  }

  /** Says of each step what it needs now. */
  void judge(StepNeeds needs) {
    for (Step step : Step.values()) {
      state(step).set(needs.of(step));
    }
  }

  private ReadOnlyObjectWrapper<StepState> state(Step step) {
    return Objects.requireNonNull(states.get(step));
  }
}
