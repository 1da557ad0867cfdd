package io.oscstudio.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.editor.Span.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {
  @Test
  void tellsKeysStringsNumbersWordsAndCommentsApart() {
    assertThat(parts("name: \"a # b\" # why\nsize: 12\non: true\n"))
        .containsExactly(
            "KEY name",
            "STRING \"a # b\"",
            "COMMENT # why",
            "KEY size",
            "NUMBER 12",
            "KEY on",
            "WORD true");
  }

  @Test
  void keepsBlockScalarsTogetherUntilTheyEnd() {
    assertThat(parts("detail: |\n  name: no key\n\n  # no comment\nnext: 1\n"))
        .containsExactly(
            "KEY detail",
            "MARK |",
            "STRING   name: no key",
            "STRING   # no comment",
            "KEY next",
            "NUMBER 1");
  }

  @Test
  void findsKeysInListItems() {
    assertThat(parts("- name: a\n  url: https://x.example/#top\n"))
        .containsExactly("MARK -", "KEY name", "KEY url");
  }

  @Test
  void tellsTemplatesFromTheYamlAround() {
    assertThat(parts(Syntax.TEMPLATE, "name: {{ include \"x\" . }}-a # b\n{{- if .Values.on }}\n"))
        .containsExactly(
            "KEY name",
            "MARK {{",
            "WORD include",
            "STRING \"x\"",
            "TEMPLATE  . ",
            "MARK }}",
            "COMMENT # b",
            "MARK {{-",
            "WORD if",
            "TEMPLATE  .Values.on ",
            "MARK }}");
  }

  @Test
  void aCommentOfATemplateGoesOnOverLines() {
    assertThat(parts(Syntax.TEMPLATE, "{{/* one\ntwo: 2\n*/}}\nkey: 1\n"))
        .containsExactly(
            "COMMENT {{/* one", "COMMENT two: 2", "COMMENT */}}", "KEY key", "NUMBER 1");
  }

  @Test
  void tellsThePartsOfJsonApart() {
    assertThat(parts(Syntax.JSON, "{\"a\": [\"b\", -1.5, true]}"))
        .containsExactly(
            "MARK {",
            "KEY \"a\"",
            "MARK :",
            "MARK [",
            "STRING \"b\"",
            "MARK ,",
            "NUMBER -1.5",
            "MARK ,",
            "WORD true",
            "MARK ]",
            "MARK }");
  }

  @Test
  void tellsThePartsOfMarkdownApart() {
    assertThat(parts(Syntax.MARKDOWN, "# Head\n- see [it](x) and `code`\n```\n# no head\n```\n"))
        .containsExactly(
            "KEY # Head",
            "MARK -",
            "WORD [it](x)",
            "STRING `code`",
            "STRING ```",
            "STRING # no head",
            "STRING ```");
  }

  @Test
  void goesByThePath() {
    assertThat(Syntax.of("metadata.yaml")).isEqualTo(Syntax.YAML);
    assertThat(Syntax.of("raw/templates/_helpers.tpl")).isEqualTo(Syntax.TEMPLATE);
    assertThat(Syntax.of("raw/templates/svc.yaml")).isEqualTo(Syntax.TEMPLATE);
    assertThat(Syntax.of("raw/values.schema.json")).isEqualTo(Syntax.JSON);
    assertThat(Syntax.of("README.md")).isEqualTo(Syntax.MARKDOWN);
    assertThat(Syntax.of("LICENSE")).isEqualTo(Syntax.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "a",
        "\"",
        "'",
        ": :",
        "- - -",
        "---\n...\n",
        "a: [1, {b: 'c",
        "\t\tx: y",
        "k: >-\n",
        "{{ .Values.a }}: {{ b }}",
        "{{ a",
        "}} {{/* x */}} {{ y }}{{z",
        "```\n{",
        "a:\r\nb: c\r\n"
      })
  void coversEveryCharacterOfAnyText(String text) {
    for (Syntax syntax : Syntax.values()) {
      assertThat(syntax.spans(text).stream().mapToInt(Span::length).sum())
          .as(syntax.name())
          .isEqualTo(text.length());
    }
  }

  private static List<String> parts(String text) {
    return parts(Syntax.YAML, text);
  }

  private static List<String> parts(Syntax syntax, String text) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    for (Span span : syntax.spans(text)) {
      String part = text.substring(at, at + span.length());
      at += span.length();
      if (span.kind() != Kind.PLAIN && !part.isBlank()) {
        parts.add(span.kind() + " " + part);
      }
    }
    return parts;
  }
}
