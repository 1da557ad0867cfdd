package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;

/** Reads the YAML files of a source that a conversion cannot do without. */
final class YamlFiles {
  private YamlFiles() {}

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
