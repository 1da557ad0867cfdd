package io.oscstudio.app.fields;

import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What is to be done to a document, one after the other: a change of the form is worked out on a
 * job, in the text that the one before it left, and anew when a person typed into the text
 * meanwhile. Used on the window's thread.
 */
final class EditQueue {
  /** The document that is changed. */
  interface Target {
    /** Whether the newest text has been looked at, so that {@link #reading} is what to go by. */
    boolean upToDate();

    /** Whether no form can change the text now. */
    boolean broken();

    /** The newest text that could be read. */
    Reading reading();

    /** Makes a change; {@code after} is the text it leaves, read. */
    void make(String group, TextPatch patch, YamlText after);

    /** Shows again what the document holds, since a change was not made. */
    void showAgain();
  }

  private record Worked(TextPatch patch, YamlText after) {}

  private final TaskRunner tasks;
  private final Consumer<StudioException> onFailure;
  private final Target target;
  private final Deque<Runnable> turns = new ArrayDeque<>();
  private boolean busy;

  EditQueue(TaskRunner tasks, Consumer<StudioException> onFailure, Target target) {
    this.tasks = tasks;
    this.onFailure = onFailure;
    this.target = target;
  }

  /** Does something when all that was asked for before is done. */
  void add(Runnable action) {
    turns.add(() -> {
      action.run();
      next();
    });
    next();
  }

  /**
   * Makes a change when its turn comes.
   *
   * @param done called when it was made or given up
   */
  void add(String group, DocumentEdit edit, Runnable done) {
    turns.add(() -> work(group, edit, done));
    next();
  }

  /** Goes on, if there is something to do and the text it will be done in has been read. */
  void next() {
    if (!busy && target.upToDate() && !turns.isEmpty()) {
      turns.remove().run();
    }
  }

  private void work(String group, DocumentEdit edit, Runnable done) {
    if (target.broken()) {
      giveUp(done);
      return;
    }
    busy = true;
    YamlText before = target.reading().text();
    tasks.startQuietly(
        job -> {
          TextPatch patch = edit.on(before);
          return new Worked(patch, patch.isEmpty() ? before : before.with(patch));
        },
        worked -> {
          busy = false;
          if (target.upToDate() && target.reading().text() == before) {
            done.run();
            finish(group, worked);
          } else {
            turns.addFirst(() -> work(group, edit, done));
            next();
          }
        },
        problem -> {
          busy = false;
          onFailure.accept(problem);
          giveUp(done);
        });
  }

  private void finish(String group, Worked worked) {
    if (worked.patch().isEmpty()) {
      target.showAgain();
    } else {
      target.make(group, worked.patch(), worked.after());
    }
    next();
  }

  private void giveUp(Runnable done) {
    done.run();
    target.showAgain();
    next();
  }
}
