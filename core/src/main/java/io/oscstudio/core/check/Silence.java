package io.oscstudio.core.check;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.project.Sidecar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that somebody does not want to hear of again. Lies in the package's sidecar and shows in
 * reports.
 *
 * @param code the rule
 * @param file the file it is silenced for, as findings name it; empty for all files
 * @param reason why, at least a word
 */
public record Silence(String code, Optional<String> file, String reason) {
  /** Reasons are cut to so many characters. */
  public static final int LONGEST_REASON = 500;

  private static final String SECTION = "silenced";
  private static final String RULES = "rules";
  private static final int MOST = 1_000;

  public Silence {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A rule is silenced without a reason");
    }
    reason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
  }

  /** Whether it silences this finding. */
  public boolean covers(Finding finding) {
    return finding.code().equals(code)
        && (file.isEmpty() || file.equals(finding.place().map(Place::file)));
  }

  /** Those in a sidecar; what is not one of ours is passed over. */
  public static List<Silence> in(Sidecar sidecar) {
    List<Silence> all = new ArrayList<>();
    if (sidecar.section(SECTION).get(RULES) instanceof List<?> list) {
      list.stream().limit(MOST).forEach(item -> read(item).ifPresent(all::add));
    }
    return List.copyOf(all);
  }

  private static Optional<Silence> read(Object item) {
    if (item instanceof Map<?, ?> map
        && map.get("code") instanceof String code
        && map.get("reason") instanceof String reason
        && !reason.isBlank()) {
      Optional<String> file =
          map.get("file") instanceof String path ? Optional.of(path) : Optional.empty();
      return Optional.of(new Silence(code, file, reason));
    }
    return Optional.empty();
  }

  /** Puts these into a sidecar in place of those that are there. */
  public static void putInto(Sidecar sidecar, List<Silence> silences) {
    List<Map<String, String>> list =
        silences.stream()
            .map(s ->
                s.file()
                    .map(f -> Map.of("code", s.code(), "file", f, "reason", s.reason()))
                    .orElseGet(() -> Map.of("code", s.code(), "reason", s.reason())))
            .toList();
    sidecar.update(
        SECTION,
        section -> {
          section.put(RULES, list);
          return section;
        });
  }
}
