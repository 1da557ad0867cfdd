package io.oscstudio.core.image.adopt;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.image.ImageParts;
import java.io.InputStream;
import java.util.List;

/** An image whose parts are files of a tree, which stays open. */
record TreeParts(FileTree tree, byte[] config, List<String> paths) implements ImageParts {
  @Override
  public byte[] config() {
    return config.clone();
  }

  @Override
  public int layers() {
    return paths.size();
  }

  @Override
  public long layerBytes(int index) {
    return tree.find(paths.get(index)).map(FileTree.Entry::size).orElse(0L);
  }

  @Override
  public InputStream openLayer(int index) {
    return tree.open(paths.get(index));
  }

  /** The bytes of all layers as they lie in the tree. */
  long bytes() {
    long sum = 0;
    for (int i = 0; i < layers(); i++) {
      sum += layerBytes(i);
    }
    return sum;
  }

  @Override
  public void close() {}
}
