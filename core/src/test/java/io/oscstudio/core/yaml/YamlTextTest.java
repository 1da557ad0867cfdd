package io.oscstudio.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
  private static YamlText parse(String text) {
    return YamlText.parse(text, Dialect.OSC);
  }

  private static Object value(String scalar) {
    return ((ScalarNode) parse("v: " + scalar + "\n").first().at("v").orElseThrow()).value();
  }

  private static List<String> codes(YamlText text) {
    return text.findings().stream().map(Finding::code).toList();
  }

  @Test
  void typesScalarsAsKubernetesDoes() {
    assertThat(value("yes")).isEqualTo(true);
    assertThat(value("Off")).isEqualTo(false);
    assertThat(value("0777")).isEqualTo(511L);
    assertThat(value("0x1F")).isEqualTo(31L);
    assertThat(value("0o17")).isEqualTo(15L);
    assertThat(value("1_000")).isEqualTo(1000L);
    assertThat(value("-12")).isEqualTo(-12L);
    assertThat(value("18446744073709551616")).isEqualTo(new BigInteger("18446744073709551616"));
    assertThat(value("1e3")).isEqualTo(1000.0);
    assertThat(value("4.10")).isEqualTo(4.1);
    assertThat(value("08")).isEqualTo(8.0);
    assertThat(value(".inf")).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(value("~")).isNull();
    assertThat(value("")).isNull();
    assertThat(value("=")).isEqualTo("=");
    assertThat(value("y")).isEqualTo("y");
    assertThat(value("2021-09-02")).isEqualTo("2021-09-02");
    assertThat(value("1.2.3")).isEqualTo("1.2.3");
    assertThat(value("!!str 123")).isEqualTo("123");
    assertThat(value("'yes'")).isEqualTo("yes");
    assertThat(value("1e999999999")).isEqualTo("1e999999999");
  }

  @Test
  void keepsTheWordsOfAScalar() {
    ScalarNode node = (ScalarNode) parse("mode: 0777 # octal\n").first().at("mode").orElseThrow();

    assertThat(node.text()).isEqualTo("0777");
    assertThat(node.source()).isEqualTo("0777");
    assertThat(node.style()).isEqualTo(ScalarStyle.PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void findsExactRanges(String eol) {
    String text =
        String.join(
            eol,
            "# head",
            "a:",
            "  - &x !!str one # beside",
            "  - \"two\"",
            "  - {k: [1, 2], z: *x}",
            "b: |+",
            "  line",
            "   more",
            "",
            "c: >-",
            "  folded",
            "  text",
            "",
            "",
            "d: 'last'",
            "");
    Document document = parse(text).first();

    assertThat(source(document, "a", 0)).isEqualTo("&x !!str one");
    assertThat(source(document, "a", 1)).isEqualTo("\"two\"");
    assertThat(source(document, "a", 2)).isEqualTo("{k: [1, 2], z: *x}");
    assertThat(source(document, "a", 2, "k")).isEqualTo("[1, 2]");
    assertThat(source(document, "a", 2, "z")).isEqualTo("*x");
    assertThat(source(document, "b")).isEqualTo(String.join(eol, "|+", "  line", "   more", ""));
    assertThat(source(document, "c")).isEqualTo(String.join(eol, ">-", "  folded", "  text"));
    assertThat(source(document, "d")).isEqualTo("'last'");
    assertThat(document.root().source()).startsWith("a:").endsWith("'last'");
    assertThat(document.at("d").orElseThrow().range().start().line()).isEqualTo(15);
    assertThat(document.at("d").orElseThrow().range().start().column()).isEqualTo(4);
  }

  private static String source(Document document, Object... path) {
    return document.at(path).orElseThrow().source();
  }

  @Test
  void countsInUtf16BehindCharactersOutsideTheBasicPlane() {
    Document document = parse("a: '😀😀' # 😀\nb: after\n").first();

    assertThat(source(document, "b")).isEqualTo("after");
    assertThat(document.at("b").orElseThrow().range().start().column()).isEqualTo(4);
  }

  @Test
  void givesTheCommentsAboveAndBesideAKey() {
    YamlText text =
        parse(
            """
            # far

            # -- How many
            # pods
            replicas: 1 # beside
            image: # on key
              # inner
              tag: x
            """);
    MapNode map = text.first().map().orElseThrow();

    assertThat(map.entry("replicas").orElseThrow().commentsAbove())
        .extracting(Comment::text)
        .containsExactly("# -- How many", "# pods");
    assertThat(map.entry("replicas").orElseThrow().commentBeside().orElseThrow().words())
        .isEqualTo("beside");
    assertThat(map.entry("image").orElseThrow().commentBeside().orElseThrow().words())
        .isEqualTo("on key");
    assertThat(((MapNode) map.get("image").orElseThrow()).entries().getFirst().commentsAbove())
        .hasSize(1);
  }

  @Test
  void takesNoHashInsideAValueForAComment() {
    YamlText text = parse("a: 'x # y'\nb: \"# z\"\nc: |\n  # text\nd: q#r\ne: | # yes\n  t\n");

    assertThat(text.first().comments()).extracting(Comment::text).containsExactly("# yes");
  }

  @Test
  void resolvesAliasesAndMerges() {
    Document document =
        parse(
                """
                base: &base {a: 1, b: 2}
                one:
                  <<: *base
                  b: 3
                  c: &c [x]
                two: *base
                three: *c
                """)
            .first();

    assertThat(document.at("one").orElseThrow().toData())
        .isEqualTo(Map.of("a", 1L, "b", 3L, "c", List.of("x")));
    assertThat(document.at("two", "a").orElseThrow().toData()).isEqualTo(1L);
    assertThat(document.at("two").orElseThrow().isAlias()).isTrue();
    assertThat(source(document, "two")).isEqualTo("*base");
    assertThat(((MapNode) document.at("one").orElseThrow()).entry("a").orElseThrow().isMerged())
        .isTrue();
  }

  @Test
  void readsTheOtherDocumentsWhenOneIsBroken() {
    YamlText text = parse("a: 1\n---\nb: \"open\nc: d\n---\ne: 2\n");

    assertThat(text.documents()).hasSize(3);
    assertThat(text.documents().get(1).isBroken()).isTrue();
    assertThat(text.documents().get(2).at("e").orElseThrow().toData()).isEqualTo(2L);
    assertThat(codes(text)).containsExactly("yaml.syntax-open-quote");
    assertThat(
            text.findings().getFirst().place().orElseThrow().range().orElseThrow().start().line())
        .isBetween(3, 5);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'a: b: c',                  yaml.syntax-second-colon
          'a: 1\n\tb: 2',             yaml.syntax-tab
          'a: {{ .Values.x }} y',     yaml.syntax-template
          'a: [1, 2\nb: 3',           yaml.syntax-open-bracket
          'a:\n    b: 1\n  c: 2',     yaml.syntax-indent
          'a: "\\\\q"',               yaml.syntax-escape
          'a: *b',                    yaml.alias-unknown
          'a: &a [*a]',               yaml.alias-in-itself
          'a: \u0007',                yaml.control-character
          'a: @b',                    yaml.syntax-start
          'a: 1\nb\nc: 2',            yaml.syntax-no-colon
          """)
  void saysWhatIsWrong(String text, String code) {
    String written = text.translateEscapes();

    assertThat(codes(parse(written))).containsExactly(code);
  }

  @Test
  void takesTheLastOfDuplicateKeysAndSaysSo() {
    YamlText osc = YamlText.parse("m.yaml", "a: 1\nb: 2\na: 3\n", Dialect.OSC);
    YamlText chart = YamlText.parse("v.yaml", "a: 1\nb: 2\na: 3\n", Dialect.CHART);

    assertThat(osc.first().at("a").orElseThrow().toData()).isEqualTo(3L);
    assertThat(osc.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
    assertThat(chart.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(osc.findings().getFirst().place().orElseThrow()).hasToString("m.yaml:3:1");
    assertThat(osc.first().map().orElseThrow().written()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 10, 11, 12, 13, 40})
  void findsDuplicateKeysInMapsOfAnySizeAndTellsAMergeFromAQuotedKey(int others) {
    StringBuilder written = new StringBuilder("<<: {z: 1}\n\"<<\": 2\na: 1\n");
    for (int i = 0; i < others; i++) {
      written.append("k").append(i).append(": 1\n");
    }
    YamlText text = YamlText.parse("m.yaml", written + "b: 1\na: 2\n", Dialect.OSC);

    assertThat(text.findings()).hasSize(1);
    assertThat(text.findings().getFirst().place().orElseThrow())
        .hasToString("m.yaml:" + (others + 5) + ":1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "\uFEFF", "---\n# x\n...\n"})
  void readsEmptyFilesAsOneEmptyDocument(String written) {
    YamlText text = parse(written);

    assertThat(text.documents()).hasSize(1);
    assertThat(text.first().isEmpty()).isTrue();
    assertThat(text.findings()).isEmpty();
  }

  @Test
  void cutsDocumentsAtMarkersOnly() {
    YamlText text =
        parse("\uFEFF# licence\n%YAML 1.2\n---\na: |\n  --- no\n---\n---b: 1\n...\n# tail\n---\n");

    assertThat(text.findings()).isEmpty();
    assertThat(text.documents().stream().map(d -> d.root().toData()).toList())
        .isEqualTo(Arrays.asList(Map.of("a", "--- no\n"), Map.of("---b", 1L), null));
  }

  @Test
  void survivesHostileTexts() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i)).append("*a%d,".formatted(i - 1).repeat(10));
      bomb.append("]\n");
    }

    assertThat(codes(parse("[".repeat(5_000)))).containsExactly("yaml.too-deep");
    assertThat(codes(parse("- ".repeat(5_000) + "x"))).containsExactly("yaml.too-deep");
    assertThat(codes(parse(bomb.toString()))).containsExactly("yaml.alias-bomb");
    assertThat(parse("a: " + "x".repeat(5_000_000)).findings()).isEmpty();
    assertThat(parse("a: \"" + "x y ".repeat(1_250_000) + "\"").findings()).isEmpty();
    assertThat(parse("a: |\n  " + "x".repeat(5_000_000)).findings()).isEmpty();
    assertThat(parse("a: " + "9".repeat(1_000_000)).first().at("a").orElseThrow().toData())
        .isInstanceOf(String.class);
  }
}
