package io.oscstudio.core.convert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values a string can be chosen from: by its schema, by its description, or as Kubernetes says.
 */
final class Choices {
  private static final int MOST = 12;
  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)(?:(?:allowed|valid|possible|supported|accepted|available)\\s+(?:values|options)"
              + "(?:\\s+(?:are|is))?|one of|can be set to|either)\\s*[:=]?\\s*([^.\\n]{3,200})");
  private static final Pattern QUOTED = Pattern.compile("[`'\"‘“]([\\w.-]+)[`'\"’”]");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*");
  private static final Map<String, List<String>> OF_KUBERNETES =
      Map.of(
          "service.type", List.of("ClusterIP", "NodePort", "LoadBalancer"),
          "externalTrafficPolicy", List.of("Cluster", "Local"),
          "sessionAffinity", List.of("None", "ClientIP"),
          "podManagementPolicy", List.of("OrderedReady", "Parallel"),
          "concurrencyPolicy", List.of("Allow", "Forbid", "Replace"));

  private Choices() {}

  /** The choices in order, the default among them; none when any string will do. */
  static List<String> of(List<String> path, Map<String, Object> schema) {
    if (!"string".equals(schema.get(Shapes.TYPE))) {
      return List.of();
    }
    if (schema.get("enum") instanceof List<?> allowed) {
      return allowed.stream().map(String::valueOf).filter(s -> !s.isEmpty()).toList();
    }
    String key = path.getLast();
    boolean service = path.size() > 1 && path.get(path.size() - 2).matches("service|\\w*Service");
    List<String> known =
        OF_KUBERNETES.getOrDefault(service && key.equals("type") ? "service.type" : key, List.of());
    Object standard = schema.getOrDefault(Shapes.DEFAULT, "");
    String value = String.valueOf(standard);
    if (!known.isEmpty()) {
      return with(known, value);
    }
    List<String> told = told(String.valueOf(schema.getOrDefault(Shapes.DESCRIPTION, "")));
    return value.isEmpty() || told.contains(value) ? told : List.of();
  }

  private static List<String> with(List<String> known, String value) {
    if (value.isEmpty() || known.contains(value)) {
      return known;
    }
    List<String> all = new ArrayList<>(known);
    all.addFirst(value);
    return all;
  }

  private static List<String> told(String description) {
    Matcher listed = LISTED.matcher(description);
    if (!listed.find()) {
      return List.of();
    }
    Set<String> words = new LinkedHashSet<>();
    Matcher quoted = QUOTED.matcher(listed.group(1));
    while (quoted.find()) {
      words.add(quoted.group(1));
    }
    if (words.isEmpty()) {
      for (String part : listed.group(1).split("\\s*,\\s*(?:or\\s+|and\\s+)?|\\s+or\\s+", -1)) {
        if (!WORD.matcher(part.strip()).matches()) {
          return List.of();
        }
        words.add(part.strip());
      }
    }
    return words.size() < 2 || words.size() > MOST ? List.of() : List.copyOf(words);
  }
}
