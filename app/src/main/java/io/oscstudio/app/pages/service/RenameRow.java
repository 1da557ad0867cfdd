package io.oscstudio.app.pages.service;

import io.oscstudio.core.console.rename.PathUse;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A place that can take the new path, and whether it will. */
public final class RenameRow {
  private final PathUse use;
  private final BooleanProperty chosen;

  RenameRow(PathUse use, boolean chosen) {
    this.use = use;
    this.chosen = new SimpleBooleanProperty(chosen);
  }

  PathUse use() {
    return use;
  }

  /** Whether it is changed. */
  public BooleanProperty chosenProperty() {
    return chosen;
  }

  /** Key of what it is. */
  public String kindKey() {
    return "service.rename." + use.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** File and line. */
  public String place() {
    int line = use.place().range().map(r -> r.start().line()).orElse(1);
    return use.place().file() + ":" + line;
  }

  /** What it says. */
  public String before() {
    return use.before();
  }

  /** What it would say. */
  public String after() {
    return use.after();
  }
}
