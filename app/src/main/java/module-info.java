/** The studio: the window and the command line over the core. */
module io.oscstudio.app {
  requires atlantafx.base;
  requires com.github.weisj.jsvg;
  requires info.picocli;
  requires io.oscstudio.core;
  requires java.desktop;
  requires javafx.controls;
  requires javafx.graphics;
  requires org.commonmark;
  requires org.controlsfx.controls;
  requires org.fxmisc.flowless;
  requires org.fxmisc.richtext;
  requires org.fxmisc.undo;
  requires org.kordamp.ikonli.core;
  requires org.kordamp.ikonli.feather;
  requires org.kordamp.ikonli.javafx;
  requires reactfx;
  requires tools.jackson.databind;
  requires wellbehavedfx;
  requires static org.jspecify;

  exports io.oscstudio.app;
  exports io.oscstudio.app.shell to
      javafx.graphics;

  opens io.oscstudio.app.cli to
      info.picocli;
}
