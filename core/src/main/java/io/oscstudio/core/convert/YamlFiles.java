package io.oscstudio.core.convert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Reads the YAML files of a source that a conversion cannot do without. */
final class YamlFiles {
  private YamlFiles() {}

  /** The text of a file that can be done without: empty when it is missing, too big or no UTF-8. */
  static Optional<String> text(FileTree tree, String path, long mostBytes) {
    Optional<FileTree.Entry> entry = tree.find(path);
    if (entry.isEmpty() || entry.get().size() > mostBytes) {
      return Optional.empty();
    }
    byte[] bytes = tree.bytes(path, mostBytes);
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * The file's documents.
   *
   * @throws StudioException when the file is missing, no text, or its first document is no YAML
   */
  static YamlText read(FileTree tree, String path, Dialect dialect) {
    YamlText text = YamlText.parse(path, tree.text(path), dialect);
    if (text.first().isBroken()) {
      throw Refusal.unreadable(text.findings().getFirst());
    }
    return text;
  }
}
