package io.oscstudio.core.upgrade;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.Lifecycle;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.upgrade.UpgradeGuard.Allowed;
import io.oscstudio.core.upgrade.UpgradeGuard.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What OSC does, step by step, when a package is uploaded while instances run (section 4.5).
 *
 * @param steps in the order in which they are taken; the decision is among them
 * @param decision what comes of it
 */
public record GuardSimulation(List<Step> steps, Decision decision) {
  /** More versions than these have no step of their own. */
  private static final int MOST = 50;

  private static final int NAMED = 20;

  /** What a step means for the upload. */
  public enum State {
    /** It stands in the way of nothing. */
    PASSED,

    /** It keeps the package out. */
    FAILED,

    /** It says what is. */
    TOLD
  }

  /** A step. */
  public record Step(State state, Message text) {}

  public GuardSimulation {
    steps = List.copyOf(steps);
  }

  /**
   * Plays through an upload.
   *
   * @param running the versions of the instances that run, in any order
   * @param lifecycle of the new package
   * @param service the CSD of the new package that the instances belong to
   */
  public static GuardSimulation of(Collection<String> running, Lifecycle lifecycle, Csd service) {
    Decision decision = UpgradeGuard.decide(running, lifecycle, service);
    List<Step> steps = new ArrayList<>();
    if (lifecycle.hasUpgrade()) {
      compared(new LinkedHashSet<>(running), tags(service), steps);
    }
    boolean allowed = decision instanceof Allowed;
    steps.add(new Step(allowed ? State.PASSED : State.FAILED, decision.reason()));
    if (allowed) {
      offers(new LinkedHashSet<>(running), tags(service), steps);
    }
    return new GuardSimulation(steps, decision);
  }

  private static List<String> tags(Csd service) {
    return service.versionDefinition().stream()
        .flatMap(definition -> definition.tags().stream())
        .map(Value::value)
        .distinct()
        .toList();
  }

  private static void compared(Set<String> running, List<String> tags, List<Step> steps) {
    steps.add(told("upgrade.step-block"));
    steps.add(
        tags.isEmpty() ? told("upgrade.step-no-tags") : told("upgrade.step-tags", named(tags)));
    Set<String> known = new HashSet<>(tags);
    running.stream()
        .limit(MOST)
        .forEach(version ->
            steps.add(
                known.contains(version)
                    ? new Step(State.PASSED, Message.of("upgrade.step-listed", version))
                    : new Step(State.FAILED, Message.of("upgrade.step-missing", version))));
    if (running.size() > MOST) {
      steps.add(told("upgrade.step-more", running.size() - MOST));
    }
  }

  /** What the console lets the running instances go to afterwards (section 15.1). */
  private static void offers(Set<String> running, List<String> tags, List<Step> steps) {
    running.stream()
        .limit(MOST)
        .forEach(version -> {
          List<String> others = tags.stream().filter(tag -> !tag.equals(version)).toList();
          steps.add(
              others.isEmpty()
                  ? told("upgrade.step-offers-nothing", version)
                  : told("upgrade.step-offers", version, named(others)));
        });
  }

  private static Step told(String key, Object... arguments) {
    return new Step(State.TOLD, Message.of(key, arguments));
  }

  private static String named(List<String> versions) {
    String first = String.join(", ", versions.subList(0, Math.min(NAMED, versions.size())));
    return versions.size() > NAMED ? first + ", …" : first;
  }
}
