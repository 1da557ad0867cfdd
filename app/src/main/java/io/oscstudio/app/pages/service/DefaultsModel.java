package io.oscstudio.app.pages.service;

import io.oscstudio.app.fields.DocumentEdit;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldScope;
import io.oscstudio.app.fields.Reading;
import io.oscstudio.core.console.FieldFacts;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.FieldType;
import io.oscstudio.core.console.NewCsd;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.convert.Names;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.schema.Shape;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The custom resource a CSD begins with, value by value and as JSON. */
public final class DefaultsModel {
  /** More values are shown as JSON only. */
  static final int MOST_ROWS = 200;

  private static final int DEEPEST = 24;

  /**
   * A value of the default configuration.
   *
   * @param path its path below {@code spec}
   * @param title what the console calls it
   * @param field what it holds
   */
  public record Row(String path, String title, FieldModel field) {}

  private final DocumentModel document;
  private final FieldScope scope;
  private final FieldModel json;
  private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper cut = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper broken = new ReadOnlyBooleanWrapper();
  private Map<String, FieldNode> fields = Map.of();
  private Optional<ServiceForms.Resource> resource = Optional.empty();
  private Optional<FieldTree> shown = Optional.empty();
  private List<YamlPath> leaves = List.of();

  DefaultsModel(CsdModel csd) {
    this.document = csd.document();
    this.scope = new FieldScope(document);
    this.json = csd.field("spec", "defaultConfiguration");
    document.readingProperty().subscribe(now -> read(now, false));
  }

  /** The whole as JSON. */
  public FieldModel json() {
    return json;
  }

  /** The values below {@code spec}, in the order of the JSON. */
  public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** The paths of fields of the CRD that it does not set; looked for whenever they are asked. */
  public List<String> addable() {
    Set<YamlPath> there = new HashSet<>(leaves); // a CRD may have thousands
    return fields.values().stream()
        .filter(f -> f.facts().type().isScalar() && !there.contains(YamlPath.parse(f.path())))
        .map(FieldNode::path)
        .sorted()
        .toList();
  }

  /** Whether there are more values than rows. */
  public ReadOnlyBooleanProperty cutProperty() {
    return cut.getReadOnlyProperty();
  }

  /** Whether there is something that is no JSON. */
  public ReadOnlyBooleanProperty brokenProperty() {
    return broken.getReadOnlyProperty();
  }

  /** Begins one with nothing but the identity of the CRD's objects. */
  public void create() {
    resource.ifPresent(r -> json.setText(NewCsd.emptyResource(r)));
  }

  /** Sets a field of the CRD to its default, or to the least there is. */
  public void add(String path) {
    FieldNode field = fields.get(path);
    if (field != null) {
      document.endGroup();
      document.edit("default", DocumentEdit.set(place(YamlPath.parse(path)), first(field.facts())));
      document.endGroup();
    }
  }

  /** Takes a value away. */
  public void remove(Row row) {
    row.field().clear();
  }

  void show(ServiceForms.Form form, FieldTree tree) {
    resource = form.resource();
    if (shown.filter(known -> known == tree).isPresent()) {
      return;
    }
    shown = Optional.of(tree);
    Map<String, FieldNode> now = new HashMap<>();
    tree.all(Part.SPEC).stream()
        .filter(f -> f.coverage().isField())
        .forEach(f -> now.put(f.path(), f));
    boolean changed = !now.equals(fields);
    fields = now;
    read(document.reading(), changed);
  }

  private void read(Reading reading, boolean anyway) {
    Optional<Node> spec =
        reading
            .document(CsdModel.DEFAULT_CONFIGURATION)
            .flatMap(found -> found.document().root().at("spec"));
    broken.set(
        !json.value().isNothing() && reading.document(CsdModel.DEFAULT_CONFIGURATION).isEmpty());
    List<YamlPath> found = new ArrayList<>();
    spec.ifPresent(node -> collect(node, YamlPath.ROOT, found, 0));
    if (found.equals(leaves) && !anyway) {
      return;
    }
    leaves = List.copyOf(found);
    cut.set(found.size() > MOST_ROWS);
    scope.dispose();
    rows.set(found.stream().limit(MOST_ROWS).map(this::row).toList());
  }

  private static void collect(Node node, YamlPath path, List<YamlPath> found, int depth) {
    if (depth > DEEPEST || found.size() > MOST_ROWS) {
      return;
    }
    switch (node) {
      case MapNode map ->
          map.entries().forEach(e -> collect(e.value(), path.key(e.name()), found, depth + 1));
      case ListNode list -> {
        for (int i = 0; i < list.items().size(); i++) {
          collect(list.items().get(i), path.index(i), found, depth + 1);
        }
      }
      case ScalarNode _ -> {
        if (!path.isRoot()) {
          found.add(path);
        }
      }
    }
  }

  private Row row(YamlPath path) {
    Optional<FieldNode> known = Optional.ofNullable(fields.get(inSchema(path).toString()));
    Shape shape = known.map(f -> shape(f.facts())).orElse(text());
    SchemaField schema = new SchemaField("", "", "", false, shape, "", "4.2", false);
    String title = known.map(DefaultsModel::title).orElseGet(() -> name(path));
    return new Row(path.toString(), title, scope.field(schema, place(path)));
  }

  private static FieldPath place(YamlPath path) {
    return FieldPath.within(
        CsdModel.DEFAULT_CONFIGURATION, YamlPath.of("spec").then(path).steps().toArray());
  }

  /** The path as the schema has it: every item is the first. */
  private static YamlPath inSchema(YamlPath path) {
    return new YamlPath(
        path.steps().stream()
            .map(step -> step instanceof YamlPath.Index ? new YamlPath.Index(0) : step)
            .toList());
  }

  private static String title(FieldNode field) {
    return field.label().equals(field.name()) ? Names.title(field.name()) : field.label();
  }

  private static String name(YamlPath path) {
    return path.steps().getLast() instanceof YamlPath.Key(String key)
        ? Names.title(key)
        : path.toString();
  }

  private static Shape shape(FieldFacts facts) {
    if (!facts.allowed().isEmpty()) {
      return new Shape.Choice(facts.allowed(), "");
    }
    return switch (facts.type()) {
      case BOOLEAN -> new Shape.Switch();
      case INTEGER, NUMBER ->
          new Shape.Number(
              facts.type() == FieldType.INTEGER, OptionalLong.empty(), OptionalLong.empty());
      case STRING, INT_OR_STRING, OBJECT, MAP, ARRAY, ANY -> text();
    };
  }

  private static Shape text() {
    return new Shape.Text(Shape.Format.PLAIN, OptionalInt.empty(), 1, List.of(), "");
  }

  private static Object first(FieldFacts facts) {
    Optional<String> standard = facts.standard().or(() -> facts.allowed().stream().findFirst());
    return switch (facts.type()) {
      case BOOLEAN -> standard.map(Boolean::valueOf).orElse(false);
      case INTEGER, NUMBER -> standard.map(DefaultsModel::number).orElse(0);
      case STRING, INT_OR_STRING, OBJECT, MAP, ARRAY, ANY -> standard.orElse("");
    };
  }

  private static Object number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
