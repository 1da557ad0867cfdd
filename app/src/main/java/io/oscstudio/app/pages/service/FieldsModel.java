package io.oscstudio.app.pages.service;

import io.oscstudio.app.fields.DocumentEdit;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.ControlChoice;
import io.oscstudio.core.console.ControlSet;
import io.oscstudio.core.console.CsdParts;
import io.oscstudio.core.console.FieldDescriptor;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.console.XDescriptor;
import io.oscstudio.core.convert.Names;
import io.oscstudio.core.model.Crd;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The fields of a CSD's CRD: which are shown, which is selected, and what its descriptor is. */
public final class FieldsModel {
  private static final int LONGEST_DESCRIPTION = 200;

  /** What is selected, whatever becomes of the tree. */
  private record Selection(Part part, String path) {}

  private final TaskRunner tasks;
  private final DocumentModel document;
  private final ReadOnlyObjectWrapper<Optional<FieldTree>> tree =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FieldTree>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FieldNode>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<DescriptorModel>> descriptor =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty query = new SimpleStringProperty("");
  private Optional<Crd> crd = Optional.empty();
  private Optional<Selection> selection = Optional.empty();
  private long searches;

  FieldsModel(TaskRunner tasks, DocumentModel document) {
    this.tasks = tasks;
    this.document = document;
    query.subscribe((old, now) -> filter());
  }

  /** All fields, once they are known. */
  public ReadOnlyObjectProperty<Optional<FieldTree>> treeProperty() {
    return tree.getReadOnlyProperty();
  }

  /** The fields that match what is searched for. */
  public ReadOnlyObjectProperty<Optional<FieldTree>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** What is searched for; nothing shows every field. */
  public StringProperty queryProperty() {
    return query;
  }

  /** The selected field. */
  public ReadOnlyObjectProperty<Optional<FieldNode>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The selected field's descriptor. */
  public ReadOnlyObjectProperty<Optional<DescriptorModel>> descriptorProperty() {
    return descriptor.getReadOnlyProperty();
  }

  /** Selects a field. */
  public void select(Part part, String path) {
    selection = Optional.of(new Selection(part, path));
    resolve();
  }

  /** Selects the field whose descriptor is at a place of the document. */
  void selectDescriptorAt(YamlPath place) {
    List<YamlPath.Step> steps = place.steps();
    if (steps.size() > 3
        && steps.get(2) instanceof YamlPath.Key(String part)
        && steps.get(3) instanceof YamlPath.Index(int index)) {
      for (Part each : Part.values()) {
        if (each.key().equals(part)) {
          withDescriptor(each, index).ifPresent(field -> select(each, field.path()));
        }
      }
    }
  }

  private Optional<FieldNode> withDescriptor(Part part, int index) {
    return tree.get()
        .flatMap(all ->
            all.all(part).stream()
                .filter(f -> f.descriptors().stream().anyMatch(d -> d.index() == index))
                .findFirst());
  }

  /** Gives a field a descriptor with the control that probably fits. */
  public void addDescriptor(FieldNode field) {
    add(field, ControlChoice.firstUrns(field), describe(field));
  }

  /** Takes a field, and what lies below it, out of the form. */
  public void hide(FieldNode field) {
    if (field.descriptor().isPresent()) {
      changeControls(field, true);
    } else {
      add(field, List.of(Control.HIDDEN.urn()), "");
    }
  }

  /** Shows a hidden field again; a descriptor that did nothing but hide goes. */
  public void unhide(FieldNode field) {
    boolean onlyHides =
        field
            .descriptor()
            .filter(d -> d.description().isEmpty())
            .filter(d -> d.controls().stream().allMatch(XDescriptor::hides))
            .isPresent();
    if (onlyHides) {
      remove(field);
    } else {
      changeControls(field, false);
    }
  }

  /** Takes a field's descriptor away. */
  public void remove(FieldNode field) {
    field.descriptor().ifPresent(d -> whole(DescriptorEdits.remove(key(d))));
  }

  /** Gives a descriptor without a field the path of one, and selects that. */
  public void fixPath(FieldNode stray, String path) {
    stray.descriptor().ifPresent(d -> whole(DescriptorEdits.rename(key(d), path)));
    selection = Optional.of(new Selection(stray.part(), path));
  }

  /** Moves a field one place up in its group's order. */
  public void moveUp(FieldNode field) {
    List<FieldNode> group = orderedGroup(field);
    int index = index(group, field);
    if (index > 0) {
      moveBefore(field, Optional.of(group.get(index - 1)));
    }
  }

  /** Moves a field one place down in its group's order. */
  public void moveDown(FieldNode field) {
    List<FieldNode> group = orderedGroup(field);
    int index = index(group, field);
    if (index >= 0 && index + 1 < group.size()) {
      moveAfter(field, group.get(index + 1));
    }
  }

