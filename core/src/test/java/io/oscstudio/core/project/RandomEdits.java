package io.oscstudio.core.project;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.yaml.TextPatch;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Edits of all kinds, the same for the same seed and the same files. */
final class RandomEdits {
  private static final Message WHAT = Message.of("yaml.syntax");
  private static final String LETTERS = "abc: -#'\"{}\n\r\té包😀";

  private final Project project;
  private final Runnable saving;
  private final Random random;
  private final int before;
  private int undone;

  RandomEdits(Project project, long seed, Runnable saving) {
    this.project = project;
    this.saving = saving;
    this.random = new Random(seed);
    this.before = project.changes().size();
  }

  /** Makes the next edit, and answers what the files are then. */
  Digest next() {
    int kind = random.nextInt(100);
    if (kind < 55) {
      type();
    } else if (kind < 65) {
      patchAll();
    } else if (kind < 75) {
      replace();
    } else if (kind < 85) {
      undo();
    } else if (kind < 95) {
      redo();
    } else {
      saving.run();
    }
    return digest(project);
  }

  static Digest digest(Project project) {
    try (FileTree tree = project.snapshot()) {
      return FileTrees.digest(tree);
    }
  }

  private void type() {
    List<String> texts = texts();
    String path = texts.get(random.nextInt(texts.size()));
    if (random.nextInt(4) == 0) {
      project.endGroup();
    }
    project.apply(WHAT, "text", path, patch(project.text(path)));
    undone = 0;
  }

  private void patchAll() {
    Map<String, TextPatch> patches = new HashMap<>();
    texts().forEach(path -> patches.put(path, patch(project.text(path))));
    project.apply(WHAT, "", patches);
    undone = 0;
  }

  private void replace() {
    String path = "file" + random.nextInt(6) + (random.nextBoolean() ? ".bin" : ".txt");
    if (project.contains(path) && random.nextBoolean()) {
      project.replace(WHAT, Map.of(), Set.of(path));
    } else {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      byte[] letters = letters(random.nextInt(200)).getBytes(StandardCharsets.UTF_8);
      project.replace(WHAT, Map.of(path, path.endsWith(".bin") ? bytes : letters), Set.of());
    }
    undone = 0;
  }

  /** Only what was done here: what was brought back has a history of its own. */
  private void undo() {
    if (project.changes().size() > before) {
      project.undo(Optional.empty());
      undone++;
    }
  }

  private void redo() {
    if (undone > 0) {
      project.redo(Optional.empty());
      undone--;
    }
  }

  private List<String> texts() {
    return project.paths().stream().filter(p -> !p.endsWith(".bin")).toList();
  }

  /** The stretch may begin or end within a pair of surrogates only where both halves go. */
  private TextPatch patch(String text) {
    int start = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), start + random.nextInt(5));
    return TextPatch.replace(
        outside(text, start),
        Math.max(outside(text, start), outside(text, end)),
        letters(random.nextInt(8)));
  }

  private static int outside(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private String letters(int count) {
    StringBuilder letters = new StringBuilder();
    int[] all = LETTERS.codePoints().toArray();
    for (int i = 0; i < count; i++) {
      letters.appendCodePoint(all[random.nextInt(all.length)]);
    }
    return letters.toString();
  }
}
