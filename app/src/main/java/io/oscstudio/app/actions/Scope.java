package io.oscstudio.app.actions;

import java.util.Locale;

/** Where an action is of use. Within one scope no two actions share a key. */
public enum Scope {
  /** Everywhere in the window. */
  WINDOW,
  /** While a package is open. */
  PACKAGE,
  /** While the workspace is shown. */
  WORKSPACE,
  /** In a form or text of a file, while it has the focus. */
  EDITOR,
  /** In lists and tables, on the row that has the focus. */
  LIST,
  /** In the graph of versions, while it has the focus. */
  GRAPH;

  /** Key of its name. */
  public String key() {
    return "actions.scope." + name().toLowerCase(Locale.ROOT);
  }
}
