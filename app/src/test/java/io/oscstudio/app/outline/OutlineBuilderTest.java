package io.oscstudio.app.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutlineBuilderTest {
  @Test
  void keysAndNamedItemsAreToldAsTheyAreNested() {
    Outline outline =
        of(
            "a.yaml",
            """
            # about
            spec:
              containers:
                - image: x
                  name: web
                - displayName: Side
                - plain
                - {x: 1}
            on: true
            """);

    assertThat(drawn(outline.entries()))
        .containsExactly(
            "spec",
            " containers",
            "  web[0]",
            "   image",
            "   name",
            "  Side[1]",
            "   displayName",
            "  plain[2]",
            "  [3]",
            "   x",
            "on");
    assertThat(outline.leftOut()).isZero();
  }

  @Test
  void eachOfSeveralDocumentsHasARootOfItsKindAndName() {
    Outline outline =
        of(
            "crds.yaml",
            """
            kind: Service
            metadata: {name: front}
            ---
            # nothing
            ---
            a: [
            ---
            kind: Secret
            """);

    assertThat(outline.entries())
        .extracting(e -> e.name() + "|" + e.detail())
        .containsExactly("Service/front|1", "|3", "Secret|4");
  }

  @Test
  void templatesGoByTheirLines() {
    Outline outline =
        of(
            "raw/templates/a.yaml",
            """
            {{- define "chart.labels" -}}
            app: x
            {{- end }}
            spec:
              {{- if .Values.on }}
              script: |
                not: a key
              ports:
              - name: web
                port: {{ .Values.port }}
              {{- end }}
            """);

    assertThat(drawn(outline.entries()))
        .containsExactly(
            "chart.labels",
            " app",
            " spec",
            "  script",
            "  ports",
            "   web",
            "    name",
            "    port");
  }

  @Test
  void headingsAreNestedByRankAndFencesHoldNone() {
    Outline outline =
        of(
            "README.md",
            """
            # Top #
            ```sh
            # a comment
            ```
            ### Deep
            Under
            -----
            #hashtag
            # C#
            """);

    assertThat(drawn(outline.entries())).containsExactly("Top", " Deep", " Under", "C#");
    assertThat(outline.entries().getFirst().range().start().line()).isEqualTo(1);
  }

  @Test
  void theInnermostIsLeftOutAboveTheLimitAndCounted() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      text.append("k").append(i).append(":\n  a: 1\n  b: 2\n");
    }

    Outline outline = of("big.yaml", text.toString());

    assertThat(outline.entries()).hasSize(6_000);
    // the document itself counts as one
    assertThat(outline.leftOut()).isEqualTo(3 * 6_000 + 1 - OutlineBuilder.MOST);
  }

  @Test
  void aliasesAndDepthDoNotMakeItGrow() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, y]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    assertThat(count(of("bomb.yaml", bomb.toString()).entries())).isEqualTo(10 + 2 + 9 * 3);

    Outline deep = of("deep.json", "{\"a\":".repeat(900) + "1" + "}".repeat(900));
    assertThat(count(deep.entries())).isEqualTo(OutlineBuilder.DEEPEST);
    assertThat(deep.leftOut()).isEqualTo(900 - OutlineBuilder.DEEPEST);
  }

  @Test
  void linesThatGoDeeperAndDeeperAreBoundedToo() {
    StringBuilder text = new StringBuilder("{{ x }}\n");
    for (int i = 0; i < 1_000; i++) {
      text.append(" ".repeat(i)).append("k:\n");
    }

    Outline outline = of("a.tpl", text.toString());

    assertThat(count(outline.entries()) + outline.leftOut()).isEqualTo(1_000);
  }

  @Test
  void theCaretIsInTheEntryThatBeganLast() {
    String text = "a:\n  b: 1\n  c:\n    - name: x\n      y: 2\nd: 3\n";
    Outline outline = of("a.yaml", text);

    assertThat(names(outline.around(text.indexOf("1")))).containsExactly("a", "b");
    assertThat(names(outline.around(text.indexOf("y: 2") + 1))).containsExactly("a", "c", "x", "y");
    assertThat(names(outline.around(text.indexOf("    - name"))))
        .containsExactly("a", "c", "x", "name");
    assertThat(names(outline.around(text.length()))).containsExactly("d");
  }

  @Test
  void aFilterKeepsWhatIsAround() {
    Outline outline = of("a.yaml", "spec:\n  image: 1\n  port: 2\nimages: []\n");

    assertThat(drawn(outline.filtered(" IMAGE ").entries()))
        .containsExactly("spec", " image", "images");
    assertThat(outline.filtered("nothing").entries()).isEmpty();
  }

  @Test
  void namesAreOneShortLine() {
    String long0 = "x".repeat(119) + "\uD83D\uDE00" + "y";

    assertThat(of("a.yaml", "\"a\\nb\": 1\n").entries().getFirst().name()).isEqualTo("a b");
    assertThat(of("a.yaml", long0 + ": 1\n").entries().getFirst().name())
        .isEqualTo("x".repeat(119) + "…");
  }

  private static Outline of(String file, String text) {
    return OutlineBuilder.of(YamlText.parse(file, text, Dialect.OSC));
  }

  private static List<String> names(List<OutlineEntry> entries) {
    return entries.stream().map(OutlineEntry::name).toList();
  }

  private static List<String> drawn(List<OutlineEntry> entries) {
    return entries.stream().flatMap(OutlineBuilderTest::drawn).toList();
  }

  private static Stream<String> drawn(OutlineEntry entry) {
    return Stream.concat(
        Stream.of(entry.name() + entry.detail()),
        drawn(entry.children()).stream().map(line -> " " + line));
  }

  private static int count(List<OutlineEntry> entries) {
    return entries.stream().mapToInt(e -> 1 + count(e.children())).sum();
  }
}
