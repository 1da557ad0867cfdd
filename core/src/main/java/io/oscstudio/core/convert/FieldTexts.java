package io.oscstudio.core.convert;

import io.oscstudio.core.console.FieldNames;
import io.oscstudio.resources.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What fields are called and how they are explained in the form. */
final class FieldTexts {
  private static final int LONGEST_DESCRIPTION = 300;
  private static final Set<String> SAY_NOTHING =
      Set.of("auth", "config", "configuration", "main", "default", "values", "ports");
  private static final Set<String> NEED_PARENT =
      Set.of(
          "enabled",
          "size",
          "type",
          "port",
          "tag",
          "repository",
          "registry",
          "pullPolicy",
          "name",
          "host",
          "hostname",
          "storageClass",
          "storageClassName",
          "existingClaim",
          "nodePort",
          "password",
          "token",
          "user",
          "username",
          "existingSecret",
          "replicas",
          "replicaCount",
          "replicacount");

  private final Texts texts;

  FieldTexts(Texts texts) {
    this.texts = texts;
  }

  /** A name for each field, no two the same: as short as that allows. */
  Map<FormField, String> names(List<FormField> fields) {
    Map<FormField, String> names = new LinkedHashMap<>();
    for (FormField field : fields) {
      names.put(field, ownTitle(field).orElseGet(() -> name(field, shortest(field))));
    }
    for (int more = 1; more <= 4; more++) {
      Set<String> seen = new HashSet<>();
      Set<String> twice = new HashSet<>();
      names.values().stream().filter(name -> !seen.add(name)).forEach(twice::add);
      if (twice.isEmpty()) {
        break;
      }
      for (FormField field : fields) {
        if (twice.contains(names.getOrDefault(field, ""))) {
          names.put(field, name(field, Math.min(field.path().size(), shortest(field) + more)));
        }
      }
    }
    return names;
  }

  /** A title the chart's author gave, which says more than the one made from the key. */
  private static Optional<String> ownTitle(FormField field) {
    Object title = field.schema().get(Shapes.TITLE);
    return title instanceof String own && !own.equals(Names.title(field.key()))
        ? Optional.of(own)
        : Optional.empty();
  }

  private static int shortest(FormField field) {
    boolean part = field.parent().equals("ports");
    boolean vague = part || field.path().size() > 2 && SAY_NOTHING.contains(field.parent());
    int keys = NEED_PARENT.contains(field.key()) || part ? (vague ? 3 : 2) : 1;
    return Math.min(field.path().size(), keys);
  }

  private String name(FormField field, int keys) {
    List<String> path = field.path().subList(field.path().size() - keys, field.path().size());
    List<String> words = new ArrayList<>();
    boolean isSwitch = field.key().equals("enabled") && field.type().equals("boolean");
    for (int i = 0; i < path.size() - (isSwitch ? 1 : 0); i++) {
      String key = path.get(i);
      if (i == path.size() - 1 || !SAY_NOTHING.contains(key) || isSwitch && i == path.size() - 2) {
        words.addAll(Names.words(key));
      }
    }
    if (field.parent().equals("ports") && !words.contains("port")) {
      words.add("port");
    }
    if (field.key().equals("tag") && !words.contains("image")) {
      words.add(words.size() - 1, "image");
    }
    if (isSwitch) {
      return texts.text("convert.field-enable", String.join(" ", words));
    }
    return Names.capitalised(String.join(" ", words));
  }

  /** What the chart says about the field, else what fields of its group do. */
  String description(FormField field) {
    String said = statement(field.description());
    if (!said.isEmpty()) {
      return Descriptions.cut(said, LONGEST_DESCRIPTION);
    }
    return texts.text(generic(field));
  }

  /**
   * The first thing a comment says: lines that go on with a small letter belong to it, what begins
   * anew (notes, examples, references) does not.
   */
  private static String statement(String description) {
    StringBuilder said = new StringBuilder();
    for (String line : description.lines().map(String::strip).toList()) {
      boolean goesOn = !said.isEmpty() && goesOn(said.toString(), line);
      if (line.matches("(?i)^(ref|see)\\b:?\\s*https?://\\S+$")) {
        continue;
      } else if (!said.isEmpty() && !goesOn || said.length() > LONGEST_DESCRIPTION) {
        break;
      }
      said.append(said.isEmpty() ? "" : " ").append(line);
    }
    return Descriptions.oneLine(said.toString());
  }

  private static boolean goesOn(String said, String line) {
    if (line.isEmpty()) {
      return false;
    }
    char first = line.charAt(0);
    boolean closed = said.matches("(?s).*[.!?]");
    return Character.isLowerCase(first)
        || !closed && !Character.isUpperCase(first) && first != '`'
        || Descriptions.isDangling(said);
  }

  private static String generic(FormField field) {
    String key = field.key();
    return switch (field.group()) {
      case REPLICAS -> "convert.field-replicas";
      case RESOURCES -> "convert.field-resources";
      case CREDENTIALS ->
          FieldKinds.isSecretReference(key, field.type())
              ? "convert.field-secret-reference"
              : FieldKinds.isSecret(key, field.type())
                  ? "convert.field-secret"
                  : "convert.field-user";
      case STORAGE ->
          switch (key) {
            case "enabled" -> "convert.field-storage-enabled";
            case "existingClaim" -> "convert.field-storage-claim";
            case "storageClass", "storageClassName" -> "convert.field-storage-class";
            default -> "convert.field-storage-size";
          };
      case SERVICE ->
          key.equals("type") ? "convert.field-service-type" : "convert.field-service-port";
      case EXPOSURE ->
          key.equals("enabled") ? "convert.field-ingress" : "convert.field-ingress-host";
      case IMAGE ->
          FieldNames.isPullPolicy(key)
              ? "convert.field-pull-policy"
              : key.equals("tag") || key.equals("imageTag")
                  ? "convert.field-image-tag"
                  : "convert.field-image";
      case SWITCH -> "convert.field-switch";
      case CHOICE -> "convert.field-choice";
      case OTHER -> "convert.field-other";
    };
  }
}
