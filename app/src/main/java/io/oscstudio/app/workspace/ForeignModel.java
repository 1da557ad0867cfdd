package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.PackageFiles;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.TextEncoding;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** A file that is not written in UTF-8: what it probably is, and its text made UTF-8. */
public final class ForeignModel {
  /** Longer files are not read as texts. */
  private static final long MOST_BYTES = 8 << 20;

  /**
   * What was found out.
   *
   * @param guess what it is probably written in; empty when it is no text, or too long for one
   * @param texts what it says, by all it can be written in
   */
  public record Found(Optional<TextEncoding> guess, Map<TextEncoding, String> texts) {
    public Found {
      texts = Map.copyOf(texts);
    }
  }

  private final Kit kit;
  private final PackageFiles files;
  private final String path;
  private final ReadOnlyObjectWrapper<Optional<Found>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TextEncoding>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private long turn;

  ForeignModel(Kit kit, PackageFiles files, String path) {
    this.kit = kit;
    this.files = files;
    this.path = path;
  }

  /** The file. */
  public String path() {
    return path;
  }

  /** What was found out; empty until then. */
  public ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** What it is read as. */
  public ReadOnlyObjectProperty<Optional<TextEncoding>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** What it says, read as is chosen. */
  public Optional<String> text() {
    return found.get().flatMap(f -> chosen.get().map(f.texts()::get));
  }

  /** Reads it as something else that it can be written in. */
  public void choose(TextEncoding encoding) {
    if (found.get().filter(f -> f.texts().containsKey(encoding)).isPresent()) {
      chosen.set(Optional.of(encoding));
    }
  }

  /** Looks at the file, and again whenever it changes, until the subscription ends. */
  Subscription follow() {
    look();
    Runnable stop =
        files.onChange(changed -> {
          if (changed.contains(path)) {
            look();
          }
        });
    return () -> {
      turn++;
      stop.run();
    };
  }

  /** Writes the file in UTF-8, as one step of undo. */
  public void convert() {
    text()
        .ifPresent(text -> {
          Message what = Message.of("workspace.foreign.converted", path);
          try {
            files.replace(what, Map.of(path, text), Set.of(), Map.of());
            kit.notices().info(what);
          } catch (StudioException failed) {
            kit.notices().failed(failed);
          }
        });
  }

  private void look() {
    long mine = ++turn;
    found.set(Optional.empty());
    FileTree tree = files.snapshot();
    if (tree.find(path).isEmpty()) {
      return;
    }
    kit.tasks()
        .startQuietly(
            job -> read(tree, path),
            now -> {
              if (mine == turn) {
                found.set(Optional.of(now));
                chosen.set(chosen.get().filter(now.texts()::containsKey).or(now::guess));
              }
            },
            problem -> {
              if (mine == turn) {
                kit.notices().failed(problem);
              }
            });
  }

  private static Found read(FileTree tree, String path) {
    long size = tree.find(path).map(FileTree.Entry::size).orElse(0L);
    if (size > MOST_BYTES) {
      return new Found(Optional.empty(), Map.of());
    }
    byte[] bytes = tree.bytes(path, MOST_BYTES);
    Optional<TextEncoding> guess = TextEncoding.of(bytes);
    Map<TextEncoding, String> texts = new EnumMap<>(TextEncoding.class);
    guess.ifPresent(best -> {
      for (TextEncoding encoding : TextEncoding.values()) {
        if (encoding.isCertain() == best.isCertain()) {
          encoding.decode(bytes).ifPresent(text -> texts.put(encoding, text));
        }
      }
    });
    return new Found(guess, best(guess, texts));
  }

  /** What a byte order mark tells is no matter of choice. */
  private static Map<TextEncoding, String> best(
      Optional<TextEncoding> guess, Map<TextEncoding, String> texts) {
    guess.filter(TextEncoding::isCertain).ifPresent(best -> texts.keySet().retainAll(Set.of(best)));
    return texts;
  }
}
