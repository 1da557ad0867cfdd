package io.oscstudio.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What a file is written in, for colours, folding and help while typing. */
public enum Syntax {
  /** YAML. */
  YAML(YamlLexer::new),
  /** YAML with Go templates, as in the templates of a chart. */
  TEMPLATE(TemplateLexer::new),
  /** JSON. */
  JSON(JsonLexer::new),
  /** Markdown. */
  MARKDOWN(MarkdownLexer::new),
  /** Words without any form. */
  PLAIN(() -> Syntax::plain);

  private final Supplier<LineLexer> lexer;

  Syntax(Supplier<LineLexer> lexer) {
    this.lexer = lexer;
  }

  /** What the file at a path of a package is written in. */
  public static Syntax of(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    if (name.contains("/templates/") && !name.endsWith(".md") || name.endsWith(".tpl")) {
      return TEMPLATE;
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return YAML;
    }
    if (name.endsWith(".json")) {
      return JSON;
    }
    return name.endsWith(".md") ? MARKDOWN : PLAIN;
  }

  /** Whether its structure is told by indents. */
  public boolean isYaml() {
    return this == YAML || this == TEMPLATE;
  }

  LineLexer lexer() {
    return lexer.get();
  }

  /** The parts of a whole text, its line endings included. */
  List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    LineLexer lines = lexer();
    int open = LineLexer.START;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      open = lines.line(text.substring(start, stop), open, spans);
      LineLexer.add(spans, end < 0 ? 0 : 1, Span.Kind.PLAIN);
      start = stop + 1;
    }
    return spans;
  }

  private static int plain(String line, int open, List<Span> spans) {
    LineLexer.add(spans, line.length(), Span.Kind.PLAIN);
    return LineLexer.START;
  }
}
