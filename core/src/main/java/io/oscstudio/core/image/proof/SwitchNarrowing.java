package io.oscstudio.core.image.proof;

import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.helm.Rendered;
import io.oscstudio.core.yaml.YamlPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out which of the values that were switched on an image needs. */
final class SwitchNarrowing {
  private static final int MOST_NARROWINGS = 24;

  private final ChartSession session;
  private final Set<YamlPath> on;
  private final Map<Set<YamlPath>, Set<Shown>> seen = new LinkedHashMap<>();

  /** An image of a template. */
  record Shown(String source, String image) {
    static Shown of(ImageSlot slot) {
      return new Shown(slot.source(), slot.image());
    }
  }

  /**
   * @param on what is on when all images are there
   */
  SwitchNarrowing(ChartSession session, Set<YamlPath> on) {
    this.session = session;
    this.on = on;
  }

  /**
   * The switches each image needs. Those near it come first: of its subchart, and beside the values
   * that move it. Where they are not enough, halving finds which others it takes, as long as that
   * does not take too many renderings; then the near ones are named all the same.
   *
   * @param images images with the values that move them
   */
  Map<Shown, List<String>> needed(Map<Shown, List<Move>> images) {
    Map<Set<YamlPath>, List<Shown>> groups = new LinkedHashMap<>();
    images.forEach((image, moves) ->
        groups.computeIfAbsent(near(image, moves), n -> new ArrayList<>()).add(image));
    tryTogether(List.copyOf(groups.keySet()));
    Map<Shown, List<String>> needed = new LinkedHashMap<>();
    groups.forEach((near, shown) -> {
      for (Shown image : shown) {
        Set<YamlPath> enough = isConfirmed(near, image) ? near : narrowed(near, image);
        needed.put(image, enough.stream().map(YamlPath::toString).sorted().toList());
      }
    });
    return needed;
  }

  /**
   * Renders with different halves of the sets, so that each set is on in another choice of the
   * renderings: what it shows is then there just when it is on.
   */
  private void tryTogether(List<Set<YamlPath>> sets) {
    for (int bit = 1; bit <= sets.size(); bit <<= 1) {
      Set<YamlPath> some = new LinkedHashSet<>();
      for (int number = 1; number <= sets.size(); number++) {
        if ((number & bit) != 0) {
          some.addAll(sets.get(number - 1));
        }
      }
      shown(some);
    }
  }

  private boolean isConfirmed(Set<YamlPath> near, Shown image) {
    boolean confirmed = false;
    for (Map.Entry<Set<YamlPath>, Set<Shown>> entry : seen.entrySet()) {
      if (entry.getKey().containsAll(near)) {
        if (!entry.getValue().contains(image)) {
          return false;
        }
        confirmed = true;
      }
    }
    return confirmed;
  }

  private Set<YamlPath> near(Shown image, List<Move> moves) {
    Set<YamlPath> near = new LinkedHashSet<>();
    String key = subchart(image.source());
    for (ChartCopy.Subchart subchart : session.copy().subcharts()) {
      if (key.equals(subchart.key()) || key.startsWith(subchart.key() + ".")) {
        subchart.conditions().forEach(path -> near.add(YamlPath.parse(path)));
        subchart.tags().forEach(tag -> near.add(YamlPath.of("tags", tag)));
      }
    }
    for (YamlPath path : on) {
      if (moves.stream().anyMatch(move -> isAbove(path, YamlPath.parse(move.valuesPath())))) {
        near.add(path);
      }
    }
    near.retainAll(on);
    return near;
  }

  /** Whether {@code a.enabled} or {@code aEnabled} switches what stands below {@code a}. */
  private static boolean isAbove(YamlPath toggle, YamlPath value) {
    YamlPath parent = toggle.parent().orElse(YamlPath.ROOT);
    String key = toggle.last().orElse(null) instanceof YamlPath.Key(String name) ? name : "";
    if (key.equals("enabled")) {
      return !parent.isRoot() && parent.contains(value);
    }
    String feature = key.substring(0, key.length() - Math.min(key.length(), "Enabled".length()));
    return !feature.isEmpty() && parent.key(feature).contains(value);
  }

  private static String subchart(String source) {
    List<String> keys = new ArrayList<>();
    String[] parts = source.split("/", -1);
    for (int i = 0; i + 1 < parts.length && parts[i].equals("charts"); i += 2) {
      keys.add(parts[i + 1]);
    }
    return String.join(".", keys);
  }

  /** Adds to {@code near} the fewest of the others that show the image. */
  private Set<YamlPath> narrowed(Set<YamlPath> near, Shown image) {
    Set<YamlPath> needed = new LinkedHashSet<>(near);
    List<YamlPath> left = new ArrayList<>(on);
    left.removeAll(near);
    String key = subchart(image.source());
    String template = template(image.source());
    left.sort(
        Comparator.<YamlPath, Boolean>comparing(path -> !template.contains(end(path)))
            .thenComparing(path -> !path.toString().startsWith(key)));
    while (!shown(needed).contains(image)) {
      // The shortest beginning of the list that shows it ends with one that is needed.
      int tooFew = 0;
      int enough = 1;
      while (enough < left.size() && !isShownWith(needed, left.subList(0, enough), image)) {
        tooFew = enough;
        enough = Math.min(left.size(), 4 * enough);
      }
      while (enough - tooFew > 1) {
        int middle = (enough + tooFew) / 2;
        if (isShownWith(needed, left.subList(0, middle), image)) {
          enough = middle;
        } else {
          tooFew = middle;
        }
      }
      if (left.isEmpty() || seen.size() >= MOST_NARROWINGS) {
        return near;
      }
      needed.add(left.get(enough - 1));
      left = left.subList(0, enough - 1);
    }
    return needed;
  }

  private String template(String source) {
    for (ChartCopy.Template template : session.copy().templates()) {
      if (template.source().equals(source)) {
        try {
          return Files.readString(template.copy(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
          return "";
        }
      }
    }
    return "";
  }

  /** How templates speak of a value, whatever they call what is above it: {@code .a.enabled}. */
  private static String end(YamlPath path) {
    List<YamlPath.Step> steps = path.steps();
    return "."
        + new YamlPath(steps.subList(Math.max(0, steps.size() - 2), steps.size())).toString();
  }

  private boolean isShownWith(Set<YamlPath> needed, List<YamlPath> more, Shown image) {
    Set<YamlPath> all = new LinkedHashSet<>(needed);
    all.addAll(more);
    return shown(all).contains(image);
  }

  /** The images that some switches show, each choice of switches rendered once. */
  private Set<Shown> shown(Set<YamlPath> switches) {
    Set<YamlPath> key = Set.copyOf(switches);
    Set<Shown> known = seen.get(key);
    if (known == null) {
      boolean possible = seen.size() < MOST_NARROWINGS && !session.isOverLimits();
      known = possible ? render(key) : Set.of();
      if (possible) {
        seen.put(key, known);
      }
    }
    return known;
  }

  private Set<Shown> render(Set<YamlPath> switches) {
    Set<Shown> shown = new HashSet<>();
    session.switchOn(switches);
    if (session.with(Map.of()) instanceof Rendered(String documents)) {
      SlotReader.find(documents).forEach(slot -> shown.add(Shown.of(slot.slot())));
    }
    return shown;
  }
}
