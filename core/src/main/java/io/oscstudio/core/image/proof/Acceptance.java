package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.helm.Rendered;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds which of many changes a chart accepts together. All at once is tried first; when the engine
 * refuses, what its words name is left out, else the changes are halved.
 *
 * @param <T> a change
 */
final class Acceptance<T> {
  /**
   * What was accepted.
   *
   * @param changes those in effect
   * @param documents what the chart rendered with them, empty when it accepted none
   * @param refused those left out, and why
   */
  record Outcome<T>(List<T> changes, String documents, Map<T, Message> refused) {}

  private final ChartSession session;
  private final Function<T, YamlPath> path;
  private final Function<T, Object> value;
  private final Map<T, Message> refused = new LinkedHashMap<>();
  private int budget;

  /**
   * @param budget renderings at most
   */
  Acceptance(
      ChartSession session, Function<T, YamlPath> path, Function<T, Object> value, int budget) {
    this.session = session;
    this.path = path;
    this.value = value;
    this.budget = budget;
  }

  Outcome<T> of(List<T> changes) {
    Outcome<T> accepted = accept(changes);
    return new Outcome<>(accepted.changes(), accepted.documents(), refused);
  }

  private Outcome<T> accept(List<T> changes) {
    List<T> left = changes;
    while (!left.isEmpty() && budget > 0 && !session.isOverLimits()) {
      budget--;
      Map<YamlPath, Object> values = new LinkedHashMap<>();
      left.forEach(change -> values.put(path.apply(change), value.apply(change)));
      switch (session.with(values)) {
        case Rendered(String documents) -> {
          return new Outcome<>(left, documents, refused);
        }
        case HelmRefusal refusal -> {
          List<T> named = named(left, ChartSession.words(refusal));
          if (left.size() == 1 || session.isOverLimits()) {
            named = left;
          } else if (named.isEmpty()) {
            return halves(left);
          }
          named.forEach(change -> refused.put(change, refusal.message()));
          left = without(left, named);
        }
      }
    }
    return new Outcome<>(List.of(), "", refused);
  }

  private Outcome<T> halves(List<T> changes) {
    int middle = changes.size() / 2;
    Outcome<T> one = accept(changes.subList(0, middle));
    Outcome<T> other = accept(changes.subList(middle, changes.size()));
    if (one.changes().isEmpty() || other.changes().isEmpty()) {
      return one.changes().isEmpty() ? other : one;
    }
    List<T> both = new ArrayList<>(one.changes());
    both.addAll(other.changes());
    if (both.size() < changes.size()) {
      Outcome<T> together = accept(both);
      if (!together.changes().isEmpty()) {
        return together;
      }
    }
    return one.changes().size() >= other.changes().size() ? one : other;
  }

  /**
   * The changes whose values the engine's words name, as a schema's pointer or a template's path.
   */
  private List<T> named(List<T> changes, String words) {
    List<T> exactly = new ArrayList<>();
    List<T> below = new ArrayList<>();
    for (T change : changes) {
      List<String> keys = keys(path.apply(change));
      if (isNamed(words, keys)) {
        exactly.add(change);
      }
      for (int i = 1; i < keys.size(); i++) {
        if (isNamed(words, keys.subList(i, keys.size()))) {
          below.add(change); // a subchart's schema knows nothing of what is above it
          break;
        }
      }
    }
    return exactly.isEmpty() ? below : exactly;
  }

  private static boolean isNamed(String words, List<String> keys) {
    return words.contains("'/" + String.join("/", keys) + "'")
        || words.contains("- " + String.join(".", keys) + ": ")
        || words.contains("<.Values." + String.join(".", keys) + ">")
        || keys.size() > 1 && words.contains(String.join(".", keys) + " ");
  }

  private static List<String> keys(YamlPath path) {
    return path.steps().stream()
        .map(step ->
            switch (step) {
              case YamlPath.Key(String name) -> name;
              case YamlPath.Index(int number) -> Integer.toString(number);
            })
        .toList();
  }

  private static <T> List<T> without(List<T> all, List<T> some) {
    List<T> left = new ArrayList<>(all);
    left.removeAll(some);
    return left;
  }
}
