module org.fxmisc.flowless {
  requires transitive javafx.base;
  requires transitive javafx.controls;
  requires transitive javafx.graphics;
  requires transitive reactfx;

  exports org.fxmisc.flowless;
}
