package io.oscstudio.app.check;

import io.oscstudio.app.check.Issue.Way;
import io.oscstudio.app.fields.FieldMender;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.TaskRunner.Work;
import io.oscstudio.app.pages.PackageFiles;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Mending what was found: a look at the change, then the change as one step of undo. What was
 * looked at is made only in the package it was worked out for.
 */
public final class MendingModel implements FieldMender {
  /** Something that was mended and can be taken back. */
  private record Done(Message what, String path) {}

  private final Kit kit;
  private final CheckHost host;
  private final Consumer<Preview> onPreview;
  private final ReadOnlyIntegerWrapper safe = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<Message>> mended =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<Finding, Way> ways = new HashMap<>();
  private Optional<CheckedPackage> checked = Optional.empty();
  private Optional<Done> done = Optional.empty();
  private boolean making;
  private long edits;
  private long checkedEdits;
  private long turn;

  /**
   * Without a result.
   *
   * @param onPreview shows what would be done
   */
  MendingModel(Kit kit, CheckHost host, Consumer<Preview> onPreview) {
    this.kit = kit;
    this.host = host;
    this.onPreview = onPreview;
  }

  /** How many findings can be mended unseen. */
  public ReadOnlyIntegerProperty safeProperty() {
    return safe.getReadOnlyProperty();
  }

  /** What was mended last, until something else changes. */
  public ReadOnlyObjectProperty<Optional<Message>> mendedProperty() {
    return mended.getReadOnlyProperty();
  }

  /** Shows what mending a finding would do. */
  public void preview(Finding finding) {
    preview(found -> job -> found.mend(finding), onPreview);
  }

  /** Shows what mending all does that can be mended unseen. */
  public void previewSafe() {
    preview(found -> found::mendSafe, onPreview);
  }

  @Override
  public boolean mends(Finding finding) {
    return ways.containsKey(finding);
  }

  /** Mends a finding at once if that may be done unseen, else shows first what it would do. */
  @Override
  public void mend(Finding finding) {
    Way way = ways.get(finding);
    if (way != null) {
      preview(found -> job -> found.mend(finding), way.safe() ? this::make : onPreview);
    }
  }

  /** What is to be worked out of a checked package. */
  private interface Wanted {
    Work<Optional<Preview>> of(CheckedPackage checked);
  }

  private void preview(Wanted wanted, Consumer<Preview> then) {
    if (checked.isEmpty()) {
      return;
    }
    if (stale()) {
      kit.notices().info(Message.of("checking.mend.stale"));
      return;
    }
    long mine = ++turn;
    kit.tasks()
        .startQuietly(
            wanted.of(checked.get()),
            preview -> {
              if (mine == turn) {
                preview.ifPresentOrElse(
                    then, () -> kit.notices().info(Message.of("checking.mend.nothing")));
              }
            },
            kit.notices()::failed);
  }

  /**
   * Makes a change that was looked at.
   *
   * @return whether it was made; it is not in a package that changed since
   */
  public boolean make(Preview preview) {
    Optional<PackageFiles> files = host.files();
    if (files.isEmpty() || stale()) {
      kit.notices().info(Message.of("checking.mend.stale"));
      return false;
    }
    making = true;
    try {
      files.get().apply(preview.what(), preview.edits());
    } finally {
      making = false;
    }
    done = preview.edits().paths().stream().findFirst().map(path -> new Done(preview.what(), path));
    mended.set(done.map(Done::what));
    return true;
  }

  /** Takes back what was mended last. */
  public void undo() {
    done.ifPresent(last -> host.files().ifPresent(files -> files.document(last.path()).undo()));
  }

  /** The package is another one from now on. */
  void changed() {
    edits++;
    turn++;
    if (!making) {
      forgetDone();
    }
  }

  /** How often the package has changed. */
  long edits() {
    return edits;
  }

  /** Takes a result for the package as it was after {@code at} changes. */
  void take(CheckedPackage now, long at, List<Issue> issues) {
    checked = Optional.of(now);
    checkedEdits = at;
    ways.clear();
    issues.forEach(issue -> issue.way().ifPresent(way -> ways.put(issue.finding(), way)));
    safe.set((int) ways.values().stream().filter(Way::safe).count());
  }

  /** Begins with another package. */
  void forget() {
    turn++;
    checked = Optional.empty();
    ways.clear();
    safe.set(0);
    forgetDone();
  }

  private void forgetDone() {
    done = Optional.empty();
    mended.set(Optional.empty());
  }

  private boolean stale() {
    return edits != checkedEdits;
  }
}
