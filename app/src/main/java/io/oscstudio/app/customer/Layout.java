package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.console.customer.CustomerForm;
import io.oscstudio.core.console.customer.FormField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;

/**
 * Lays out what is below a field, on jobs; what is laid out of a form that is no longer drawn is
 * forgotten.
 */
final class Layout {
  private final TaskRunner tasks;
  private final Notices notices;
  private final ObservableValue<Drawing> drawing;

  Layout(TaskRunner tasks, Notices notices, ObservableValue<Drawing> drawing) {
    this.tasks = tasks;
    this.notices = notices;
    this.drawing = drawing;
  }

  /** The fields of a group. */
  void group(FormField group, Consumer<List<FormField>> then) {
    with(form -> form.fields(group), then);
  }

  /** The first rows of a list. */
  void items(FormField list, int count, Consumer<List<FormField>> then) {
    with(
        form ->
            IntStream.range(0, count)
                .mapToObj(i -> form.item(list, i))
                .flatMap(Optional::stream)
                .toList(),
        then);
  }

  /** One row of a list. */
  void item(FormField list, int index, Consumer<Optional<FormField>> then) {
    with(form -> form.item(list, index), then);
  }

  /** Entries of a map. */
  void entries(FormField map, List<String> keys, Consumer<List<FormField>> then) {
    with(
        form -> keys.stream().map(key -> form.entry(map, key)).flatMap(Optional::stream).toList(),
        then);
  }

  private <T> void with(Function<CustomerForm, T> work, Consumer<T> then) {
    Optional<CustomerForm> form = drawing.getValue().form();
    form.ifPresent(f ->
        tasks.startQuietly(
            job -> work.apply(f),
            made -> {
              if (drawing.getValue().form().equals(form)) {
                then.accept(made);
              }
            },
            notices::failed));
  }
}
