package io.oscstudio.app.pages;

import io.oscstudio.app.fields.LiveDocument;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.fix.FileEdits;
import io.oscstudio.core.project.Project;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The files of a project of the core. */
public final class ProjectFiles implements PackageFiles {
  private final Project project;

  /** The files of {@code project}. */
  public ProjectFiles(Project project) {
    this.project = project;
  }

  @Override
  public List<String> paths() {
    return project.paths();
  }

  @Override
  public LiveDocument document(String path) {
    return new File(path);
  }

  @Override
  public void replace(
      Message what,
      Map<String, String> written,
      Set<String> deleted,
      Map<String, TextPatch> patches) {
    Map<String, byte[]> bytes = new HashMap<>();
    written.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    project.endGroup();
    project.replace(what, bytes, deleted, patches);
  }

  @Override
  public void apply(Message what, FileEdits edits) {
    Map<String, byte[]> bytes = new HashMap<>();
    edits.written().forEach((path, content) -> bytes.put(path, content.toArray()));
    project.endGroup();
    project.replace(what, bytes, edits.deleted(), edits.patches());
  }

  @Override
  public Optional<Message> undo() {
    project.endGroup();
    return project.undo(Optional.empty()).map(plan -> plan.wanted().description());
  }

  @Override
  public Optional<Message> redo() {
    project.endGroup();
    return project.redo(Optional.empty()).map(plan -> plan.wanted().description());
  }

  @Override
  public Set<String> unsaved() {
    return project.dirtyPaths();
  }

  @Override
  public FileTree snapshot() {
    return project.snapshot();
  }

  @Override
  public Runnable onChange(Consumer<Set<String>> listener) {
    return project.onChange(listener);
  }

  /** One file; while it is not there its text is empty, and the first change makes it. */
  private final class File implements LiveDocument {
    private final String path;
    private final Optional<String> focus;

    File(String path) {
      this.path = path;
      this.focus = Optional.of(path);
    }

    @Override
    public String file() {
      return path;
    }

    @Override
    public String text() {
      return project.contains(path) ? project.text(path) : "";
    }

    @Override
    public YamlText parse() {
      return project.contains(path) ? project.yaml(path) : YamlText.parse(path, "", Dialect.OSC);
    }

    @Override
    public void apply(Message what, String group, TextPatch patch) {
      if (project.contains(path)) {
        project.apply(what, group, path, patch);
      } else {
        project.write(what, path, patch.apply(""));
      }
    }

    @Override
    public void endGroup() {
      project.endGroup();
    }

    @Override
    public void undo() {
      project.undo(focus);
    }

    @Override
    public void redo() {
      project.redo(focus);
    }

    @Override
    public boolean undoable() {
      return project.planUndo(focus).isPresent();
    }

    @Override
    public boolean redoable() {
      return project.planRedo(focus).isPresent();
    }
  }
}
