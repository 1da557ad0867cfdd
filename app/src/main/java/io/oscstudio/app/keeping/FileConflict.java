package io.oscstudio.app.keeping;

import io.oscstudio.core.check.fix.UnifiedDiff.Line;
import io.oscstudio.core.project.Bytes;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A file that was changed here and by another program, and which of the two is to stay. */
public final class FileConflict {
  /** One of the two. */
  public enum Side {
    /** What is here. */
    MINE,
    /** What the other program wrote. */
    THEIRS
  }

  private final String path;
  private final Optional<Bytes> theirs;
  private final List<Line> lines;
  private final ObjectProperty<Optional<Side>> choice =
      new SimpleObjectProperty<>(Optional.empty());

  FileConflict(String path, Optional<Bytes> theirs, List<Line> lines) {
    this.path = path;
    this.theirs = theirs;
    this.lines = List.copyOf(lines);
  }

  /** The file. */
  public String path() {
    return path;
  }

  /** What another program wrote; empty when it deleted the file. */
  Optional<Bytes> theirs() {
    return theirs;
  }

  /** From what another program wrote to what is here. */
  public List<Line> lines() {
    return lines;
  }

  /** What is to stay; empty while that is not chosen. */
  public ObjectProperty<Optional<Side>> choiceProperty() {
    return choice;
  }
}
