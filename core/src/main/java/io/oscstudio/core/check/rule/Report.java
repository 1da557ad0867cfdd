package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Finding;
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
  private final Consumer<Finding> findings;

  /** A report of the rule with this code, whose breaches weigh {@code severity}. */
  public Report(String code, Severity severity, Consumer<Finding> findings) {
    this.code = code;
    this.severity = severity;
    this.findings = findings;
  }

  /** The same report for breaches that weigh differently. */
  public Report weighing(Severity other) {
    return new Report(code, other, findings);
  }

  /** A breach at a value. */
  public void at(Node value, Object... arguments) {
    at(value.place(), arguments);
  }

  /** A breach by something that is missing in {@code map}: points at the map's first key. */
  public void missingIn(MapNode map, Object... arguments) {
    Node first = map.written().isEmpty() ? map : map.written().getFirst().key();
    at(first.place(), arguments);
  }

  /** A breach by a file as a whole. */
  public void inFile(String path, Object... arguments) {
    at(Place.of(path), arguments);
  }

  /** A breach at a place. */
  public void at(Place place, Object... arguments) {
    findings.accept(new Finding(code, severity, Optional.of(place), shown(arguments)));
  }

  /** A breach by the package as a whole. */
  public void inPackage(Object... arguments) {
    findings.accept(new Finding(code, severity, Optional.empty(), shown(arguments)));
  }

  private static List<Object> shown(Object... arguments) {
    return Arrays.stream(arguments).map(Report::shown).toList();
  }

  /** Values of strangers may be of any length; a message shows their beginning in one line. */
  private static Object shown(Object argument) {
    if (!(argument instanceof String text)) {
      return argument;
    }
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }
}
