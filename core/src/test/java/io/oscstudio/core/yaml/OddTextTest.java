package io.oscstudio.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.StudioException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts as nobody should write them but people do: every edit must still be exact. */
class OddTextTest {
  static Stream<String> texts() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "a:\n- x\n- y: 1\n  z:\n  - 2\nb:\n  - - 1\n    - 2\n  -\n    - 3\n",
                "  a: 1\n  b:\n      c: 2\n",
                "--- # doc\n# top\n\na:   1   # one\n\n\nb : 2\n...\n",
                "a: >\n"
                    + "  folded\n"
                    + "  text\n\n"
                    + "  more\n"
                    + "   deep\n\n\n"
                    + "b: |2\n"
                    + "    two\n"
                    + "   one\n"
                    + "c: |+\n\n"
                    + "  k\n\n\n"
                    + "d:\n",
                "'q u': \"d\\\n   c\"\n\"k\": 'it''s\n  long'\np: plain\n  on\n\n  lines\n",
                "{a: 1, \"b\":2, c: [x, {y: z}], d: , e, }\n",
                "a: {\n  b: 1, # one\n  c: [ 1,\n       2 ]\n}\n# end\n",
                "- a\n-\n- # c\n  b\n-   c: 1\n    d: 2\n- [x]\n- {}\n- []\n- ''\n",
                "? a\n: 1\n? b\n: - x\n",
                "a: !!str 12\nb: !mine {c: 1}\nd: &anchor v\ne: ! x\n",
                "\uFEFFa: 1\r\nb:\r\n  - x\r\n  - |\r\n    text\r\n\r\nc: 2",
                "a: 1\n---\nb: 2\n--- |\n text\n--- [x, y]\n---\n",
                "on: yes\nno: 0777\n1: 0x1f\n2.5: 1e3\n~: null\n=: =\n",
                "key with spaces: value with:colon\nurl: http://x.y/#z\nt: a\tb\n",
                "a:\n    # deep comment\n    b: 1\n    # after\n  # odd\nc: 2 # last",
                "[]",
                "{}",
                "text",
                "- x",
                "'q'",
                "|\n x\n",
                "- |\n  x",
                "a: |\n  x",
                "a: |+\n  x\n\n"));
    return texts.stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void staysExactUnderRandomEdits(String written) {
    YamlText text = YamlText.parse(written, Dialect.OSC);
    assertThat(text.findings()).isEmpty();
    Random random = new Random(written.hashCode());
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      int document = random.nextInt(text.documents().size());
      try {
        proveOne(text, document, random);
      } catch (StudioException e) {
        assertThat(e.text().key()).isEqualTo("yaml.edit-unusual");
        refused++;
      }
    }
    assertThat(refused).isLessThan(100);
  }

  private static void proveOne(YamlText text, int document, Random random) {
    YamlPath path = YamlPath.ROOT;
    Node parent = null;
    Node node = text.documents().get(document).root();
    while (random.nextInt(4) > 0) {
      if (node instanceof MapNode map && !map.entries().isEmpty()) {
        String key = map.keys().get(random.nextInt(map.keys().size()));
        parent = node;
        path = path.key(key);
        node = map.get(key).orElseThrow();
      } else if (node instanceof ListNode list && !list.items().isEmpty()) {
        int index = random.nextInt(list.items().size());
        parent = node;
        path = path.index(index);
        node = list.items().get(index);
      } else {
        break;
      }
    }
    EditProof.prove(text, document, path, edit(node, parent, random));
  }

  private static Edit edit(Node node, Node parent, Random random) {
    Object data = SampleData.value(random, 2);
    int choice = random.nextInt(6);
    if (choice == 0 && parent != null) {
      return Edit.delete();
    }
    if (choice == 1 && parent instanceof ListNode list) {
      return Edit.move(random.nextInt(list.items().size()));
    }
    if (choice == 2 && parent instanceof MapNode) {
      return Edit.rename("osc new");
    }
    if (choice == 3 && node instanceof MapNode map) {
      return Edit.insertKey(random.nextInt(map.entries().size() + 1), "osc new", data);
    }
    if (choice == 4 && node instanceof ListNode list) {
      return Edit.insertItem(random.nextInt(list.items().size() + 1), data);
    }
    return Edit.set(choice == 5 ? SampleData.scalar(random) : data);
  }
}
