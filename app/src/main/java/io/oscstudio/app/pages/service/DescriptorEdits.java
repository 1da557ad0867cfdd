package io.oscstudio.app.pages.service;

import io.oscstudio.app.fields.DocumentEdit;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.core.console.DescriptorOrder;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.model.Crd;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.Descriptor;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes of the list of descriptors. Each looks in the text as it then is for the descriptor it is
 * about, since changes that waited before it may have moved it.
 */
final class DescriptorEdits {
  /**
   * A descriptor.
   *
   * @param part whose field it describes
   * @param path the path it is written with, empty when it has none
   * @param index where in the list it was last seen
   */
  record Key(Part part, String path, int index) {}

  private DescriptorEdits() {}

  static FieldPath list(Part part) {
    return FieldPath.of("spec", "descriptors", part.key());
  }

  /** Adds one at the end, unless the path has one. */
  static DocumentEdit add(Part part, String path, Map<String, Object> data) {
    return now ->
        index(now, new Key(part, path, -1)).isPresent()
            ? TextPatch.NONE
            : DocumentEdit.insert(list(part), Integer.MAX_VALUE, data).on(now);
  }

  /** Takes one away. */
  static DocumentEdit remove(Key key) {
    return at(key, index -> DocumentEdit.removeItem(list(key.part()), index));
  }

  /** Gives one another path. */
  static DocumentEdit rename(Key key, String path) {
    return at(key, index -> DocumentEdit.set(list(key.part()).index(index).key("path"), path));
  }

  /** Writes its URNs. */
  static DocumentEdit urns(Key key, List<String> urns) {
    return at(
        key,
        index -> {
          FieldPath place = list(key.part()).index(index).key("x-descriptors");
          return DocumentEdit.texts(place, urns);
        });
  }

  /** Brings a field before another of its group, or to the end. */
  static DocumentEdit order(Optional<Crd> crd, Part part, String path, Optional<String> next) {
    return now -> {
      FieldTree tree = FieldTree.of(crd, Csd.of(now.first()));
      DocumentEdit all = text -> TextPatch.NONE;
      List<DescriptorOrder.Move> moves =
          tree.find(part, path)
              .map(field ->
                  DescriptorOrder.before(tree, field, next.flatMap(n -> tree.find(part, n))))
              .orElse(List.of());
      for (DescriptorOrder.Move move : moves) {
        all = all.then(DocumentEdit.at(list(part).index(move.from()), Edit.move(move.to())));
      }
      return all.on(now);
    };
  }

  private static DocumentEdit at(Key key, Function<Integer, DocumentEdit> edit) {
    return now -> index(now, key).map(i -> edit.apply(i).on(now)).orElse(TextPatch.NONE);
  }

  /** Where a descriptor is now: where it was, if that is still it, else the first of its path. */
  private static Optional<Integer> index(YamlText now, Key key) {
    Csd csd = Csd.of(now.first());
    List<Descriptor> all =
        key.part() == Part.SPEC ? csd.specDescriptors() : csd.statusDescriptors();
    List<Integer> found =
        all.stream()
            .filter(d -> d.fieldPath().map(Value::value).orElse("").equals(key.path()))
            .map(DescriptorEdits::position)
            .toList();
    return found.contains(key.index())
        ? Optional.of(key.index())
        : key.path().isEmpty() ? Optional.empty() : found.stream().findFirst();
  }

  private static int position(Descriptor descriptor) {
    return descriptor.path().last().orElse(null) instanceof YamlPath.Index(int number) ? number : 0;
  }
}
