package io.oscstudio.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Finding;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedTest {
  private static final String JSON =
      "{\n  \"kind\": \"Demo\",\n  \"spec\": {\n    \"image\": \"it's/demo:1.0\",\n"
          + "    \"list\": [1, \"a\\n\\\"b\\\"\", {}]\n  },\n  \"e\": []\n}";

  private static YamlText text(String yaml) {
    return YamlText.parse("f.yaml", yaml, Dialect.OSC);
  }

  private static Embedded at(YamlText text, Object... path) {
    return Embedded.at(text, 0, YamlPath.of(path)).orElseThrow();
  }

  /** The JSON in every style that can hold it. */
  static List<String> styles(String json) {
    String flat = json.replaceAll("\n *", " ");
    return List.of(
        "a: 1\nc: |-\n" + json.indent(2) + "d: 2\n",
        "a: 1\nc: |\n" + json.indent(7) + "\n\nd: 2\n",
        "a: 1\r\nc: |-\r\n" + json.indent(4).replace("\n", "\r\n") + "d: 2\r\n",
        "c: |2-\n" + json.indent(2).stripTrailing(),
        "c: '" + flat.replace("'", "''") + "' # c\nd: 2\n",
        "c: '" + json.replace("'", "''").replace("\n", "\n  ") + "'\nd: 2\n",
        "c: " + Quotes.doubled(json) + "\nd: 2\n",
        "c: " + Quotes.doubled(flat).replace("Demo", "\\x44\\u0065mo") + "\nd: 2\n",
        "c: \""
            + flat.replace("\\", "\\\\").replace("\"", "\\\"").replace(", ", ",\\\n   ")
            + "\"\nd: 2\n",
        "c: >-\n" + flat.indent(2) + "d: 2\n",
        "c: >\n" + json.indent(2) + "\nd: 2\n");
  }

  @Test
  void readsAndFindsItsNodesThroughEveryStyle() {
    for (String yaml : styles(JSON)) {
      YamlText text = text(yaml);
      Embedded json = at(text, "c");

      assertThat(json.findings()).as(yaml).isEmpty();
      Node image = json.document().at("spec", "image").orElseThrow();
      assertThat(image.toData()).isEqualTo("it's/demo:1.0");
      String written =
          yaml.substring(json.range(image).start().offset(), json.range(image).end().offset());
      assertThat(written.replace("''", "'").replace("\\\"", "\"")).isEqualTo("\"it's/demo:1.0\"");
    }
  }

  @Test
  void changesOneValueThroughEveryStyle() {
    for (String yaml : styles(JSON)) {
      YamlText text = text(yaml);
      TextPatch patch = at(text, "c").edit(YamlPath.parse("spec.image"), Edit.set("it's/demo:2.0"));

      String after = patch.apply(yaml);
      assertThat(after).as(yaml).contains("demo:2.0").hasSameSizeAs(yaml);
      assertThat(patch.invert(yaml).apply(after)).isEqualTo(yaml);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void makesAnyEditThroughEveryStyle(long seed) {
    for (String yaml : styles(JSON)) {
      proveRandomEdit(text(yaml), YamlPath.of("c"), new Random(seed));
    }
  }

  /** One random edit inside the JSON; everything else of both documents stays. */
  static void proveRandomEdit(YamlText text, YamlPath path, Random random) {
    Embedded json = Embedded.at(text, 0, path).orElseThrow();
    YamlPath inner = YamlPath.ROOT;
    Node node = json.document().root();
    while (random.nextInt(5) > 0) {
      if (node instanceof MapNode map && !map.entries().isEmpty()) {
        String key = map.keys().get(random.nextInt(map.keys().size()));
        inner = inner.key(key);
        node = map.get(key).orElseThrow();
      } else if (node instanceof ListNode list && !list.items().isEmpty()) {
        int index = random.nextInt(list.items().size());
        inner = inner.index(index);
        node = list.items().get(index);
      }
    }
    Edit edit = edit(node, inner, random);
    Object expected = EditProof.changed(json.document().root().toData(), inner.steps(), edit);

    TextPatch patch = json.edit(inner, edit);

    String after = patch.apply(text.text());
    assertThat(patch.invert(text.text()).apply(after)).isEqualTo(text.text());
    YamlText read = YamlText.parse(text.file(), after, text.dialect());
    Embedded again = Embedded.at(read, 0, path).orElseThrow();
    String what = edit + " at " + inner + " of\n" + text.text() + "\ngave\n" + after;
    if (!again.findings().isEmpty()
        || !EditProof.same(expected, again.document().root().toData())) {
      throw new AssertionError(again.findings() + " expected " + expected + " after " + what);
    }
    Object outer =
        EditProof.changed(
            text.first().root().toData(), path.steps(), Edit.set(again.scalar().text()));
    if (!EditProof.same(outer, read.first().root().toData())) {
      throw new AssertionError("More changed: " + what);
    }
  }

  private static Edit edit(Node node, YamlPath path, Random random) {
    Object data = SampleData.value(random, 2);
    if (!path.isRoot() && random.nextInt(4) == 0) {
      return Edit.delete();
    }
    return switch (node) {
      case MapNode map when random.nextBoolean() ->
          Edit.insertKey(random.nextInt(map.entries().size() + 1), "osc \"new\"", data);
      case ListNode list when random.nextBoolean() ->
          Edit.insertItem(random.nextInt(list.items().size() + 1), data);
      default -> Edit.set(data);
    };
  }

  @Test
  void keepsTheShapeOfPrettyJson() {
    String yaml = "c: |-\n  {\n    \"a\": 1,\n    \"b\": [\n      \"x\"\n    ]\n  }\nd: 2\n";
    Embedded json = at(text(yaml), "c");

    assertThat(json.edit(YamlPath.of("n"), Edit.set("v")).apply(yaml))
        .isEqualTo(yaml.replace("    ]\n", "    ],\n    \"n\": \"v\"\n"));
    assertThat(json.edit(YamlPath.of("b"), Edit.append(true)).apply(yaml))
        .isEqualTo(yaml.replace("\"x\"\n", "\"x\",\n      true\n"));
    assertThat(json.edit(YamlPath.of("a"), Edit.delete()).apply(yaml))
        .isEqualTo(yaml.replace("    \"a\": 1,\n", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1,}",
        "{'a': 1}",
        "{a: 1}",
        "[1 2]",
        "{\"a\" 1}",
        "[01]",
        "[+1]",
        "[.5]",
        "[NaN]",
        "{\"a\": 1} x",
        "\"a",
        "[",
        "",
        "{\"a\":",
        "[\"\\x\"]",
        "[\"\t\"]",
        "# no",
        "[1,]",
        "tru",
        "{,}",
        "[,]",
        "{\"a\":}",
        "]",
        "[}"
      })
  void refusesWhatIsNotJson(String json) {
    YamlText text = text("k: 1\nc: |-\n  " + json + "\n");
    Embedded embedded =
        json.isEmpty()
            ? at(text("c: ''\n"), "c")
            : Embedded.at(text, 0, YamlPath.of("c")).orElseThrow();

    assertThat(embedded.document().isBroken()).isTrue();
    assertThat(embedded.findings())
        .extracting(Finding::code)
        .allMatch(c -> c.startsWith("yaml.json"));
    if (!json.isEmpty()) {
      assertThat(embedded.findings().getFirst().place().orElseThrow().toString())
          .startsWith("f.yaml:3:");
    }
  }

  @Test
  void readsJsonStrictly() {
    String json =
        "{\"t\": true, \"n\": null, \"i\": -12, \"b\": 123456789012345678901, \"d\": 1.5e3,"
            + " \"s\": \"\\u00e9\\/\\t\", \"\": [[], {}]}";

    Document document = JsonReader.read("", json).document();

    assertThat(document.root().toData())
        .isEqualTo(
            EditProof.changed(
                Map.of(
                    "t",
                    true,
                    "i",
                    -12L,
                    "b",
                    new BigInteger("123456789012345678901"),
                    "d",
                    1500.0,
                    "s",
                    "é/\t",
                    "",
                    List.of(List.of(), Map.of())),
                YamlPath.of("n").steps(),
                Edit.set(null)));
    assertThat(JsonReader.read("", "[".repeat(100_000)).findings())
        .extracting(Finding::code)
        .containsExactly("yaml.too-deep");
    assertThat(JsonReader.read("", "{\"a\": 1, \"a\": 2}").findings())
        .extracting(Finding::code)
        .containsExactly("yaml.duplicate-key");
  }
}
