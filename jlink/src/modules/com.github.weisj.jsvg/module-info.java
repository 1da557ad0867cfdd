/** As published, less the export of a package that is not there, which jlink does not forgive. */
open module com.github.weisj.jsvg {
  requires transitive java.desktop;
  requires java.logging;
  requires transitive java.xml;

  exports com.github.weisj.jsvg;
  exports com.github.weisj.jsvg.paint;
  exports com.github.weisj.jsvg.parser;
  exports com.github.weisj.jsvg.parser.css;
  exports com.github.weisj.jsvg.parser.resources;
  exports com.github.weisj.jsvg.renderer;
  exports com.github.weisj.jsvg.renderer.animation;
  exports com.github.weisj.jsvg.renderer.awt;
  exports com.github.weisj.jsvg.renderer.output;
  exports com.github.weisj.jsvg.ui;
  exports com.github.weisj.jsvg.view;
}
