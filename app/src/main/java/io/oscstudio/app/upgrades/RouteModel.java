package io.oscstudio.app.upgrades;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.upgrade.Release;
import io.oscstudio.core.upgrade.UpgradeGraph;
import io.oscstudio.core.upgrade.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Two versions, and whether an instance of one may be upgraded to the other. */
public final class RouteModel {
  /**
   * What came of the question.
   *
   * @param reachable whether the way is open
   * @param sentences why, and what to do instead
   * @param path the versions an instance passes, empty when there is no way
   */
  public record Answer(boolean reachable, List<Message> sentences, List<String> path) {
    public Answer {
      sentences = List.copyOf(sentences);
      path = List.copyOf(path);
    }
  }

  private final ObjectProperty<Optional<String>> from =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<String>> to = new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Set<String>> reached = new ReadOnlyObjectWrapper<>(Set.of());
  private Optional<UpgradeGraph> graph = Optional.empty();
  private boolean suggested;

  RouteModel() {
    from.subscribe((old, now) -> judge());
    to.subscribe((old, now) -> judge());
  }

  /** The version an instance has. */
  public ObjectProperty<Optional<String>> fromProperty() {
    return from;
  }

  /** The version it is to get. */
  public ObjectProperty<Optional<String>> toProperty() {
    return to;
  }

  /** The answer, once both are chosen. */
  public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** The versions that an instance of the first may go to. */
  public ReadOnlyObjectProperty<Set<String>> reachedProperty() {
    return reached.getReadOnlyProperty();
  }

  /** Chooses a version as the next of the two: first where from, then where to, then anew. */
  public void choose(String version) {
    if (from.get().isPresent() && to.get().isEmpty()) {
      to.set(Optional.of(version));
    } else {
      to.set(Optional.empty());
      from.set(Optional.of(version));
    }
  }

  /** Asks for the way back. */
  public void swap() {
    Optional<String> before = from.get();
    from.set(to.get());
    to.set(before);
  }

  /** Goes on with another graph; at first the package's own upgrade is asked for. */
  void follow(Optional<UpgradeGraph> now, Optional<Release> own) {
    graph = now;
    from.set(from.get().filter(this::isThere));
    to.set(to.get().filter(this::isThere));
    Optional<String> base = own.flatMap(Release::replaces).filter(this::isThere);
    if (!suggested && base.isPresent()) {
      suggested = true;
      from.set(base);
      to.set(own.map(Release::version));
    }
    judge();
  }

  private boolean isThere(String version) {
    return graph.filter(g -> g.contains(version)).isPresent();
  }

  private void judge() {
    reached.set(
        graph.flatMap(g -> from.get().map(g::reachableFrom)).map(Set::copyOf).orElse(Set.of()));
    answer.set(
        graph.flatMap(g -> from.get().flatMap(a -> to.get().map(b -> answer(g.verdict(a, b))))));
  }

  private static Answer answer(Verdict verdict) {
    List<Message> sentences = new ArrayList<>(List.of(verdict.message()));
    return switch (verdict) {
      case Verdict.Reachable reachable -> new Answer(true, sentences, reachable.path());
      case Verdict.Blocked blocked -> {
        blocked.detour().ifPresent(detour -> sentences.add(detour.message()));
        yield new Answer(false, sentences, List.of());
      }
    };
  }
}
