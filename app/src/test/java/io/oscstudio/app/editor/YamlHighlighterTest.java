package io.oscstudio.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.editor.YamlHighlighter.Kind;
import io.oscstudio.app.editor.YamlHighlighter.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlHighlighterTest {
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
        "a:\r\nb: c\r\n"
      })
  void coversEveryCharacterOfAnyText(String text) {
    assertThat(YamlHighlighter.spans(text).stream().mapToInt(Span::length).sum())
        .isEqualTo(text.length());
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    for (Span span : YamlHighlighter.spans(text)) {
      String part = text.substring(at, at + span.length());
      at += span.length();
      if (span.kind() != Kind.PLAIN && !part.isBlank()) {
        parts.add(span.kind() + " " + part);
      }
    }
    return parts;
  }
}
