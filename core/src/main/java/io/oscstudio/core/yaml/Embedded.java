package io.oscstudio.core.yaml;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document inside a scalar of a YAML document, as {@code spec.defaultConfiguration} of a CSD
 * and the annotation {@code alm-examples} of a CSV are. Its nodes are read from the scalar's value;
 * ranges and patches are those of the text around, through quotes and indentation.
 */
public final class Embedded {
  private final YamlText text;
  private final int document;
  private final YamlPath path;
  private final ScalarNode scalar;
  private final JsonReader.Result json;
  private final @Nullable Unquoting places;

  private Embedded(YamlText text, int document, YamlPath path, ScalarNode scalar) {
    this.text = text;
    this.document = document;
    this.path = path;
    this.scalar = scalar;
    this.json = JsonReader.read(text.file(), scalar.text());
    this.places = Unquoting.of(scalar);
  }

  /**
   * The JSON in the scalar at a path; empty when there is no string there.
   *
   * @param document number of the document in the text
   */
  public static Optional<Embedded> at(YamlText text, int document, YamlPath path) {
    return text.documents()
        .get(document)
        .at(path)
        .filter(node -> node instanceof ScalarNode s && s.isString())
        .map(node -> new Embedded(text, document, path, (ScalarNode) node));
  }

  /**
   * The document; broken when the string is not JSON. Its nodes' ranges are those in the string.
   */
  public Document document() {
    return json.document();
  }

  /** The scalar it is in. */
  public ScalarNode scalar() {
    return scalar;
  }

  /** What is wrong with the JSON, in places of the text around. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : json.findings()) {
      Optional<Place> place =
          finding
              .place()
              .flatMap(Place::range)
              .map(r -> place(r.start().offset(), r.end().offset()));
      findings.add(new Finding(finding.code(), finding.severity(), place, finding.arguments()));
    }
    return findings;
  }

  /** Where a node of this document is written in the text around. */
  public Place place(Node node) {
    return place(node.start(), node.end());
  }

  /** As {@link #place(Node)}, without the file. */
  public TextRange range(Node node) {
    return place(node).range().orElseThrow();
  }

  private Place place(int start, int end) {
    Unquoting map = places;
    return map == null ? scalar.place() : map.place(start, end);
  }

  /**
   * The patch of the text around that makes an edit in this document; what is written stays JSON.
   *
   * @throws io.oscstudio.core.base.StudioException as {@link YamlText#edit} does
   */
  public TextPatch edit(YamlPath inner, Edit edit) {
    return around(new Editor(document()).edit(inner, edit));
  }

  /**
   * The patch of the text around that gives several keys another name at once.
   *
   * @param inner the ways to the keys, none of them twice
   * @throws io.oscstudio.core.base.StudioException as {@link YamlText#edit} does
   */
  public TextPatch rename(List<YamlPath> inner, String name) {
    Editor editor = new Editor(document());
    List<TextPatch.Replacement> all = new ArrayList<>();
    for (YamlPath way : inner) {
      all.addAll(editor.edit(way, Edit.rename(name)).replacements());
    }
    return around(new TextPatch(all));
  }

  private TextPatch around(TextPatch patch) {
    if (patch.isEmpty()) {
      return patch;
    }
    TextPatch outer = translated(patch);
    if (outer != null && (scalar.style() != ScalarStyle.FOLDED || keepsJson(outer, patch))) {
      return outer;
    }
    return text.edit(document, path, Edit.set(patch.apply(scalar.text())));
  }

  /** Folding may turn blanks into line breaks, which JSON has no room for inside strings. */
  private boolean keepsJson(TextPatch outer, TextPatch inner) {
    Object wanted = JsonReader.read("", inner.apply(scalar.text())).document().root().toData();
    return at(text.with(outer), document, path)
        .filter(again -> Objects.equals(again.document().root().toData(), wanted))
        .isPresent();
  }

  private @Nullable TextPatch translated(TextPatch patch) {
    Unquoting map = places;
    if (map == null) {
      return null;
    }
    String eol = Layout.eol(text.text());
    List<TextPatch.Replacement> replacements = new ArrayList<>();
    for (TextPatch.Replacement r : patch.replacements()) {
      String written = map.written(r.text(), eol);
      if (written == null) {
        return null;
      }
      boolean insertion = r.start() == r.end();
      int from = insertion ? map.end(r.start()) : map.start(r.start());
      int to = insertion ? from : map.end(r.end());
      replacements.add(new TextPatch.Replacement(from, to, written));
    }
    return new TextPatch(replacements);
  }
}
