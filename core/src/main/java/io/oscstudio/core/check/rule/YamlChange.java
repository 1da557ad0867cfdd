package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The edits of a fix in one YAML file, made in turn and melted into one patch. A rule names the
 * places by the nodes it found. Immutable.
 *
 * <p>All methods throw {@link StudioException} when the text has no room for the edit, as below an
 * alias or in a merged map; then there is no such fix, see {@link Fixable#fixedBy}.
 */
public final class YamlChange {
  /**
   * Where a node is written.
   *
   * @param document the number of its document in the file
   * @param path its place in the document
   */
  public record Spot(int document, YamlPath path) {
    /** The place of a key below. */
    public Spot key(String name) {
      return new Spot(document, path.key(name));
    }

    /** The place of the map or list around. */
    public Spot parent() {
      return new Spot(document, path.parent().orElse(path));
    }
  }

  private final YamlFile file;
  private final YamlText text;
  private final TextPatch patch;

  private YamlChange(YamlFile file, YamlText text, TextPatch patch) {
    this.file = file;
    this.text = text;
    this.patch = patch;
  }

  /** No edit yet of this file. */
  public static YamlChange in(YamlFile file) {
    YamlText text =
        file.text()
            .orElseThrow(() -> new StudioException(Message.of("check.fix.no-place", file.path())));
    return new YamlChange(file, text, TextPatch.NONE);
  }

  /**
   * Where a node or key of the file, as it was found, is written. Edits made before may have moved
   * items of lists; then rules count themselves.
   */
  public Spot spot(Node node) {
    return file.documents().stream()
        .flatMap(d -> find(d, node).stream())
        .findFirst()
        .orElseThrow(() -> new StudioException(Message.of("check.fix.no-place", file.path())));
  }

  /** Gives a value in place of the node that was found. */
  public YamlChange set(Node node, @Nullable Object data) {
    return edit(spot(node), Edit.set(data));
  }

  /** Gives the place another value, and makes it if it is missing. */
  public YamlChange set(Spot spot, @Nullable Object data) {
    return edit(spot, Edit.set(data));
  }

  /** Takes an item, or an entry by its key, away. */
  public YamlChange delete(Node node) {
    return edit(spot(node), Edit.delete());
  }

  /** Gives an entry another key. */
  public YamlChange rename(MapNode.Entry entry, String key) {
    return edit(spot(entry.key()), Edit.rename(key));
  }

  /** Makes an edit. */
  public YamlChange edit(Spot spot, Edit edit) {
    TextPatch next = text.edit(spot.document(), spot.path(), edit);
    return then(next);
  }

  /** Makes a change of the text as it is by now. */
  public YamlChange then(TextPatch next) {
    return new YamlChange(file, text.with(next), patch.then(next));
  }

  /** The text as it is by now. */
  public YamlText text() {
    return text;
  }

  /** What it does to the file. */
  public Fix.Patch patch() {
    return new Fix.Patch(file.path(), patch);
  }

  /** Goes down where the node's text lies. */
  private static Optional<Spot> find(Document document, Node node) {
    List<YamlPath.Step> steps = new ArrayList<>();
    Optional<Node> here = Optional.of(document.root());
    while (here.isPresent() && here.get() != node) {
      here = below(here.get(), node, steps);
    }
    return here.map(_ -> new Spot(document.number(), new YamlPath(steps)));
  }

  private static Optional<Node> below(Node here, Node node, List<YamlPath.Step> steps) {
    return switch (here) {
      case MapNode map -> below(map, node, steps);
      case ListNode list -> below(list, node, steps);
      case ScalarNode _ -> Optional.empty();
    };
  }

  /** Of entries with the same key a path leads to the last one only. */
  private static Optional<Node> below(MapNode map, Node node, List<YamlPath.Step> steps) {
    for (MapNode.Entry entry : map.written()) {
      boolean isKey = entry.key() == node;
      if (isKey || entry.value() == node || holds(entry.value(), node)) {
        boolean last = map.entry(entry.name()).filter(e -> e.key() == entry.key()).isPresent();
        steps.add(new YamlPath.Key(entry.name()));
        return last ? Optional.of(isKey ? node : entry.value()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Node> below(ListNode list, Node node, List<YamlPath.Step> steps) {
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      if (item == node || holds(item, node)) {
        steps.add(new YamlPath.Index(i));
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Node outer, Node inner) {
    return !outer.isAlias() && outer.start() <= inner.start() && inner.end() <= outer.end();
  }
}
