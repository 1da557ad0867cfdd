package io.oscstudio.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.StudioException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditTest {
  private static String edited(String text, String path, Edit edit) {
    return EditProof.prove(YamlText.parse(text, Dialect.OSC), 0, YamlPath.parse(path), edit);
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @Test
  void changesAScalarAndKeepsItsQuotes() {
    String text = "a: one # c\nb: 'two'\nc: \"three\" # d\n";

    assertThat(edited(text, "a", Edit.set("uno")))
        .isEqualTo("a: uno # c\nb: 'two'\nc: \"three\" # d\n");
    assertThat(edited(text, "b", Edit.set("it's"))).contains("b: 'it''s'\n");
    assertThat(edited(text, "b", Edit.set("a\tb\u0001"))).contains("b: \"a\\tb\\u0001\"\n");
    assertThat(edited(text, "c", Edit.set("x\ny"))).contains("c: \"x\\ny\" # d\n");
    assertThat(edited(text, "b", Edit.set(5))).contains("b: 5\n");
    assertThat(edited(text, "a", Edit.set("one"))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "2.0",
        "0x1",
        "1e3",
        "null",
        "~",
        "2021-01-02",
        "=",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "",
        " x",
        "x ",
        "a: b",
        "a #b",
        "- a",
        "[a",
        "{a",
        "'",
        "\"",
        "a\nb",
        "a\n",
        "\n",
        "日本"
      })
  void writesAnyStringIntoAnyStyle(String value) {
    for (String old : List.of("p", "'s'", "\"d\"", "|\n    l", "|-\n    l", ">\n    f", "1", "")) {
      String block = "x:\n  a: " + old + "\n  b: 2\n\nc: 3\n";
      edited(block, "x.a", Edit.set(value));
      edited(block.replace("\n", "\r\n"), "x.a", Edit.set(value));
      edited(block, "x.b", Edit.set(value));
      edited("l:\n  - " + old + "\n  - 2 # c\n", "l[0]", Edit.set(value));
      edited("l:\n  - " + old + "\n  - 2 # c\n", "l[1]", Edit.set(value));
    }
    edited("{a: 1, b: [x, y], c: }", "a", Edit.set(value));
    edited("{a: 1, b: [x, y], c: }", "b[1]", Edit.set(value));
    edited("{a: 1, b: [x, y], c: }", "c", Edit.set(value));
    edited("{a, b}", "a", Edit.set(value));
    edited("v: [1]\n" + "k: &x !!str 12 # c\n", "k", Edit.set(value));
  }

  @Test
  void keepsTheChompingOfBlocks() {
    assertThat(edited("a: |\n  x\nb: 1\n", "a", Edit.set("y\nz\n")))
        .isEqualTo("a: |\n  y\n  z\nb: 1\n");
    assertThat(edited("a: |-\n     x\nb: 1\n", "a", Edit.set("y\nz")))
        .isEqualTo("a: |-\n     y\n     z\nb: 1\n");
    assertThat(edited("a: | # why\n  x\n", "a", Edit.set(" y\nz\n")))
        .isEqualTo("a: |2 # why\n   y\n  z\n");
    assertThat(edited("a: >-\n  x\n  w\n", "a", Edit.set("y\nz"))).isEqualTo("a: >-\n  y\n\n  z\n");
  }

  @Test
  void putsAScalarWhereNothingStood() {
    assertThat(edited("a: # c\nb: 1\n", "a", Edit.set("x"))).isEqualTo("a: x # c\nb: 1\n");
    assertThat(edited("- # c\n- b\n", "[0]", Edit.set("x"))).isEqualTo("- x # c\n- b\n");
    assertThat(edited("", "a.b[0].c", Edit.set("x"))).isEqualTo("a:\n  b:\n    - c: x\n");
    assertThat(edited("# only", "a", Edit.set(1))).isEqualTo("# only\na: 1\n");
    assertThat(edited("---\n# x\n...\n", "a", Edit.set(1))).isEqualTo("---\n# x\na: 1\n...\n");
  }

  @Test
  void makesMissingParents() {
    assertThat(edited("spec:\n    size: 1\n", "spec.pod.labels.app", Edit.set("x")))
        .isEqualTo("spec:\n    size: 1\n    pod:\n        labels:\n            app: x\n");
    assertThat(edited("spec: {}\n", "spec.a", Edit.set("x"))).isEqualTo("spec:\n  a: x\n");
    assertThat(edited("spec: null\n", "spec.a", Edit.set("x"))).isEqualTo("spec:\n  a: x\n");
    assertThat(edited("a:\n- x\n", "a[1].b", Edit.set(1))).isEqualTo("a:\n- x\n- b: 1\n");
  }

  @Test
  void replacesWholeValuesByOthers() {
    assertThat(edited("a:\n  # in\n  b: 1\n  c: 2\nd: 3\n", "a", Edit.set("x")))
        .isEqualTo("a: x\nd: 3\n");
    assertThat(edited("a: 1 # c\nd: 3\n", "a", Edit.set(map("b", 1, "l", List.of("x")))))
        .isEqualTo("a: # c\n  b: 1\n  l:\n    - x\nd: 3\n");
    assertThat(edited("a: # c\n  b: 1\n", "a", Edit.set(List.of("x", map("w", 1, "z", 2)))))
        .isEqualTo("a: # c\n  - x\n  - w: 1\n    z: 2\n");
    assertThat(edited("- 1\n- 2\n", "[0]", Edit.set(map("b", 1, "c", map("d", 2)))))
        .isEqualTo("- b: 1\n  c:\n    d: 2\n- 2\n");
    assertThat(edited("a: 1\n", "", Edit.set(List.of(1, 2)))).isEqualTo("- 1\n- 2\n");
    assertThat(edited("--- {}\n", "", Edit.set(map("a", 1)))).isEqualTo("--- \na: 1\n");
  }

  @Test
  void keepsTheCommentsOfWhatStaysInAMap() {
    String text = "m: # map\n  # a\n  a: 1 # one\n  gone: 2\n  # l\n  l: [x, y] # list\nz: 1\n";

    assertThat(
            edited(
                text,
                "m",
                Edit.set(map("a", 2, "new", "v", "l", List.of("x", "new", "y"), "t", 1))))
        .isEqualTo(
            "m: # map\n"
                + "  # a\n"
                + "  a: 2 # one\n"
                + "  new: v\n"
                + "  # l\n"
                + "  l: [x, new, y] # list\n"
                + "  t: 1\n"
                + "z: 1\n");
    assertThat(edited(text, "m", Edit.set(map("q", 2)))).isEqualTo("m: # map\n  q: 2\nz: 1\n");
    assertThat(edited("- a # 1\n- b # 2\n- c # 3\n", "", Edit.set(List.of("a", "c"))))
        .isEqualTo("- a # 1\n- c # 3\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void turnsAnyValueIntoAnyOther(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      Map<String, Object> before = map("v", SampleData.value(random, 3), "w", 1);
      edited(YamlWriter.write(before), "v", Edit.set(SampleData.value(random, 3)));
      edited(YamlWriter.write(before), "v", Edit.set(SampleData.changed(random, before.get("v"))));
    }
  }

  @Test
  void insertsKeysWhereAsked() {
    String text = "# file\na: 1\n# about b\nb:\n  x: 1 # one\n  # more x\n\n# about c\nc: 3\n";

    assertThat(edited(text, "", Edit.insertKey(0, "new", 0)))
        .isEqualTo("# file\nnew: 0\n" + text.substring(7));
    assertThat(edited(text, "", Edit.insertKey(1, "new", 0)))
        .startsWith("# file\na: 1\nnew: 0\n# about b");
    assertThat(edited(text, "", Edit.insertKey(2, "new", 0)))
        .contains("  # more x\nnew: 0\n\n# about c\n");
    assertThat(edited(text, "", Edit.insertKey("new", map("k", "v"))))
        .endsWith("c: 3\nnew:\n  k: v\n");
    assertThat(edited(text, "b", Edit.insertKey("new", 0))).contains("  x: 1 # one\n  # more x\n");
    assertThat(edited("l:\n  - a: 1\n    b: 2\n", "l[0]", Edit.insertKey(0, "new", 0)))
        .isEqualTo("l:\n  - new: 0\n    a: 1\n    b: 2\n");
    assertThat(edited("a: {b: 1}\n", "a", Edit.insertKey("new", 0)))
        .isEqualTo("a: {b: 1, new: 0}\n");
    assertThat(edited("a: {b: 1}\n", "a", Edit.insertKey(0, "new", 0)))
        .isEqualTo("a: {new: 0, b: 1}\n");
    assertThat(edited("a: {\n  b: 1,\n  c: 2,\n}\n", "a", Edit.insertKey("new", 0)))
        .isEqualTo("a: {\n  b: 1,\n  c: 2,\n  new: 0,\n}\n");
    assertThat(edited("a: 1", "", Edit.insertKey("new", 0))).isEqualTo("a: 1\nnew: 0");
    assertThat(edited("a: |\n  x", "", Edit.insertKey("new", 0))).isEqualTo("a: |-\n  x\nnew: 0");
    assertThat(edited("a: |+\n  x\n\n\nb: 1\n", "", Edit.insertKey(1, "new", 0)))
        .isEqualTo("a: |+\n  x\n\n\nnew: 0\nb: 1\n");
    assertThat(edited("a:\r\n  b: 1\r\n", "a", Edit.insertKey("new", List.of(1))))
        .isEqualTo("a:\r\n  b: 1\r\n  new:\r\n    - 1\r\n");
    assertThat(edited("\uFEFFa: 1\n", "", Edit.insertKey(0, "new", 0)))
        .isEqualTo("\uFEFFnew: 0\na: 1\n");
  }

  @Test
  void insertsItemsWhereAsked() {
    String text = "l:\n- a\n# about b\n- b # c\nm: [x, y]\n";

    assertThat(edited(text, "l", Edit.insertItem(0, "new"))).startsWith("l:\n- new\n- a\n");
    assertThat(edited(text, "l", Edit.insertItem(1, "new")))
        .startsWith("l:\n- a\n- new\n# about b\n");
    assertThat(edited(text, "l", Edit.append(map("k", 1, "o", 2))))
        .contains("- b # c\n- k: 1\n  o: 2\nm:");
    assertThat(edited(text, "m", Edit.append("new"))).endsWith("m: [x, y, new]\n");
    assertThat(edited("l: []\n", "l", Edit.append("new"))).isEqualTo("l:\n  - new\n");
    assertThat(edited("- - a\n  - b\n", "[0]", Edit.insertItem(0, "new")))
        .isEqualTo("- - new\n  - a\n  - b\n");
  }

  @Test
  void deletesWithOwnCommentsOnly() {
    String text = "# file\na: 1\n\n# about b\nb:\n  x: 1 # one\n  # more x\n\n# about c\nc: 3\n";

    assertThat(edited(text, "a", Edit.delete())).startsWith("# file\n\n# about b");
    assertThat(edited(text, "b", Edit.delete())).isEqualTo("# file\na: 1\n\n\n# about c\nc: 3\n");
    assertThat(edited(text, "c", Edit.delete())).endsWith("# more x\n\n");
    assertThat(edited(text, "b.x", Edit.delete())).contains("b: {}\n");
    assertThat(edited("- a: 1\n  b: 2\n", "[0].a", Edit.delete())).isEqualTo("- b: 2\n");
    assertThat(edited("- a: 1\n  # keep\n  b: 2\n", "[0].a", Edit.delete()))
        .isEqualTo("-\n  # keep\n  b: 2\n");
    assertThat(edited("l: [a, b, c]\n", "l[0]", Edit.delete())).isEqualTo("l: [b, c]\n");
    assertThat(edited("l: [a, b, c]\n", "l[2]", Edit.delete())).isEqualTo("l: [a, b]\n");
    assertThat(edited("l: [a]\n", "l[0]", Edit.delete())).isEqualTo("l: []\n");
    assertThat(edited("a: 1\nb: 2", "b", Edit.delete())).isEqualTo("a: 1");
    assertThat(edited("a: |+\n  x\nb: 1\n\nc: 2\n", "b", Edit.delete()))
        .isEqualTo("a: |+\n  x\nc: 2\n");
    assertThat(edited("- - a\n  - b\n", "[0][0]", Edit.delete())).isEqualTo("- - b\n");
  }

  @Test
  void movesItemsWithTheirComments() {
    String text = "l:\n  # one\n  - a: 1\n    b: 2\n\n  # two\n  - c # c\n  - d";

    assertThat(edited(text, "l[0]", Edit.move(2)))
        .isEqualTo("l:\n  # two\n  - c # c\n\n  - d\n  # one\n  - a: 1\n    b: 2");
    assertThat(edited(text, "l[2]", Edit.move(0)))
        .isEqualTo("l:\n  - d\n\n  # one\n  - a: 1\n    b: 2\n  # two\n  - c # c");
    assertThat(edited("l: [a, b, c]\n", "l[0]", Edit.move(2))).isEqualTo("l: [b, c, a]\n");
    assertThat(edited("- - a\n  - b\n- c\n", "[0][0]", Edit.move(1)))
        .isEqualTo("- - b\n  - a\n- c\n");
    edited("- |\n  x\n\n- |+\n  y\n\n- z\n\n\n", "[1]", Edit.move(2));
    edited("- |\n  x\n- |\n  y", "[1]", Edit.move(0));
  }

  @Test
  void renamesKeys() {
    assertThat(edited("a: 1 # c\nb: 2\n", "a", Edit.rename("new"))).isEqualTo("new: 1 # c\nb: 2\n");
    assertThat(edited("a: 1\n", "a", Edit.rename("yes"))).isEqualTo("\"yes\": 1\n");
    assertThat(edited("'a': 1\n", "a", Edit.rename("it's"))).isEqualTo("'it''s': 1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a: &x {b: 1}\\nc: *x;     c.b;  yaml.edit-alias
          a: &x {b: 1}\\nc: {<<: *x}; c.b.d; yaml.edit-merged
          a: 1;                     a.b;  yaml.edit-not-a-map
          a: 1;                     a[0]; yaml.edit-not-a-list
          a: [1];                   a[3]; yaml.edit-missing
          a: ";                     a;    yaml.edit-broken
          """)
  void refusesWhatItCannotDo(String text, String path, String key) {
    YamlText read = YamlText.parse(text.translateEscapes(), Dialect.OSC);

    assertThatThrownBy(() -> read.edit(YamlPath.parse(path), Edit.set("x")))
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo(key));
  }

  @Test
  void replacesAnAliasAndOverridesAMergedKey() {
    String text = "a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n  e: 2\n";

    assertThat(edited(text, "c", Edit.set("s"))).contains("\nc: s\n");
    assertThat(edited(text, "d.b", Edit.set(5))).endsWith("  <<: *x\n  e: 2\n  b: 5\n");
  }
}
