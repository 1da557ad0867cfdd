module org.fxmisc.undo {
  requires transitive javafx.base;
  requires transitive reactfx;

  exports org.fxmisc.undo;
  exports org.fxmisc.undo.impl;
}
