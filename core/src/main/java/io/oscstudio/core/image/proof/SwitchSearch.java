package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Switches on what a chart has switched off, all at once, so that the images behind it appear.
 * {@link SwitchNarrowing} then finds out which switch each of them needs.
 */
final class SwitchSearch {
  private static final int MOST_SWITCHES = 2_000;
  private static final int MOST_TRIES = 24;
  private static final int MOST_PASSED_OVER = 10;

  private final ChartSession session;
  private final Map<YamlPath, Message> refused = new LinkedHashMap<>();
  private final List<RefusedSwitch> passedOver = new ArrayList<>();
  private Set<YamlPath> on = Set.of();

  SwitchSearch(ChartSession session) {
    this.session = session;
  }

  /**
   * Renders the chart with all on that it accepts, and leaves it on in the session.
   *
   * @return the documents; empty when there is nothing to switch
   */
  String allOn() {
    // Notes are where many charts look whether values fit together; they make no objects.
    for (ChartCopy.Template template : session.copy().templates()) {
      if (template.file().endsWith("/NOTES.txt")) {
        session.copy().empty(template.file());
      }
    }
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
        new Acceptance<YamlPath>(
                session, path -> path, path -> true, MOST_TRIES, this::isPassedOver)
            .of(List.copyOf(wanted));
    refused.putAll(outcome.refused());
    if (!outcome.documents().isEmpty()) {
      on = Set.copyOf(outcome.changes());
    }
    wanted.stream()
        .filter(path -> !outcome.changes().contains(path))
        .forEach(path -> refused.putIfAbsent(path, Message.of("image.proof-switch-together")));
    return outcome.documents();
  }

  /** A template without images that fails when something is on keeps nobody from the others'. */
  private boolean isPassedOver(HelmRefusal refusal) {
    boolean emptied =
        passedOver.size() < MOST_PASSED_OVER
            && refusal.place().filter(place -> session.copy().empty(place.file())).isPresent();
    if (emptied) {
      passedOver.add(new RefusedSwitch(List.of(), refusal.message()));
    }
    return emptied;
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
    List<RefusedSwitch> all = new ArrayList<>();
    byReason.forEach((reason, paths) -> all.add(new RefusedSwitch(paths, reason)));
    all.addAll(passedOver);
    return all;
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
}
