package io.oscstudio.core.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The closed lists of words, from the declarations of the npm package {@code kubernetes-models}.
 */
final class ModelEnums {
  private static final Pattern FIELD =
      Pattern.compile(
          "^    \"([^\"]+)\"\\??: (Array<)?((?:\"[^\"]*\"(?: \\| )?)+)>?;$", Pattern.MULTILINE);

  private final Map<String, Set<String>> found = new HashMap<>();

  ModelEnums(Path models) throws IOException {
    try (Stream<Path> files = Files.walk(models)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".d.ts")).sorted().toList()) {
        read(models.relativize(file), Files.readString(file));
      }
    }
  }

  private void read(Path file, String text) {
    if (file.getNameCount() < 2 || file.startsWith("_schemas")) {
      return;
    }
    String group = file.getNameCount() == 2 ? "core" : file.getName(0).toString();
    String version = file.getName(file.getNameCount() - 2).toString();
    String kind = file.getFileName().toString().replace(".d.ts", "");
    String plain = ClientModels.capital(version) + kind;
    String prefixed = ClientModels.capital(group.replaceAll("\\..*", "")) + plain;
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      Set<String> allowed =
          Arrays.stream(field.group(3).split(" \\| "))
              .map(word -> word.replace("\"", ""))
              .collect(Collectors.toSet());
      String key = "." + field.group(1) + (field.group(2) == null ? "" : "[");
      found.merge(plain + key, allowed, ModelEnums::both);
      found.merge(prefixed + key, allowed, ModelEnums::both);
    }
  }

  private static Set<String> both(Set<String> a, Set<String> b) {
    Set<String> all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }

  Set<String> of(Set<String> classes, String field, String containers) {
    if (field.equals("kind") || field.equals("apiVersion")) {
      return Set.of();
    }
    return classes.stream()
        .sorted()
        .map(name -> found.getOrDefault(name + "." + field + containers, Set.of()))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }
}
