package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.helm.Rendered;
import io.oscstudio.core.helm.Rendering;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds which of many changes a chart accepts together. All at once is tried first; when the engine
 * refuses, what its words name is left out, else what halving the changes shows to be refused.
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
  private final Predicate<HelmRefusal> overcome;
  private int budget;

  /**
   * @param budget renderings at most
   */
  Acceptance(
      ChartSession session, Function<T, YamlPath> path, Function<T, Object> value, int budget) {
    this(session, path, value, budget, refusal -> false);
  }

  /**
   * @param overcome does something about a refusal that makes it worth to try again
   */
  Acceptance(
      ChartSession session,
      Function<T, YamlPath> path,
      Function<T, Object> value,
      int budget,
      Predicate<HelmRefusal> overcome) {
    this.session = session;
    this.path = path;
    this.value = value;
    this.budget = budget;
    this.overcome = overcome;
  }

  Outcome<T> of(List<T> changes) {
    Outcome<T> accepted = accept(changes);
    return new Outcome<>(accepted.changes(), accepted.documents(), refused);
  }

  private Outcome<T> accept(List<T> changes) {
    List<T> left = new ArrayList<>(changes);
    int accepted = 0; // so many from the beginning are known to be, and gave these documents
    String documents = "";
    while (!left.isEmpty() && budget > 0 && !session.isOverLimits()) {
      switch (render(left)) {
        case Rendered(String all) -> {
          return new Outcome<>(left, all, refused);
        }
        case HelmRefusal refusal when session.isOverLimits() ->
            left.forEach(change -> refused.put(change, refusal.message()));
        case HelmRefusal refusal -> {
          List<T> named = named(left, ChartSession.words(refusal));
          if (named.isEmpty() && !overcome.test(refusal)) {
            Prefix prefix = shortestRefused(left, accepted, documents, refusal);
            accepted = prefix.length();
            documents = prefix.documents();
            if (accepted < left.size() && prefix.found()) {
              refused.put(left.remove(accepted), prefix.refusal());
            }
          } else {
            named.forEach(change -> refused.put(change, refusal.message()));
            left.removeAll(named);
            accepted = 0;
            documents = "";
          }
        }
      }
    }
    return new Outcome<>(List.copyOf(left.subList(0, accepted)), documents, refused);
  }

  /**
   * Changes from the beginning of a list that are accepted together.
   *
   * @param found whether the one after them is what is refused
   */
  private record Prefix(int length, String documents, Message refusal, boolean found) {}

  /** The longest accepted beginning of a list that is refused as a whole, found by halving. */
  private Prefix shortestRefused(List<T> all, int accepted, String documents, HelmRefusal whole) {
    Prefix longest = new Prefix(accepted, documents, whole.message(), false);
    int tooMany = all.size();
    while (tooMany - longest.length() > 1 && budget > 0 && !session.isOverLimits()) {
      int middle = (longest.length() + tooMany) / 2;
      switch (render(all.subList(0, middle))) {
        case Rendered(String some) -> longest = new Prefix(middle, some, longest.refusal(), false);
        case HelmRefusal refusal -> {
          tooMany = middle;
          longest = new Prefix(longest.length(), longest.documents(), refusal.message(), false);
        }
      }
    }
    boolean found = tooMany - longest.length() == 1;
    return new Prefix(longest.length(), longest.documents(), longest.refusal(), found);
  }

  private Rendering render(List<T> changes) {
    budget--;
    Map<YamlPath, Object> values = new LinkedHashMap<>();
    changes.forEach(change -> values.put(path.apply(change), value.apply(change)));
    return session.with(values);
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
}
