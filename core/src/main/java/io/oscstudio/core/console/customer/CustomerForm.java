package io.oscstudio.core.console.customer;

import io.oscstudio.core.console.ControlSet;
import io.oscstudio.core.console.Coverage;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.FieldType;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.model.Crd;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form the OSC console draws for a customer: the fields of the CRD's storage version (reading
 * D21), laid over with the descriptors of the CSD (sections 5.1 to 5.4). Groups are laid out when
 * somebody asks for what is in them.
 */
public final class CustomerForm {
  /** The path of what the customer fills in. */
  public static final YamlPath SPEC = YamlPath.of("spec");

  /** The path of the instance's name. */
  public static final YamlPath NAME = YamlPath.of("metadata", "name");

  /** The path of the namespace it is put into. */
  public static final YamlPath NAMESPACE = YamlPath.of("metadata", "namespace");

  /** Fields that lie deeper are written as YAML; the deepest known to us lie 17 deep. */
  private static final int DEEPEST = 64;

  private final ServiceForms.Resource resource;
  private final Optional<Csd> csd;
  private final FormState start;
  private final Map<String, FieldNode> described = new HashMap<>();

  private CustomerForm(
      ServiceForms.Resource resource, Optional<Csd> csd, List<FieldNode> fields, FormState start) {
    this.resource = resource;
    this.csd = csd;
    this.start = start;
    fields.stream()
        .filter(node -> node.coverage().isField())
        .forEach(node -> described.putIfAbsent(node.path(), node));
  }

  /**
   * The form of a CSD; it begins with the default configuration (section 4.2).
   *
   * @param tree the fields of the CSD, those that are described at least
   * @return empty when the package has no CRD for it
   */
  public static Optional<CustomerForm> of(ServiceForms.Form form, FieldTree tree) {
    return form.resource()
        .map(resource ->
            new CustomerForm(
                resource, Optional.of(form.csd()), tree.all(Part.SPEC), FilledIn.start(form)));
  }

  /** The form the console draws from a CRD alone; it begins empty. */
  public static CustomerForm of(ServiceForms.Resource resource) {
    return new CustomerForm(resource, Optional.empty(), List.of(), FormState.EMPTY);
  }

  /** {@code <group>/<version>} of what it submits. */
  public String apiVersion() {
    return resource.apiVersion();
  }

  /** The kind of what it submits. */
  public String kind() {
    return resource.kind();
  }

  /** What the service is called. */
  public String title() {
    return csd.flatMap(Csd::displayName)
        .map(Value::value)
        .filter(name -> !name.isBlank())
        .orElseGet(this::kind);
  }

  /** What the service is; empty when nobody says. */
  public String description() {
    return csd.flatMap(Csd::description).map(Value::value).orElse("");
  }

  /** Whether an instance lies in a namespace. */
  public boolean isNamespaced() {
    return !crd().scope().map(Value::value).orElse("").equals("Cluster");
  }

  /** The schema of the whole custom resource. */
  public Optional<Schema> schema() {
    return crd().schema();
  }

  private Crd crd() {
    return resource.crd();
  }

  /** What the form holds when it opens: the default configuration, and a name. */
  public FormState start() {
    return start.value(NAME).isPresent() ? start : start.with(NAME, sampleName());
  }

  /** What it holds with nothing but a name. */
  public FormState empty() {
    return FormState.EMPTY.with(NAME, sampleName());
  }

  /** Custom resources are named after their kind, in the small letters Kubernetes wants. */
  private String sampleName() {
    String name = kind().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return name.replaceAll("^-+|-+$", "") + "-1";
  }

  /** The fields at the top, in the order of the form; hidden ones are not among them. */
  public List<FormField> fields() {
    Optional<Schema> spec = crd().specSchema();
    return spec.map(s -> below(s, SPEC, YamlPath.ROOT)).orElse(List.of());
  }

  /** The whole of {@code spec} as one field, for a CRD that names no field (reading D18). */
  public Optional<FormField> whole() {
    return fields().isEmpty()
        ? crd().specSchema().map(s -> field(s, SPEC, YamlPath.ROOT, "spec", false))
        : Optional.empty();
  }

  /**
   * The fields outside {@code spec}, for which the console's form never asks (section 5.2): who
   * needs them writes them as YAML.
   */
  public List<FormField> outside() {
    Optional<Schema> root = schema();
    return root.map(s -> below(s, YamlPath.ROOT, YamlPath.ROOT)).orElse(List.of()).stream()
        .filter(field -> FilledIn.isOutside(field.path()))
        .toList();
  }

  /** The rules in CEL that look at all of {@code spec}, or at the whole custom resource. */
  public List<CelRule> rules() {
    List<CelRule> rules = new ArrayList<>();
    schema().ifPresent(root -> rules.addAll(CelRule.of(root)));
    crd().specSchema().ifPresent(spec -> rules.addAll(CelRule.of(spec)));
    return rules;
  }

