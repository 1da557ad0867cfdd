package io.oscstudio.app.fields;

import io.oscstudio.app.editor.Mark;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * What was found about a document: each field has what is about it, the text has marks where it is,
 * and one leads to the other.
 */
public final class DocumentFindings {
  private final TaskRunner tasks;
  private final ObservableValue<Optional<Finding>> problem;
  private final Set<FieldModel> fields = new LinkedHashSet<>();
  private final ReadOnlyObjectWrapper<List<Finding>> findings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Mark>> marks = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Wish>> wish =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper caret = new ReadOnlyIntegerWrapper(-1);
  private boolean sharing;

  /**
   * Nothing is found yet.
   *
   * @param problem why the text does not parse, which is marked too
   */
  DocumentFindings(TaskRunner tasks, ObservableValue<Optional<Finding>> problem) {
    this.tasks = tasks;
    this.problem = problem;
  }

  /** What the check found about this file. */
  public ReadOnlyObjectProperty<List<Finding>> allProperty() {
    return findings.getReadOnlyProperty();
  }

  /** The stretches of the text that something was found about. */
  public ReadOnlyObjectProperty<List<Mark>> marks() {
    return marks.getReadOnlyProperty();
  }

  /** Where the focus should go next. */
  public ReadOnlyObjectProperty<Optional<Wish>> focusWish() {
    return wish.getReadOnlyProperty();
  }

  /** Where a person put the caret in the text last, in UTF-16 units; negative before that. */
  public ReadOnlyIntegerProperty caretProperty() {
    return caret.getReadOnlyProperty();
  }

  /** The fields there are now. */
  List<FieldModel> fields() {
    return List.copyOf(fields);
  }

  /** Tells a field what is found about it, until it is forgotten. */
  void follow(FieldModel field) {
    fields.add(field);
    if (!findings.get().isEmpty()) {
      shareSoon();
    }
  }

  void forget(FieldModel field) {
    fields.remove(field);
  }

  /** Takes what the check found. */
  public void set(List<Finding> own) {
    findings.set(List.copyOf(own));
    share();
  }

  /** Leads to the field that shows where a finding is, else to the text. */
  public void goTo(Finding finding) {
    Optional<FieldModel> field = new FindingPlaces(fields).fieldOf(finding);
    ask(
        FindingPlaces.range(finding)
            .map(range ->
                field
                    .<Wish>map(f -> new Wish.OfFinding(f, range))
                    .orElseGet(() -> new Wish.OfText(range, true))));
  }

  /** Leads to a stretch of the text. */
  public void reveal(TextRange range) {
    ask(Optional.of(new Wish.OfText(range, true)));
  }

  /** Leads to where the text stops parsing. */
  public void revealProblem() {
    ask(
        problem
            .getValue()
            .flatMap(FindingPlaces::range)
            .map(range -> new Wish.OfText(range, true)));
  }

  /**
   * Takes where the caret is in the text, and brings the field into view whose place that is, if it
   * parses.
   */
  public void followText(int offset) {
    caret.set(offset);
    if (problem.getValue().isEmpty()) {
      new FindingPlaces(fields)
          .fieldAt(offset)
          .ifPresent(f -> ask(Optional.of(new Wish.OfField(f))));
    }
  }

  /** Brings the place of a field in the text into view, if the text parses. */
  void showInText(FieldModel field) {
    if (problem.getValue().isEmpty()) {
      field.range().ifPresent(range -> ask(Optional.of(new Wish.OfText(range, false))));
    }
  }

  /** Gives each field the findings about it, and the text the places of all. */
  void share() {
    FindingPlaces places = new FindingPlaces(fields);
    Map<FieldModel, List<Finding>> byField = places.byField(findings.get());
    fields.forEach(f -> f.setFindings(byField.getOrDefault(f, List.of())));
    List<Mark> found = new ArrayList<>();
    findings.get().forEach(f -> FindingPlaces.mark(f).ifPresent(found::add));
    problem.getValue().flatMap(FindingPlaces::mark).ifPresent(found::add);
    marks.set(List.copyOf(found));
  }

  /** Many fields are made at once; their findings are looked for when the last one is there. */
  private void shareSoon() {
    if (!sharing) {
      sharing = true;
      tasks.later(() -> {
        sharing = false;
        share();
      });
    }
  }

  private void ask(Optional<Wish> there) {
    wish.set(Optional.empty());
    wish.set(there);
  }
}
