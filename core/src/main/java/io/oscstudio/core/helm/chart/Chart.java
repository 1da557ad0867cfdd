package io.oscstudio.core.helm.chart;

import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Map;

/**
 * What the walk needs of a chart, read at once, since a packed subchart is closed again.
 *
 * @param name its name
 * @param appVersion what stands for an empty tag, empty if there is none
 * @param values its values.yaml
 * @param templates texts of its templates by file
 * @param dependencies what Chart.yaml or requirements.yaml declares
 * @param subcharts the charts under {@code charts/}
 */
public record Chart(
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

  /** The values of a text, none when it is broken or no map. */
  public static Values.Fields values(YamlText text) {
    return text.first()
        .map()
        .filter(map -> !text.first().isBroken())
        .map(map -> (Values.Fields) Values.of(map))
        .orElse(Values.Fields.EMPTY);
  }
}
