package io.oscstudio.app.workspace;

import io.oscstudio.core.project.Sidecar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the workspace remembers of a package.
 *
 * @param shown whether the package was left in the workspace; empty when nobody chose
 * @param tabs the names of the open tabs
 * @param active the name of the tab that was shown
 */
record WorkspaceMemory(Optional<Boolean> shown, List<String> tabs, Optional<String> active) {
  static final WorkspaceMemory NONE =
      new WorkspaceMemory(Optional.empty(), List.of(), Optional.empty());

  private static final String SECTION = "workspace";

  WorkspaceMemory {
    tabs = List.copyOf(tabs);
  }

  /** What lies in a sidecar; what is broken counts as nothing. Reads a file. */
  static WorkspaceMemory in(Sidecar sidecar) {
    Map<String, @Nullable Object> section = sidecar.section(SECTION);
    List<String> tabs =
        section.get("tabs") instanceof List<?> list
            ? list.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .limit(TabsModel.MOST)
                .toList()
            : List.of();
    return new WorkspaceMemory(
        section.get("shown") instanceof Boolean shown ? Optional.of(shown) : Optional.empty(),
        tabs,
        section.get("active") instanceof String active ? Optional.of(active) : Optional.empty());
  }

  /** Puts it into a sidecar, beside what else is there. Writes a file. */
  void putInto(Sidecar sidecar) {
    sidecar.update(
        SECTION,
        before -> {
          Map<String, @Nullable Object> section = new LinkedHashMap<>();
          shown.ifPresent(now -> section.put("shown", now));
          section.put("tabs", tabs);
          active.ifPresent(now -> section.put("active", now));
          return section;
        });
  }
}
