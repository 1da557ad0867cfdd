package io.oscstudio.core.check.secret;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Position;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The secrets in the files of a subject.
 *
 * @param all what was found, by the rule that reports it
 */
record SecretScan(Map<String, List<Found>> all) {
  /** No file a person keeps secrets in is longer; logs and generated data may be. */
  private static final long LONGEST_FILE = 1 << 20;

  private static final int MOST_PER_FILE = 20;

  /**
   * A secret and where it is.
   *
   * @param kind whose it is
   * @param place the part of it that may be shown
   * @param untold how many more its rule found in the file that are not in the list, at its last
   */
  record Found(Secret.Kind kind, Place place, int untold) {}

  SecretScan {
    all = Map.copyOf(all);
  }

  static SecretScan of(Subject subject) {
    Map<String, List<Found>> all = new TreeMap<>();
    for (String path : subject.files()) {
      subject.job().checkCancelled();
      if (!isElsewhere(subject, path) && subject.size(path) <= LONGEST_FILE) {
        subject
            .told(OfFile.class, path, text -> OfFile.of(text, subject.path(path)))
            .found()
            .forEach(
                (code, found) -> all.computeIfAbsent(code, c -> new ArrayList<>()).addAll(found));
      }
    }
    return new SecretScan(all);
  }

  /** The secrets in one file, by the rule that reports them. */
  private record OfFile(Map<String, List<Found>> found) {
    static OfFile of(Optional<String> text, String path) {
      Map<String, List<Found>> found = new TreeMap<>();
      text.filter(t -> t.indexOf('\0') < 0).ifPresent(t -> scan(t, path, found));
      return new OfFile(found);
    }
  }

  /** The chart in an OSC package is a subject of its own. */
  private static boolean isElsewhere(Subject subject, String path) {
    return subject instanceof OscPackage pkg
        && path.startsWith("raw/")
        && pkg.isHelm()
        && pkg.has("raw/Chart.yaml");
  }

  private static void scan(String text, String path, Map<String, List<Found>> all) {
    for (SecretRule rule : SecretRules.RULES) {
      List<Secret> found = rule.find(text);
      int told = Math.min(found.size(), MOST_PER_FILE);
      for (int i = 0; i < told; i++) {
        Secret secret = found.get(i);
        int untold = i == told - 1 ? found.size() - told : 0;
        all.computeIfAbsent(rule.info().code(), code -> new ArrayList<>())
            .add(new Found(secret.kind(), place(text, path, secret), untold));
      }
    }
  }

  private static Place place(String text, String path, Secret secret) {
    Position start = Position.in(text, secret.start());
    Position end = Position.in(text, secret.start() + secret.length());
    return Place.of(path, new TextRange(start, end));
  }
}