  /** Brings a field before another of its group, or behind all of it. */
  public void moveBefore(FieldNode field, Optional<FieldNode> next) {
    whole(DescriptorEdits.order(crd, field.part(), field.path(), next.map(FieldNode::path)));
  }

  /** Brings a field behind another of its group. */
  public void moveAfter(FieldNode field, FieldNode other) {
    List<FieldNode> group = orderedGroup(other);
    int index = index(group, other);
    moveBefore(field, index < 0 ? Optional.empty() : group.stream().skip(index + 1L).findFirst());
  }

  /** Whether a field can go beside another: both in one group, and descriptors order the field. */
  public boolean canMove(FieldNode field, FieldNode other) {
    return field.isOrdered() && !field.isSame(other) && index(group(field), other) >= 0;
  }

  /** The fields with the same parent, in the order of the form, that descriptors order. */
  private List<FieldNode> orderedGroup(FieldNode field) {
    return group(field).stream().filter(FieldNode::isOrdered).toList();
  }

  private List<FieldNode> group(FieldNode field) {
    return tree.get().map(all -> group(all.fields(field.part()), field)).orElse(List.of());
  }

  private static List<FieldNode> group(List<FieldNode> fields, FieldNode wanted) {
    if (index(fields, wanted) >= 0) {
      return fields;
    }
    return fields.stream()
        .filter(wanted::isWithin)
        .findFirst()
        .map(parent -> group(parent.children(), wanted))
        .orElse(List.of());
  }

  private static int index(List<FieldNode> fields, FieldNode wanted) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).isSame(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** The paths of a part's fields, for those who choose one. */
  public List<String> paths(Part part) {
    List<String> paths = new ArrayList<>();
    tree.get()
        .ifPresent(all ->
            all.all(part).stream()
                .filter(f -> f.coverage().isField())
                .map(FieldNode::path)
                .forEach(paths::add));
    return List.copyOf(paths);
  }

  void show(ServiceForms.Form form, FieldTree now) {
    crd = form.resource().map(ServiceForms.Resource::crd);
    if (tree.get().filter(known -> known == now).isPresent()) {
      return;
    }
    tree.set(Optional.of(now));
    if (query.get().isBlank()) {
      searches++;
      shown.set(tree.get());
    } else {
      filter();
    }
    resolve();
  }

  /** Searches on a job; of searches that overtake one another the newest counts. */
  private void filter() {
    long mine = ++searches;
    String wanted = query.get();
    tree.get()
        .ifPresent(all ->
            tasks.startQuietly(
                job -> all.search(wanted),
                found -> {
                  if (mine == searches) {
                    shown.set(Optional.of(found));
                  }
                },
                failed -> shown.set(tree.get())));
  }

  private void resolve() {
    Optional<FieldNode> found =
        selection.flatMap(s -> tree.get().flatMap(all -> all.find(s.part(), s.path())));
    Optional<FieldDescriptor> now = found.flatMap(FieldNode::descriptor);
    Optional<DescriptorEdits.Key> wanted = now.map(FieldsModel::key);
    if (!selected.get().equals(found)) {
      selected.set(found);
    }
    if (!descriptor.get().map(DescriptorModel::key).equals(wanted)) {
      descriptor.get().ifPresent(DescriptorModel::dispose);
      descriptor.set(wanted.map(key -> new DescriptorModel(document, key)));
    }
  }

  private static DescriptorEdits.Key key(FieldDescriptor descriptor) {
    return new DescriptorEdits.Key(descriptor.part(), descriptor.path(), descriptor.index());
  }

  private void add(FieldNode field, List<String> urns, String description) {
    whole(
        DescriptorEdits.add(
            field.part(),
            field.path(),
            CsdParts.descriptor(field.path(), title(field), description, urns)));
    select(field.part(), field.path());
  }

  private void changeControls(FieldNode field, boolean hidden) {
    field
        .descriptor()
        .ifPresent(d -> {
          List<String> urns = d.controls().stream().map(XDescriptor::urn).toList();
          List<String> wanted = new ControlSet(urns).withHidden(hidden).urns();
          whole(DescriptorEdits.urns(key(d), wanted));
        });
  }

  /** The first line of what the schema says, else its title: a descriptor needs some words. */
  private static String describe(FieldNode field) {
    String said = field.facts().description().strip();
    String line = said.lines().findFirst().orElse("");
    String words = line.isEmpty() ? title(field) : line;
    return words.length() > LONGEST_DESCRIPTION
        ? words.substring(0, LONGEST_DESCRIPTION).strip() + "…"
        : words;
  }

  private static String title(FieldNode field) {
    String title = field.facts().title();
    return title.isBlank() ? Names.title(field.name()) : title;
  }

  private void whole(DocumentEdit edit) {
    document.endGroup();
    document.edit("descriptors", edit);
    document.endGroup();
  }
}
