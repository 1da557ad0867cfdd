package io.oscstudio.core.check.image;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.helm.RenderedManifest;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.TextPatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names the secret of {@link PullSecretGiven} where pods get theirs from. */
final class PullSecretFix {
  private static final String SECRET = "default-secret";
  private static final String KEY = "imagePullSecrets";

  private static final Pattern CONTAINERS =
      Pattern.compile("^([ \\t]*)containers:[ \\t]*\\r?\\n", Pattern.MULTILINE);

  private PullSecretFix() {}

  /**
   * Adds it to what a chart renders: to the value that the template reads it from, or to a template
   * that knows of no such secrets and has one pod. Other templates somebody has to look at.
   */
  static Optional<Fix> ofChart(ChartPackage chart, RenderedManifest manifest) {
    String template = manifest.template().substring(chart.path("").length());
    Optional<String> text = chart.text(template);
    if (text.isEmpty() || template.startsWith("charts/")) {
      return Optional.empty();
    }
    if (text.get().contains(".Values." + KEY)) {
      YamlFile values = chart.values();
      return values.map().filter(root -> !names(root)).map(root -> in(values, root));
    }
    return text.get().contains(KEY)
        ? Optional.empty()
        : inTemplate(manifest.template(), text.get());
  }

  /** Whether the map names the secret. */
  static boolean names(MapNode map) {
    return Nodes.mapsAt(map, KEY).stream()
        .anyMatch(secret -> Nodes.textAt(secret, "name").filter(SECRET::equals).isPresent());
  }

  /** Adds it to a map of the file that has it under the usual key: a pod, or a chart's values. */
  static Fix in(YamlFile file, MapNode map) {
    YamlChange change = YamlChange.in(file);
    YamlChange.Spot place = change.spot(map).key(KEY);
    Map<String, String> secret = Map.of("name", SECRET);
    boolean others = !Nodes.itemsAt(map, KEY).isEmpty();
    Edit edit = others ? Edit.append(secret) : Edit.set(List.of(secret));
    return fix(change.edit(place, edit).patch());
  }

  /** Before the containers of the pod, as far to the right as they are. */
  private static Optional<Fix> inTemplate(String path, String text) {
    List<MatchResult> pods = CONTAINERS.matcher(text).results().toList();
    if (pods.size() != 1) {
      return Optional.empty();
    }
    MatchResult pod = pods.getFirst();
    String end = pod.group().endsWith("\r\n") ? "\r\n" : "\n";
    String line = pod.group(1) + KEY + ":" + end + pod.group(1) + "  - name: " + SECRET + end;
    return Optional.of(fix(new Fix.Patch(path, TextPatch.replace(pod.start(), pod.start(), line))));
  }

  private static Fix fix(Fix.Patch patch) {
    return Fix.offered(Message.of("check.fix.pull-secret", SECRET), patch);
  }
}
