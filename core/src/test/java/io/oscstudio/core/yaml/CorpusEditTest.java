package io.oscstudio.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Every scalar of every YAML file of the corpus is changed, and nothing else with it. */
@Tag("corpus")
@EnabledIf("io.oscstudio.core.yaml.YamlCorpus#isHere")
class CorpusEditTest {
  /** How many characters may be read again for a file's single edits. */
  private static final int BUDGET = 20_000;

  private static final List<Object> NEW_VALUES =
      List.of(
          "changed",
          "yes",
          "2.0",
          "a: b",
          "",
          "it's \"so\"",
          "one\ntwo",
          "one\n",
          " led",
          7L,
          true,
          "0x1",
          "- x",
          "#",
          "日本 😀",
          1.5,
          "1e3",
          "=");

  private final AtomicInteger readable = new AtomicInteger();
  private final AtomicLong scalars = new AtomicLong();
  private final AtomicLong edits = new AtomicLong();
  private final List<String> failures = new ArrayList<>();

  /** A scalar with the way to it. */
  private record Leaf(YamlPath path, ScalarNode node) {}

  private record Collection(YamlPath path, Node node) {}

  private static List<YamlText> texts(List<Path> files) {
    List<YamlText> texts = new ArrayList<>();
    for (Path file : files) {
      YamlText text = YamlText.parse(file.toString(), YamlCorpus.text(file), Dialect.CHART);
      if (text.isReadable() && text.findings().isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private void eachFile(java.util.function.Consumer<YamlText> proof) {
    YamlCorpus.files().parallelStream()
        .forEach(file -> {
          YamlText text = texts(List.of(file)).stream().findFirst().orElse(null);
          if (text == null) {
            return;
          }
          readable.incrementAndGet();
          try {
            proof.accept(text);
          } catch (AssertionError | RuntimeException e) {
            synchronized (failures) {
              failures.add(file + ": " + shortened(e.toString()));
            }
          }
        });
    System.getLogger("corpus")
        .log(
            System.Logger.Level.INFO,
            "{0} files, {1} scalars, {2} edits",
            readable,
            scalars,
            edits);
    assertThat(failures.stream().limit(20)).isEmpty();
    assertThat(readable.get()).isGreaterThan(3_000);
  }

  private static String shortened(String text) {
    return text.length() < 900 ? text : text.substring(0, 900);
  }

  /** What stands in this document itself: what comes through aliases and merges is left out. */
  private static void collect(
      Node node, YamlPath path, List<Leaf> leaves, List<Collection> collections) {
    if (node.isAlias()) {
      return;
    }
    switch (node) {
      case ScalarNode scalar -> leaves.add(new Leaf(path, scalar));
      case ListNode list -> {
        collections.add(new Collection(path, list));
        for (int i = 0; i < list.items().size(); i++) {
          collect(list.items().get(i), path.index(i), leaves, collections);
        }
      }
      case MapNode map -> {
        collections.add(new Collection(path, map));
        for (MapNode.Entry entry : map.entries()) {
          if (!entry.isMerged()) {
            collect(entry.value(), path.key(entry.name()), leaves, collections);
          }
        }
      }
    }
  }

  @Test
  void changesEveryScalarAndNothingElse() {
    eachFile(text -> {
      for (Document document : text.documents()) {
        List<Leaf> leaves = new ArrayList<>();
        collect(document.root(), YamlPath.ROOT, leaves, new ArrayList<>());
        if (!document.isEmpty()) {
          changeAll(text, document, leaves);
        }
      }
    });
  }

  private void changeAll(YamlText text, Document document, List<Leaf> leaves) {
    Map<Node, Object> wanted = new IdentityHashMap<>();
    List<TextPatch.Replacement> all = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      Leaf leaf = leaves.get(i);
      TextPatch same = text.edit(document.number(), leaf.path(), Edit.set(leaf.node().value()));
      assertThat(same.isEmpty()).as("set to itself %s", leaf.path()).isTrue();
      Object value = NEW_VALUES.get(Math.floorMod(i + leaf.node().text().hashCode(), 18));
      if (value.equals(leaf.node().value())) {
        value = "other";
      }
      TextPatch patch = text.edit(document.number(), leaf.path(), Edit.set(value));
      assertThat(patch.isEmpty()).as("set to another %s", leaf.path()).isFalse();
      onlyItsLines(text.text(), leaf, patch);
      wanted.put(leaf.node(), value);
      all.addAll(patch.replacements());
      scalars.incrementAndGet();
    }
    TextPatch together = new TextPatch(all);
    String after = together.apply(text.text());
    assertThat(together.invert(text.text()).apply(after).equals(text.text())).as("undo").isTrue();
    YamlText read = YamlText.parse(text.file(), after, Dialect.CHART);
    assertThat(read.findings()).isEmpty();
    compare(document.root(), read.documents().get(document.number()).root(), wanted, "");
  }

  private static void onlyItsLines(String text, Leaf leaf, TextPatch patch) {
    int from = leaf.node().start();
    while (from > 0 && text.charAt(from - 1) != '\n') {
      from--;
    }
    int to = leaf.node().end();
    while (to < text.length() && text.charAt(to) != '\n') {
      to++;
    }
    for (TextPatch.Replacement r : patch.replacements()) {
      assertThat(r.start() >= from && r.end() <= to).as("only its lines %s", leaf.path()).isTrue();
    }
  }

  private static void compare(Node before, Node after, Map<Node, Object> wanted, String path) {
    if (before.isAlias()) {
      assertThat(after.isAlias()).as(path).isTrue();
      return;
    }
    switch (before) {
      case ScalarNode scalar -> {
        Object actual = after instanceof ScalarNode s ? s.value() : after;
        if (!Objects.equals(wanted.get(scalar), actual)) {
          throw new AssertionError(
              path
                  + ": wanted <"
                  + wanted.get(scalar)
                  + "> for "
                  + scalar
                  + " got <"
                  + after
                  + ">");
        }
      }
      case ListNode list -> {
        ListNode other = (ListNode) after;
        assertThat(other.items()).as(path).hasSameSizeAs(list.items());
        for (int i = 0; i < list.items().size(); i++) {
          compare(list.items().get(i), other.items().get(i), wanted, path + "[" + i + "]");
        }
      }
      case MapNode map -> {
        MapNode other = (MapNode) after;
        assertThat(other.keys()).as(path).isEqualTo(map.keys());
        for (MapNode.Entry entry : map.entries()) {
          if (!entry.isMerged()) {
            Node value = other.get(entry.name()).orElseThrow();
            compare(entry.value(), value, wanted, path + "." + entry.name());
          }
        }
      }
    }
  }

  @Test
  void changesOneScalarAtATime() {
    eachFile(text ->
        edit(
            text,
            (random, leaves, collections) -> {
              Leaf leaf = leaves.get(random.nextInt(leaves.size()));
              Object value = NEW_VALUES.get(random.nextInt(NEW_VALUES.size()));
              return new Proposal(leaf.path(), Edit.set(value));
            }));
  }

  @Test
  void insertsDeletesMovesAndTakesItBack() {
    eachFile(text -> edit(text, CorpusEditTest::structural));
  }

  @Test
  void makesTwentyEditsInsideEachAlmExamples() {
    YamlPath path = YamlPath.of("metadata", "annotations", "alm-examples");
    eachFile(text -> {
      Embedded json = Embedded.at(text, 0, path).orElse(null);
      if (json != null && json.findings().isEmpty()) {
        Random random = new Random(text.text().hashCode());
        for (int i = 0; i < 20; i++) {
          EmbeddedTest.proveRandomEdit(text, path, random);
          edits.incrementAndGet();
        }
      }
    });
    assertThat(edits.get()).isGreaterThan(1_000);
  }

  private record Proposal(YamlPath path, Edit edit) {}

  private interface Proposer {
    Proposal propose(Random random, List<Leaf> leaves, List<Collection> collections);
  }

  private static Proposal structural(
      Random random, List<Leaf> leaves, List<Collection> collections) {
    if (collections.isEmpty()) {
      return null;
    }
    Collection chosen = collections.get(random.nextInt(collections.size()));
    Object data = SampleData.value(random, 2);
    switch (chosen.node()) {
      case MapNode map -> {
        int size = map.written().size();
        int index = random.nextInt(size + 1);
        if (random.nextBoolean() || size == 0 || map.written().size() != map.entries().size()) {
          boolean merges = map.written().size() != map.entries().size();
          return new Proposal(
              chosen.path(), Edit.insertKey(merges ? Integer.MAX_VALUE : index, "osc new", data));
        }
        String key = map.written().get(Math.min(index, size - 1)).name();
        boolean rename = random.nextInt(4) == 0;
        return new Proposal(
            chosen.path().key(key), rename ? Edit.rename("osc new") : Edit.delete());
      }
      case ListNode list -> {
        int size = list.items().size();
        int index = random.nextInt(size + 1);
        if (size == 0 || random.nextInt(3) == 0) {
          return new Proposal(chosen.path(), Edit.insertItem(index, data));
        }
        YamlPath item = chosen.path().index(Math.min(index, size - 1));
        boolean move = random.nextBoolean() && size > 1;
        return new Proposal(item, move ? Edit.move(random.nextInt(size)) : Edit.delete());
      }
      case ScalarNode _ -> {
        return null;
      }
    }
  }

  private void edit(YamlText text, Proposer proposer) {
    Random random = new Random(text.text().hashCode());
    int count = Math.clamp(BUDGET / Math.max(1, text.text().length()), 2, 30);
    for (Document document : text.documents()) {
      List<Leaf> leaves = new ArrayList<>();
      List<Collection> collections = new ArrayList<>();
      collect(document.root(), YamlPath.ROOT, leaves, collections);
      boolean aliases = document.source().text.contains("*") && hasAlias(document.root());
      for (int i = 0; i < count && !document.isEmpty() && !leaves.isEmpty(); i++) {
        Proposal p = proposer.propose(random, leaves, collections);
        if (p == null) {
          continue;
        }
        edits.incrementAndGet();
        if (aliases) {
          TextPatch patch = text.edit(document.number(), p.path(), p.edit());
          String after = patch.apply(text.text());
          assertThat(patch.invert(text.text()).apply(after)).isEqualTo(text.text());
        } else {
          EditProof.prove(text, document.number(), p.path(), p.edit());
        }
      }
    }
  }

  private static boolean hasAlias(Node node) {
    return node.isAlias()
        || switch (node) {
          case ScalarNode _ -> false;
          case ListNode list -> list.items().stream().anyMatch(CorpusEditTest::hasAlias);
          case MapNode map -> map.written().stream().anyMatch(e -> hasAlias(e.value()));
        };
  }
}
