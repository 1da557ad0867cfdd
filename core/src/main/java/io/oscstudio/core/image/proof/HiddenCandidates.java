package io.oscstudio.core.image.proof;

import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.yaml.YamlPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses values that do not show in the images they could move: empty ones, ones that are
 * templates themselves, and ones that only templates know of. What belongs there is not known
 * before it was tried, so they are probed with {@link #PROBE} after the registry.
 */
final class HiddenCandidates {
  private static final String PROBE = "t";
  private static final int MOST = 300;
  private static final int SHORTEST_LITERAL = 3;
  private static final Pattern PLACE_KEY =
      Pattern.compile(
          "(?i).*(registry|registryurl|hub|mirror|prefix|repository|repo|server|image)");
  private static final Pattern REFERENCE =
      Pattern.compile("\\.Values((?:\\)?\\.[A-Za-z_][A-Za-z0-9_]{0,100}){1,12})");
  private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

  private final IntSupplier numbers;
  private final Set<YamlPath> paths = new LinkedHashSet<>();

  HiddenCandidates(IntSupplier numbers) {
    this.numbers = numbers;
  }

  /** The values that could move one of these slots, which no value of the usual kind moves. */
  List<Candidate> of(ChartValues values, ChartCopy copy, List<FoundSlot> slots) {
    List<String> images = slots.stream().map(FoundSlot::image).distinct().toList();
    for (ChartValues.Leaf leaf : values.leaves()) {
      boolean empty = leaf.text().isBlank() && (leaf.isString() || leaf.isNull());
      boolean named = PLACE_KEY.matcher(leaf.key()).matches();
      if (empty ? named : leaf.isString() && isTemplateOf(leaf.text(), named, images)) {
        paths.add(leaf.path());
      }
    }
    for (YamlPath map : values.mapsWith("repository")) {
      YamlPath registry = map.key("registry");
      boolean used =
          values
              .leaf(map.key("repository"))
              .filter(leaf -> images.stream().anyMatch(i -> i.contains(leaf.text())))
              .isPresent();
      if (used && values.leaf(registry).isEmpty() && values.isFree(registry)) {
        paths.add(registry);
      }
    }
    copy.templates().forEach(template -> references(template, values));
    List<Candidate> candidates = new ArrayList<>();
    for (YamlPath path : paths) {
      if (candidates.size() < MOST) {
        String value = values.leaf(path).map(ChartValues.Leaf::text).orElse("");
        candidates.add(new Candidate(numbers.getAsInt(), path, value, PROBE, false));
      }
    }
    return candidates;
  }

  /** What an image that a probe moved says of what belongs there. */
  static Optional<Candidate> observed(Candidate probe, String image, String moved) {
    String placed = probe.filled(probe.token());
    if (!moved.startsWith(placed)) {
      return Optional.empty();
    }
    String after = moved.substring(placed.length());
    String bare = AddressParts.withoutHost(image);
    if (after.equals("/" + bare)) {
      return Optional.of(probe.as("", false));
    }
    if (after.equals(bare)) {
      return Optional.of(probe.as("", true));
    }
    boolean ends = after.isEmpty() || "/:@".indexOf(after.charAt(0)) >= 0;
    return ends && bare.endsWith(after)
        ? Optional.of(probe.as(bare.substring(0, bare.length() - after.length()), false))
        : Optional.empty();
  }

  private static boolean isTemplateOf(String text, boolean named, List<String> images) {
    if (!text.contains("{{")) {
      return false;
    }
    if (named) {
      return true;
    }
    for (String literal : ACTION.split(text)) {
      if (literal.length() >= SHORTEST_LITERAL
          && images.stream().anyMatch(image -> image.contains(literal.strip()))) {
        return !literal.isBlank();
      }
    }
    return false;
  }

  private void references(ChartCopy.Template template, ChartValues values) {
    String text;
    try {
      text = Files.readString(template.copy(), StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return; // what cannot be read gives no candidates
    }
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find() && paths.size() < MOST) {
      String keys = matcher.group(1).replace(")", "").substring(1);
      if (PLACE_KEY.matcher(keys).matches()) {
        YamlPath path = path(template.source(), keys);
        if (values.leaf(path).isEmpty() && values.isFree(path)) {
          paths.add(path);
        }
      }
    }
  }

  /** A path in a subchart's template, as the top chart's values have it. */
  private static YamlPath path(String source, String dotted) {
    List<Object> keys = new ArrayList<>();
    if (!dotted.startsWith("global.")) {
      String[] parts = source.split("/", -1);
      for (int i = 0; i + 1 < parts.length && parts[i].equals("charts"); i += 2) {
        keys.add(parts[i + 1]);
      }
    }
    keys.addAll(List.of(dotted.split("\\.", -1)));
    return YamlPath.of(keys.toArray());
  }
}
