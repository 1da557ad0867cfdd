package io.oscstudio.app.wizard;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** A package whose metadata.yaml is edited in memory. */
final class EditedPackage implements OpenPackage {
  private final Brought brought;
  private final Metadata metadata;

  EditedPackage(Brought brought) {
    this.brought = brought;
    FileTree tree = brought.tree();
    this.metadata =
        new Metadata(tree.contains(MetadataModel.FILE) ? tree.text(MetadataModel.FILE) : "");
  }

  @Override
  public MetadataDocument metadata() {
    return metadata;
  }

  @Override
  public FileTree snapshot() {
    return brought
        .tree()
        .withOverlay(Map.of(MetadataModel.FILE, metadata.text().getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    brought.close();
  }

  /** One log for the form and the text; what is typed in one go at one place is one step. */
  private static final class Metadata implements MetadataDocument {
    private static final int MOST_STEPS = 1_000;

    private record Step(TextPatch forward, TextPatch backward) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private String text;

    Metadata(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public void replace(String wanted) {
      apply(TextPatch.between(text, wanted));
    }

    @Override
    public void set(YamlPath path, Object value) {
      apply(YamlText.parse(text, Dialect.OSC).edit(path, Edit.set(value)));
    }

    @Override
    public void insert(YamlPath path, Object value) {
      YamlPath list = path.parent().orElseThrow();
      int index =
          path.last().orElseThrow() instanceof YamlPath.Index(int number)
              ? number
              : Integer.MAX_VALUE;
      apply(YamlText.parse(text, Dialect.OSC).edit(list, Edit.insertItem(index, value)));
    }

    @Override
    public void remove(YamlPath path) {
      apply(YamlText.parse(text, Dialect.OSC).edit(path, Edit.delete()));
    }

    @Override
    public void undo() {
      if (undoable()) {
        Step step = done.removeLast();
        text = step.backward().apply(text);
        undone.addLast(step);
      }
    }

    @Override
    public void redo() {
      if (redoable()) {
        Step step = undone.removeLast();
        text = step.forward().apply(text);
        done.addLast(step);
      }
    }

    @Override
    public boolean undoable() {
      return !done.isEmpty();
    }

    @Override
    public boolean redoable() {
      return !undone.isEmpty();
    }

    private void apply(TextPatch patch) {
      if (patch.isEmpty()) {
        return;
      }
      Step step = new Step(patch, patch.invert(text));
      text = patch.apply(text);
      undone.clear();
      if (!done.isEmpty() && continues(done.peekLast().forward(), patch)) {
        Step before = done.removeLast();
        step = new Step(before.forward().then(patch), step.backward().then(before.backward()));
      }
      done.addLast(step);
      if (done.size() > MOST_STEPS) {
        done.removeFirst();
      }
    }

    /** Whether a patch goes on where typing stopped: one character, right behind the last one. */
    private static boolean continues(TextPatch before, TextPatch patch) {
      if (before.replacements().size() != 1 || patch.replacements().size() != 1) {
        return false;
      }
      TextPatch.Replacement last = before.replacements().getFirst();
      TextPatch.Replacement next = patch.replacements().getFirst();
      return next.start() == next.end()
          && next.text().length() == 1
          && !next.text().isBlank()
          && next.start() == last.start() + last.text().length();
    }
  }
}
