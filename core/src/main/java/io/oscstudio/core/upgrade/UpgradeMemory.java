package io.oscstudio.core.upgrade;

import io.oscstudio.core.project.Sidecar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the studio remembers of a package's upgrades.
 *
 * @param places folders and archives that other versions come from
 * @param typed versions that were typed, as {@link ReleaseList} reads them
 * @param running the versions of instances that were said to run
 */
public record UpgradeMemory(List<String> places, String typed, String running) {
  /** Nothing. */
  public static final UpgradeMemory NONE = new UpgradeMemory(List.of(), "", "");

  /** More places are forgotten. */
  public static final int MOST_PLACES = 100;

  private static final String SECTION = "upgrades";

  public UpgradeMemory {
    places = List.copyOf(places);
  }

  /** What lies in a sidecar; what is broken counts as nothing. */
  public static UpgradeMemory in(Sidecar sidecar) {
    Map<String, @Nullable Object> section = sidecar.section(SECTION);
    List<String> places =
        section.get("places") instanceof List<?> list
            ? list.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .limit(MOST_PLACES)
                .toList()
            : List.of();
    return new UpgradeMemory(places, text(section, "typed"), text(section, "running"));
  }

  /** Puts it into a sidecar, beside what else is there. */
  public void putInto(Sidecar sidecar) {
    Map<String, @Nullable Object> section = new LinkedHashMap<>();
    section.put("places", places);
    section.put("typed", typed);
    section.put("running", running);
    sidecar.update(SECTION, before -> section);
  }

  private static String text(Map<String, @Nullable Object> section, String key) {
    return section.get(key) instanceof String text ? text : "";
  }
}
