package io.oscstudio.core.check.helm;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Position;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.helm.ChartCopy;
import io.oscstudio.core.helm.RenderedDocument;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One document that a template rendered. */
public final class RenderedManifest {
  private static final Pattern KIND =
      Pattern.compile("^kind:[ \\t]*[\"']?(\\w+)[\"']?[ \\t]*(?:#.*)?\\r?$", Pattern.MULTILINE);

  private final RenderedDocument rendered;
  private final String template;
  private final String templateText;

  /**
   * @param template path of its template in the tree that is checked
   * @param templateText the template, empty where it cannot be read
   */
  RenderedManifest(RenderedDocument rendered, String template, String templateText) {
    this.rendered = rendered;
    this.template = template;
    this.templateText = templateText;
  }

  /** Its text as Helm rendered it. */
  public String text() {
    return rendered.text();
  }

  /** What tells it from the other documents of the chart. */
  public RenderedDocument.Key key() {
    return rendered.key();
  }

  /**
   * Path of its template in the tree that is checked; that of a packed subchart lies below its
   * archive.
   */
  public String template() {
    return template;
  }

  /**
   * Its text, parsed each time, since a large chart renders more than fits into memory as nodes;
   * places in it are places in the rendered text, not in a file.
   */
  public Document document() {
    return YamlText.parse(template, text(), Dialect.KUBERNETES).first();
  }

  /** Its kind, empty when it has none. */
  public String kind() {
    Matcher line = KIND.matcher(text());
    return line.find() ? line.group(1) : Nodes.textAt(document().root(), "kind").orElse("");
  }

  /** Its name, empty when it has none. */
  public String name() {
    return Nodes.textAt(document().root(), "metadata", "name").orElse("");
  }

  /** Whether Helm runs it on its own at certain moments. */
  public boolean isHook() {
    return document().at("metadata", "annotations", ChartCopy.SHOWN_HOOK).isPresent();
  }

  /** As people name it: {@code Deployment/web}. */
  public String title() {
    return kind() + "/" + name();
  }

  /**
   * Where the template says it, as near as can be told: the line with its kind if only one line of
   * the template can be meant, else the template.
   */
  public Place place() {
    String kind = kind();
    MatchResult[] lines =
        KIND.matcher(templateText)
            .results()
            .filter(line -> line.group(1).equals(kind))
            .toArray(MatchResult[]::new);
    Optional<MatchResult> line = lines.length == 1 ? Optional.of(lines[0]) : Optional.empty();
    return line.map(l ->
            Place.of(
                template,
                new TextRange(
                    Position.in(templateText, l.start()), Position.in(templateText, l.end(1)))))
        .orElseGet(() -> Place.of(template));
  }
}
