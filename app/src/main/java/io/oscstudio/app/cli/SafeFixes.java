package io.oscstudio.app.cli;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.Silence;
import io.oscstudio.core.check.fix.Fixes;
import io.oscstudio.core.check.fix.UnifiedDiff;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.project.Project;
import io.oscstudio.core.project.SaveResult;
import io.oscstudio.core.project.Sidecar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The safe fixes of what lies at a path. */
final class SafeFixes {
  private final Function<FileTree, CheckContext> contexts;
  private final Job job;

  /**
   * @param contexts what a tree is checked for and with
   */
  SafeFixes(Function<FileTree, CheckContext> contexts, Job job) {
    this.contexts = contexts;
    this.job = job;
  }

  /**
   * What they would do, as {@code git apply} takes it; empty when there are none.
   *
   * @throws StudioException when the path cannot be read
   */
  String diff(Path path) {
    try (FileTree tree = FileTrees.open(path, Limits.DEFAULT)) {
      return UnifiedDiff.text(tree, mended(path, tree).edits());
    }
  }

  /**
   * Makes them in a folder, each file as a whole or not at all.
   *
   * @throws StudioException when the path is no folder, cannot be read or written, or was changed
   *     by somebody else meanwhile; then nothing is written
   */
  Fixes.Mended make(Path path) {
    if (!Files.isDirectory(path)) {
      throw new StudioException(Message.of("cli.fix-folders", path));
    }
    try (Project project = Project.open(path, Limits.DEFAULT)) {
      Fixes.Mended mended = mended(path, project.snapshot());
      if (!mended.edits().isEmpty()) {
        Map<String, byte[]> written = new HashMap<>();
        mended.edits().written().forEach((file, bytes) -> written.put(file, bytes.toArray()));
        project.replace(
            Message.of("check.fix.all", mended.mended().size()),
            written,
            mended.edits().deleted(),
            mended.edits().patches());
        if (!(project.save(Map.of(), job) instanceof SaveResult.Saved)) {
          throw new StudioException(Message.of("cli.fix-changed", path));
        }
      }
      return mended;
    }
  }

  private Fixes.Mended mended(Path path, FileTree tree) {
    return Fixes.allSafe(tree, contexts.apply(tree), Silence.in(Sidecar.beside(path)), job);
  }
}
