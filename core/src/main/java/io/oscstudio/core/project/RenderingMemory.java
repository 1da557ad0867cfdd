package io.oscstudio.core.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a package's chart was last rendered with, so that it is rendered so again.
 *
 * <p>The texts of values files stay in their files. Expressions of {@code --set} would stand in the
 * sidecar as they are, and may be secrets: whoever asks a person for them gives them to {@link
 * #putInto} only when that person says so, and the command line never does.
 *
 * @param valuesFiles paths of values files, the later ones win
 * @param sets expressions of {@code --set}, those that may be written down
 * @param kubeVersion the Kubernetes version; empty for the newest the chart allows
 * @param namespace of the release; empty for the usual one
 * @param release its name; empty for the usual one
 */
public record RenderingMemory(
    List<String> valuesFiles,
    List<String> sets,
    Optional<String> kubeVersion,
    Optional<String> namespace,
    Optional<String> release) {
  /** Nothing. */
  public static final RenderingMemory NONE =
      new RenderingMemory(
          List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final String SECTION = "rendering";

  /** A person gives a handful; what is beyond was not written by us. */
  private static final int MOST = 100;

  public RenderingMemory {
    valuesFiles = List.copyOf(valuesFiles);
    sets = List.copyOf(sets);
  }

  /** What lies in a sidecar; what is broken there counts as nothing. */
  public static RenderingMemory in(Sidecar sidecar) {
    Map<String, @Nullable Object> section = sidecar.section(SECTION);
    return new RenderingMemory(
        texts(section, "values"),
        texts(section, "set"),
        text(section, "kubeVersion"),
        text(section, "namespace"),
        text(section, "release"));
  }

  /** Puts it into a sidecar in place of what was there, beside what else is there. */
  public void putInto(Sidecar sidecar) {
    sidecar.update(
        SECTION,
        before -> {
          Map<String, @Nullable Object> section = new LinkedHashMap<>();
          section.put("values", valuesFiles);
          section.put("set", sets);
          kubeVersion.ifPresent(v -> section.put("kubeVersion", v));
          namespace.ifPresent(v -> section.put("namespace", v));
          release.ifPresent(v -> section.put("release", v));
          return section;
        });
  }

  private static List<String> texts(Map<String, @Nullable Object> section, String key) {
    List<String> texts = new ArrayList<>();
    if (section.get(key) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof String text && texts.size() < MOST) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  private static Optional<String> text(Map<String, @Nullable Object> section, String key) {
    return section.get(key) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Without the expressions, which may be secret. */
  @Override
  public String toString() {
    return "RenderingMemory[%s on %s]".formatted(valuesFiles, kubeVersion.orElse("any"));
  }
}
