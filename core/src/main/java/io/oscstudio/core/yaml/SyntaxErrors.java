package io.oscstudio.core.yaml;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns what the engine says of a broken text into findings with texts of our own. */
final class SyntaxErrors {
  /** A phrase of the engine and the text that says it better, in two languages. */
  private record Phrase(String inContext, String inProblem, String code) {}

  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase("", "'\\t(TAB)'", "yaml.syntax-tab"),
          new Phrase("", "mapping values are not allowed", "yaml.syntax-second-colon"),
          new Phrase("", "could not find expected ':'", "yaml.syntax-no-colon"),
          new Phrase("quoted scalar", "unexpected end of stream", "yaml.syntax-open-quote"),
          new Phrase("quoted scalar", "document separator", "yaml.syntax-open-quote"),
          new Phrase("double-quoted scalar", "", "yaml.syntax-escape"),
          new Phrase("flow sequence", "", "yaml.syntax-open-bracket"),
          new Phrase("flow mapping", "", "yaml.syntax-open-bracket"),
          new Phrase("block mapping", "expected <block end>", "yaml.syntax-indent"),
          new Phrase("block collection", "expected <block end>", "yaml.syntax-indent"),
          new Phrase("", "sequence entries are not allowed", "yaml.syntax-dash"),
          new Phrase("block scalar", "", "yaml.syntax-block"),
          new Phrase("", "cannot start any token", "yaml.syntax-start"));

  private SyntaxErrors() {}

  static Finding finding(
      YamlEngineException e, SourceText source, Offsets offsets, int start, int end) {
    if (e instanceof ReaderException reader) {
      int at = Math.min(offsets.at(reader.getPosition()), end);
      String name = "U+%04X".formatted(reader.getCodePoint());
      return at(source, at, end, "yaml.control-character", name);
    }
    if (e instanceof MarkedYamlEngineException marked) {
      Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
      int at = mark.map(m -> offsets.at(m.getIndex())).orElse(start);
      return at(source, at, end, code(marked, source, at));
    }
    return at(source, start, end, "yaml.syntax");
  }

  private static String code(MarkedYamlEngineException e, SourceText source, int at) {
    String line = source.text.substring(source.lineStart(at), source.lineEnd(at));
    if (line.contains("{{") || line.contains("}}")) {
      return "yaml.syntax-template";
    }
    String context = String.valueOf(e.getContext());
    String problem = String.valueOf(e.getProblem());
    for (Phrase phrase : PHRASES) {
      if (context.contains(phrase.inContext()) && problem.contains(phrase.inProblem())) {
        return phrase.code();
      }
    }
    return "yaml.syntax";
  }

  private static Finding at(SourceText source, int at, int end, String code, Object... arguments) {
    int from = Math.min(at, source.text.length());
    int to = Math.min(Math.max(from, end), from + 1);
    return Finding.at(source.place(from, Math.max(from, to)), Severity.ERROR, code, arguments);
  }
}
