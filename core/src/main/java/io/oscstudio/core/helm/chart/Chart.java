package io.oscstudio.core.helm.chart;

import io.oscstudio.core.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the walk needs of a chart, read at once, since a packed subchart is closed again.
 *
 * @param prefix what stands before its files' paths
 * @param name its name
 * @param appVersion what stands for an empty tag, empty if there is none
 * @param values its values.yaml
 * @param templates texts of its templates by file
 * @param dependencies what Chart.yaml or requirements.yaml declares
 * @param subcharts the charts under {@code charts/}
 */
public record Chart(
    String prefix,
    String name,
    String appVersion,
    Values.Fields values,
    Map<String, String> templates,
    List<Dependency> dependencies,
    List<Chart> subcharts) {

  /**
   * A declared dependency.
   *
   * @param key the key of its values: alias or name
   * @param conditions dotted paths, the first one present decides
   * @param tags of which one suffices to switch it on
   */
  public record Dependency(String name, String key, List<String> conditions, List<String> tags) {}

  /**
   * The file of each template by the name Helm gives it, which is a path from the top chart with
   * subcharts by their names or aliases: {@code charts/db/templates/a.yaml}. The files' paths have
   * their charts' prefixes.
   */
  public Map<String, String> templateFiles() {
    Map<String, String> files = new LinkedHashMap<>();
    templateFiles("", files);
    return files;
  }

  private void templateFiles(String source, Map<String, String> files) {
    for (String file : templates.keySet()) {
      files.put(source + file.substring(prefix.length()), file);
    }
    for (Chart sub : subcharts) {
      Set<String> keys = new LinkedHashSet<>(List.of(sub.name));
      dependencies.stream().filter(d -> d.name().equals(sub.name)).forEach(d -> keys.add(d.key()));
      keys.forEach(key -> sub.templateFiles(source + "charts/" + key + "/", files));
    }
  }

  /** The values of a text, none when it is broken or no map. */
  public static Values.Fields values(YamlText text) {
    return text.first()
        .map()
        .filter(map -> !text.first().isBroken())
        .map(map -> (Values.Fields) Values.of(map))
        .orElse(Values.Fields.EMPTY);
  }
}
