package io.oscstudio.app.wizard;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.project.Project;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlPath;
import java.util.Optional;

/** A brought package as a project of the core, with one log for the form and the text. */
final class ProjectPackage implements OpenPackage {
  private final Brought brought;
  private final Project project;
  private final Metadata metadata;

  ProjectPackage(Brought brought) {
    this.brought = brought;
    this.project = Project.of(brought.summary().name(), brought.tree());
    if (!project.contains(MetadataModel.FILE)) {
      project.write(Message.of("window.edit.begin"), MetadataModel.FILE, "");
    }
    this.metadata = new Metadata(project);
  }

  @Override
  public MetadataDocument metadata() {
    return metadata;
  }

  @Override
  public FileTree snapshot() {
    return project.snapshot();
  }

  @Override
  public void close() {
    project.close();
    brought.close();
  }

  /** Edits of a field that follow one another are one step, and so is typing in one go. */
  private static final class Metadata implements MetadataDocument {
    private static final String TYPING = "text";
    private static final Optional<String> FILE = Optional.of(MetadataModel.FILE);

    private final Project project;
    private Optional<TextPatch.Replacement> typed = Optional.empty();

    Metadata(Project project) {
      this.project = project;
    }

    @Override
    public String text() {
      return project.text(MetadataModel.FILE);
    }

    @Override
    public void replace(String wanted) {
      TextPatch patch = TextPatch.between(text(), wanted);
      if (patch.isEmpty()) {
        return;
      }
      TextPatch.Replacement next = patch.replacements().getFirst();
      if (!typed.map(last -> continues(last, next)).orElse(false)) {
        project.endGroup();
      }
      typed = Optional.of(next);
      project.apply(Message.of("window.edit.text"), TYPING, MetadataModel.FILE, patch);
    }

    /** Whether a character goes on where the last one was typed. */
    private static boolean continues(TextPatch.Replacement last, TextPatch.Replacement next) {
      return next.start() == next.end()
          && next.text().length() == 1
          && !next.text().isBlank()
          && next.start() == last.start() + last.text().length();
    }

    @Override
    public void set(YamlPath path, Object value) {
      edit(path, path, Edit.set(value));
    }

    @Override
    public void insert(YamlPath path, Object value) {
      YamlPath list = path.parent().orElseThrow();
      int index =
          path.last().orElseThrow() instanceof YamlPath.Index(int number)
              ? number
              : Integer.MAX_VALUE;
      edit(list, list, Edit.insertItem(index, value));
    }

    @Override
    public void remove(YamlPath path) {
      edit(path, path, Edit.delete());
    }

    /** What changes items of one list belongs together; a step ends with {@link #endStep}. */
    private void edit(YamlPath subject, YamlPath place, Edit edit) {
      typed = Optional.empty();
      YamlPath top = new YamlPath(subject.steps().subList(0, 1));
      project.edit(
          Message.of("window.edit.field", top.toString()),
          top.toString(),
          MetadataModel.FILE,
          place,
          edit);
    }

    @Override
    public void endStep() {
      typed = Optional.empty();
      project.endGroup();
    }

    @Override
    public void undo() {
      endStep();
      project.undo(FILE);
    }

    @Override
    public void redo() {
      endStep();
      project.redo(FILE);
    }

    @Override
    public boolean undoable() {
      return project.planUndo(FILE).isPresent();
    }

    @Override
    public boolean redoable() {
      return project.planRedo(FILE).isPresent();
    }
  }
}
