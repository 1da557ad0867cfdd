package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.helm.Rendered;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Switches on what a chart has switched off, all at once, so that the images behind it appear, and
 * then finds out which switch each of them needs.
 */
final class SwitchSearch {
  private static final int MOST_SWITCHES = 2_000;
  private static final int MOST_TRIES = 24;
  private static final int MOST_NARROWINGS = 24;

  private final ChartSession session;
  private final Map<Set<YamlPath>, Set<Shown>> seen = new LinkedHashMap<>();
  private final Map<YamlPath, Message> refused = new LinkedHashMap<>();
  private Set<YamlPath> on = Set.of();

  /** An image of a template. */
  record Shown(String source, String image) {
    static Shown of(ImageSlot slot) {
      return new Shown(slot.source(), slot.image());
    }
  }

  SwitchSearch(ChartSession session) {
    this.session = session;
  }

  /**
   * Renders the chart with all on that it accepts, and leaves it on in the session.
   *
   * @return the documents; empty when there is nothing to switch
   */
  String allOn() {
    Set<YamlPath> wanted = switches(session.values());
    String documents = tryOn(wanted);
    if (!documents.isEmpty()) {
      session.use(RelocationProver.values(session.copy(), documents));
      // A subchart that was off shows its own switches only now.
      Set<YamlPath> more = switches(session.values());
      more.removeAll(wanted);
      more.removeAll(refused.keySet());
      if (!more.isEmpty()) {
        more.addAll(on);
        String all = tryOn(more);
        documents = all.isEmpty() ? documents : all;
        session.use(RelocationProver.values(session.copy(), documents));
      }
      session.switchOn(on);
    }
    return documents;
  }

  private String tryOn(Set<YamlPath> wanted) {
    session.switchOn(Set.of());
    Acceptance.Outcome<YamlPath> outcome =
        new Acceptance<YamlPath>(session, path -> path, path -> true, MOST_TRIES)
            .of(List.copyOf(wanted));
    refused.putAll(outcome.refused());
    if (!outcome.documents().isEmpty()) {
      on = Set.copyOf(outcome.changes());
    }
    wanted.stream()
        .filter(path -> !on.contains(path))
        .forEach(path -> refused.putIfAbsent(path, Message.of("image.proof-switch-together")));
    return outcome.documents();
  }

  /** What is on after {@link #allOn}. */
  Set<YamlPath> on() {
    return on;
  }

  /** What could not be switched on, and why. */
  List<RefusedSwitch> refused() {
    Map<Message, List<String>> byReason = new LinkedHashMap<>();
    refused.forEach((path, reason) -> {
      if (!on.contains(path)) {
        byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(path.toString());
      }
    });
    return byReason.entrySet().stream()
        .map(entry -> new RefusedSwitch(entry.getValue(), entry.getKey()))
        .toList();
  }

  private Set<YamlPath> switches(ChartValues values) {
    Set<YamlPath> switches = new LinkedHashSet<>();
    for (ChartCopy.Subchart subchart : session.copy().subcharts()) {
      subchart.conditions().forEach(path -> addIfOff(values, path, switches));
      subchart.tags().forEach(tag -> addIfOff(values, "tags." + tag, switches));
    }
    for (ChartValues.Leaf leaf : values.leaves()) {
      boolean named = leaf.key().equals("enabled") || leaf.key().endsWith("Enabled");
      if (named && leaf.isFalse() && switches.size() < MOST_SWITCHES) {
        switches.add(leaf.path());
      }
    }
    return switches;
  }

  private static void addIfOff(ChartValues values, String dotted, Set<YamlPath> switches) {
    YamlPath path = YamlPath.parse(dotted);
    if (values.leaf(path).filter(ChartValues.Leaf::isFalse).isPresent()) {
      switches.add(path);
    }
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
    left.sort(Comparator.comparing(path -> !path.toString().startsWith(key)));
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
