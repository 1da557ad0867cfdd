package io.oscstudio.core.convert;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The links of a chart: its home, its sources, its maintainers' pages and Artifact Hub's list. */
final class ChartLinks {
  private static final String ARTIFACT_HUB = "artifacthub.io/links";

  private final MapNode chart;
  private final Map<String, String> nameByUrl = new LinkedHashMap<>();

  ChartLinks(MapNode chart) {
    this.chart = chart;
  }

  /** Items of metadata.yaml's {@code links}, every address once. */
  List<Object> items() {
    Scalars.at(chart, "home").ifPresent(url -> add("Home page", url));
    Scalars.at(chart, "annotations", ARTIFACT_HUB)
        .ifPresent(text -> {
          Node list = YamlText.parse(text, Dialect.CHART).first().root();
          for (Node item : Scalars.items(list)) {
            Scalars.at(item, "url")
                .ifPresent(url -> add(Scalars.at(item, "name").orElse(url), url));
          }
        });
    for (String url : Scalars.strings(chart, "sources")) {
      add(
          url.matches(".*(github|gitlab|bitbucket|gitee|gitea).*") ? "Source code" : "Project",
          url);
    }
    for (Node person : Scalars.items(chart, "maintainers")) {
      Scalars.at(person, "url")
          .ifPresent(url -> add("Maintainer " + Scalars.at(person, "name").orElse(""), url));
    }
    List<Object> items = new ArrayList<>();
    nameByUrl.forEach((url, name) -> items.add(item(name.strip(), url)));
    return items;
  }

  private void add(String name, String url) {
    nameByUrl.putIfAbsent(url, name);
  }

  static Map<String, Object> item(String name, String url) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("name", name);
    item.put("url", url);
    return item;
  }
}