  /** The fields of a group. */
  public List<FormField> fields(FormField group) {
    return below(group.schema(), group.path(), group.way());
  }

  /** A row of a list. */
  public Optional<FormField> item(FormField list, int index) {
    return list.schema()
        .itemSchema()
        .map(items ->
            field(
                items,
                list.path().index(index),
                list.way().index(0),
                String.valueOf(index + 1),
                false));
  }

  /** A row of a map with keys of the customer's choice. */
  public Optional<FormField> entry(FormField map, String key) {
    return map.schema()
        .additionalProperties()
        .map(values -> field(values, map.path().key(key), map.way().key(key), key, false));
  }

  /** Whether a field is shown now: the platform is one of its own, and its condition is met. */
  public boolean isShown(FormField field, FormState state, DeployScene scene) {
    return scene.isAmong(field.scenes())
        && field.condition().map(condition -> isMet(condition, field, state)).orElse(true);
  }

  /** A path that leads into the list the field is in means the field's own row. */
  private boolean isMet(ControlSet.Condition condition, FormField field, FormState state) {
    Optional<Schema.Found> found = crd().specSchema().flatMap(s -> s.find(condition.path()));
    if (found.isEmpty()) {
      return true;
    }
    YamlPath path = SPEC.then(inRow(found.get().way(), field));
    Optional<Object> value =
        state
            .value(path)
            .or(() -> found.get().schema().defaultValue().map(node -> node.toData()))
            .or(() ->
                FieldType.of(found.get().schema()) == FieldType.BOOLEAN
                    ? Optional.of(false)
                    : Optional.empty());
    return value.map(FormField::show).orElse("").equals(condition.value());
  }

  private static YamlPath inRow(YamlPath way, FormField field) {
    List<YamlPath.Step> steps = new ArrayList<>();
    List<YamlPath.Step> own = field.path().steps().subList(1, field.path().steps().size());
    for (int i = 0; i < way.steps().size(); i++) {
      boolean shared =
          i < own.size()
              && field.way().steps().subList(0, i + 1).equals(way.steps().subList(0, i + 1));
      steps.add(shared ? own.get(i) : way.steps().get(i));
    }
    return new YamlPath(steps);
  }

  private List<FormField> below(Schema schema, YamlPath path, YamlPath way) {
    Set<String> required = new HashSet<>();
    schema.required().stream().map(Value::value).forEach(required::add);
    List<FormField> fields = new ArrayList<>();
    for (Map.Entry<String, Schema> each : schema.properties().entrySet()) {
      String key = each.getKey();
      if (!isHidden(path.key(key), way.key(key))) {
        fields.add(
            field(each.getValue(), path.key(key), way.key(key), key, required.contains(key)));
      }
    }
    fields.sort(Comparator.comparingInt(this::order));
    return List.copyOf(fields);
  }

  private boolean isHidden(YamlPath path, YamlPath way) {
    return node(path, way).filter(node -> node.coverage() == Coverage.HIDDEN).isPresent();
  }

  private int order(FormField field) {
    return node(field.path(), field.way()).map(FieldNode::order).orElse(Integer.MAX_VALUE);
  }

  /** Descriptors name what is in {@code spec} only. */
  private Optional<FieldNode> node(YamlPath path, YamlPath way) {
    return SPEC.contains(path)
        ? Optional.ofNullable(described.get(way.toString()))
        : Optional.empty();
  }

  private FormField field(
      Schema schema, YamlPath path, YamlPath way, String name, boolean required) {
    Optional<FieldNode> node = node(path, way);
    ControlSet controls =
        new ControlSet(
            node.flatMap(FieldNode::descriptor)
                .map(d -> d.controls().stream().map(x -> x.urn()).toList())
                .orElse(List.of()));
    FieldInput input = FieldInput.of(schema, controls, way.steps().size() >= DEEPEST);
    return new FormField(
        path,
        way,
        schema,
        label(schema, node, name),
        help(schema, node),
        input.input(),
        input.options(),
        required,
        controls.condition(),
        node.flatMap(FieldNode::descriptor).map(d -> d.scenes()).orElse(List.of()),
        node.filter(FieldNode::isOrdered).isPresent());
  }

  private static String label(Schema schema, Optional<FieldNode> node, String name) {
    return node.flatMap(FieldNode::descriptor)
        .map(d -> d.displayName())
        .filter(text -> !text.isBlank())
        .or(() -> schema.title().map(Value::value).filter(text -> !text.isBlank()))
        .orElse(name);
  }

  private static String help(Schema schema, Optional<FieldNode> node) {
    return node.flatMap(FieldNode::descriptor)
        .map(d -> d.description())
        .filter(text -> !text.isBlank())
        .or(() -> schema.description().map(Value::value))
        .orElse("")
        .strip();
  }
}
