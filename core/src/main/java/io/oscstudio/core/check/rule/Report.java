package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where one rule says what it found; code and severity are the rule's. */
public final class Report {
  private static final int LONGEST_SHOWN = 200;

  private final String code;
  private final Severity severity;
  private final Consumer<Found> found;

  /** A report of the rule with this code, whose breaches weigh {@code severity}. */
  public Report(String code, Severity severity, Consumer<Found> found) {
    this.code = code;
    this.severity = severity;
    this.found = found;
  }

  /** The same report for breaches that weigh differently. */
  public Report weighing(Severity other) {
    return new Report(code, other, found);
  }

  /** A breach at a value. */
  public Fixable at(Node value, Object... arguments) {
    return at(value.place(), arguments);
  }

  /** A breach by something that is missing in {@code map}: points at the map's first key. */
  public Fixable missingIn(MapNode map, Object... arguments) {
    Node first = map.written().isEmpty() ? map : map.written().getFirst().key();
    return at(first.place(), arguments);
  }

  /** A breach by a file as a whole. */
  public Fixable inFile(String path, Object... arguments) {
    return at(Place.of(path), arguments);
  }

  /** A breach at a place. */
  public Fixable at(Place place, Object... arguments) {
    return found(Optional.of(place), arguments);
  }

  /** A breach by the package as a whole. */
  public Fixable inPackage(Object... arguments) {
    return found(Optional.empty(), arguments);
  }

  /**
   * There is more than is told, so that nobody takes a list that ends for all there is. Told once
   * when several rules say the same.
   *
   * @param place where the list ends
   * @param what is told in part, and how much of it: a {@link Message}, a sentence without its end
   */
  public void more(Place place, Object what) {
    found.accept(
        new Found(Finding.at(place, Severity.WARNING, "check.more", shown(what)), Optional::empty));
  }

  private Fixable found(Optional<Place> place, Object... arguments) {
    Fixable fixable = new Fixable();
    found.accept(new Found(new Finding(code, severity, place, shown(arguments)), fixable::fix));
    return fixable;
  }

  private static List<Object> shown(Object... arguments) {
    return Arrays.stream(arguments).map(Report::shown).toList();
  }

  /** Values of strangers may be of any length; a message shows their beginning in one line. */
  private static Object shown(Object argument) {
    return switch (argument) {
      case String text -> shown(text);
      case Message inner -> new Message(inner.key(), shown(inner.arguments().toArray()));
      default -> argument;
    };
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }
}
