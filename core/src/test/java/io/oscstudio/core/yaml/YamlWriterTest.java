package io.oscstudio.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
  @Test
  void writesWhatAPersonWouldWrite() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", "demo");
    data.put("version", "1.0.0");
    data.put("short", "2.0");
    data.put("flag", "yes");
    data.put("on", true);
    data.put("size", 3);
    data.put("image", "reg.example:5000/a/b:1.0");
    data.put("text", "one\ntwo: 3\n");
    data.put("json", "{\n  \"a\": 1\n}");
    data.put("list", List.of("a", Map.of("k", "v"), "last"));
    data.put("empty", Map.of());
    data.put("none", List.of());

    assertThat(YamlWriter.write(data))
        .isEqualTo(
            """
            name: demo
            version: "1.0.0"
            short: "2.0"
            flag: "yes"
            "on": true
            size: 3
            image: reg.example:5000/a/b:1.0
            text: |
              one
              two: 3
            json: |-
              {
                "a": 1
              }
            list:
              - a
              - k: v
              - last
            empty: {}
            none: []
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yes",
        "No",
        "on",
        "y",
        "n",
        "null",
        "~",
        "2.0",
        "0x1",
        "1e3",
        "0777",
        "0o7",
        "=",
        "<<",
        "2021-09-02",
        "12:30:45",
        "1_000",
        ".5",
        ".inf",
        "+1",
        "-",
        "- a",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a",
        "#a",
        "a #b",
        "a: b",
        "a:",
        ":a",
        "? a",
        "[a",
        "{a",
        "a]",
        "a, b",
        "'a",
        "\"a",
        "a'b",
        "a\"b",
        " a",
        "a ",
        "\ta",
        "a\tb",
        "a\n",
        "\na",
        "a\n\n",
        "a\nb",
        " a\nb",
        "a\n b",
        "a \nb",
        "\n",
        "a\r\nb",
        "a\u0001b",
        "a\u0085b",
        "a\u2028b",
        "\uFEFFa",
        "日本 😀",
        "---",
        "--- a",
        "...",
        "a\n---\nb",
        "|",
        ">",
        "a\\b",
        "0b1",
        "1.2.3",
        "v1.2",
        "true",
        "-a"
      })
  void writesStringsThatAreReadBackAsTheSameString(String string) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("value", string);
    data.put("list", List.of(string, string));
    data.put(string, "key");

    YamlText text = YamlText.parse(YamlWriter.write(data), Dialect.OSC);

    assertThat(text.findings()).isEmpty();
    assertThat(text.first().root().toData()).isEqualTo(data);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void writesAnyDataSoThatItIsReadBack(long seed) {
    Object data = SampleData.value(new Random(seed), 5);

    YamlText text = YamlText.parse(YamlWriter.write(data), Dialect.OSC);

    assertThat(text.findings()).isEmpty();
    assertThat(text.first().root().toData()).isEqualTo(data);
    assertThat(YamlWriter.write(new ArrayList<>(List.of(data))))
        .isEqualTo(YamlWriter.write(List.of(data)));
  }
}
