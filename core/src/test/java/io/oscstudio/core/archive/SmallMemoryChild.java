package io.oscstudio.core.archive;

import io.oscstudio.core.base.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** Run with a small heap by {@link SmallMemoryTest}: lists an archive, reads what is not huge. */
final class SmallMemoryChild {
  private SmallMemoryChild() {}

  public static void main(String[] args) throws IOException {
    try (FileTree tree = FileTrees.open(Path.of(args[0]), Limits.DEFAULT)) {
      for (FileTree.Entry entry : tree.entries()) {
        System.out.println(entry.path() + " " + entry.size());
        if (entry.path().endsWith(".tar")) {
          readTar(tree, entry.path());
        } else {
          try (InputStream in = tree.open(entry.path())) {
            in.transferTo(OutputStream.nullOutputStream());
          }
        }
      }
    }
    System.out.println("ok");
  }

  private static void readTar(FileTree tree, String path) throws IOException {
    try (FileTree tar = FileTrees.nested(tree, path)) {
      FileTree.Entry layer = tar.entries().getFirst();
      System.out.println(layer.path() + " " + layer.size());
      try (SeekableByteChannel channel = tar.seekable(layer.path()).orElseThrow()) {
        ByteBuffer one = ByteBuffer.allocate(1);
        channel.position(layer.size() - 1).read(one);
        System.out.println("tail " + one.get(0));
      }
    }
  }
}
