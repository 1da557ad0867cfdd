package io.oscstudio.core.convert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chooses the values of a chart that a customer would change first (D3): a few of each kind, those
 * of the chart's main part before those of its helpers, none of parts that are switched off.
 */
final class FieldPicker {
  private static final int DEEPEST = 5;
  private static final int MOST_AUTHOR_FIELDS = 20;
  private static final Pattern HELPER =
      Pattern.compile(
          "(?i)_.*|diagnosticMode|volumePermissions|sysctl\\w*|init\\w*|test\\w*|\\w*probe"
              + "|\\w*securityContext|global|common|ci|tests|\\w*job|kubectl|hooks|busybox|extra\\w*"
              + "|sidecars?|updateStrategy|serviceAccount|podDisruptionBudget|downloadDashboards\\w*");
  private static final Pattern MAIN_PART =
      Pattern.compile("(?i)master|primary|server|controller|main|operator|app|manager");
  private static final Set<String> OPENED_WHEN_OFF = Set.of("persistence", "ingress", "storage");

  private final FormHints hints;
  private final List<FormField> found = new ArrayList<>();
  private final List<FormField> images = new ArrayList<>();

  FieldPicker(FormHints hints, Map<String, Object> spec) {
    this.hints = hints;
    walk(spec, List.of(), false, false);
  }

  /** The fields for the form, in its order. */
  List<FormField> fields() {
    Map<FormField.Group, List<FormField>> groups = new EnumMap<>(FormField.Group.class);
    found.forEach(f -> groups.computeIfAbsent(f.group(), _ -> new ArrayList<>()).add(f));
    List<FormField> fields = new ArrayList<>();
    groups.forEach((group, all) -> {
      long author = all.stream().filter(f -> hints.isShown(f.dotted())).count();
      int room = (int) Math.max(group.enough(), Math.min(author, MOST_AUTHOR_FIELDS));
      all.stream().sorted(importance()).limit(room).sorted(byPart(all)).forEach(fields::add);
    });
    Set<String> taken = new HashSet<>();
    fields.removeIf(field -> !taken.add(field.dotted()));
    return List.copyOf(fields);
  }

  /** Every value that is part of an image's address, whatever part of the chart it is for. */
  List<FormField> images() {
    return List.copyOf(images);
  }

  private Comparator<FormField> importance() {
    return Comparator.comparing((FormField f) -> !hints.isShown(f.dotted()))
        .thenComparingInt(FieldPicker::distance);
  }

  /** Part by part, the main one first, and in a part first what decides over the rest. */
  private static Comparator<FormField> byPart(List<FormField> all) {
    List<String> parts = all.stream().map(FieldPicker::part).distinct().toList();
    return Comparator.comparingInt(FieldPicker::distance)
        .thenComparingInt(field -> parts.indexOf(part(field)))
        .thenComparing(field -> !field.key().equals("enabled") && !field.key().equals("type"));
  }

  private static String part(FormField field) {
    return String.join(".", field.path().subList(0, field.path().size() - 1));
  }

  /** How far from the chart's main part a field is; fields of one part stay together. */
  private static int distance(FormField field) {
    List<String> path = field.path();
    int own =
        switch (field.group()) {
          case REPLICAS, RESOURCES, CREDENTIALS, CHOICE -> 1;
          default -> 2;
        };
    int above = Math.max(0, path.size() - own);
    return above == 0
        ? 0
        : above == 1 && MAIN_PART.matcher(path.getFirst()).matches() ? 1 : above + 1;
  }

  private void walk(Map<String, Object> schema, List<String> path, boolean helper, boolean off) {
    Map<String, Object> properties = Shapes.properties(schema);
    properties.forEach((key, value) -> {
      if (key.isEmpty() || key.indexOf('.') >= 0 || path.size() >= DEEPEST) {
        return;
      }
      List<String> below = new ArrayList<>(path);
      below.add(key);
      visit(Shapes.asSchema(value), List.copyOf(below), properties, helper, off);
    });
  }

  private void visit(
      Map<String, Object> schema,
      List<String> path,
      Map<String, Object> siblings,
      boolean helper,
      boolean off) {
    String key = path.getLast();
    boolean author = hints.isShown(String.join(".", path));
    boolean inHelper = helper || HELPER.matcher(key).matches();
    Optional<FormField.Group> group = FieldKinds.of(path, schema, siblings);
    if (group.isPresent()) {
      FormField field = new FormField(group.get(), path, schema);
      if (group.get() == FormField.Group.IMAGE) {
        images.add(field);
      }
      if (author || !(inHelper || off || isDeprecated(schema))) {
        found.add(field);
      }
      return;
    }
    boolean nested = "object".equals(schema.get(Shapes.TYPE));
    if (!nested && (author || !off && isChoice(path, schema, inHelper))) {
      FormField.Group own =
          "boolean".equals(schema.get(Shapes.TYPE))
              ? FormField.Group.SWITCH
              : Choices.of(path, schema).size() > 1
                  ? FormField.Group.CHOICE
                  : FormField.Group.OTHER;
      found.add(new FormField(own, path, schema));
    } else if (nested) {
      walk(schema, path, inHelper, off || isDeprecated(schema) || isOff(key, schema, path));
    }
  }

  private static boolean isDeprecated(Map<String, Object> schema) {
    return schema.get(Shapes.DESCRIPTION) instanceof String said
        && said.regionMatches(true, 0, "deprecated", 0, 10);
  }

  private static boolean isChoice(List<String> path, Map<String, Object> schema, boolean helper) {
    return path.size() <= 2
        && !helper
        && Set.of("architecture", "mode", "deploymentMode", "kind").contains(path.getLast())
        && Choices.of(path, schema).size() > 1;
  }

  /** A part with {@code enabled: false}: its switch is offered, what lies below it is not. */
  private boolean isOff(String key, Map<String, Object> schema, List<String> path) {
    Object enabled = Shapes.properties(schema).get("enabled");
    boolean off = enabled instanceof Map<?, ?> map && Boolean.FALSE.equals(map.get(Shapes.DEFAULT));
    if (off && enabled != null && !OPENED_WHEN_OFF.contains(key)) {
      List<String> below = new ArrayList<>(path);
      below.add("enabled");
      FieldKinds.of(below, Shapes.asSchema(enabled), Map.of())
          .filter(group -> group == FormField.Group.SWITCH && path.size() <= 2)
          .ifPresent(group ->
              found.add(new FormField(group, List.copyOf(below), Shapes.asSchema(enabled))));
      return true;
    }
    return false;
  }
}
