package io.oscstudio.app.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.schema.DocumentKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes of the form and of the text in any order, some made while others are still on their way,
 * against a plain model of what the document should hold.
 */
class InterleavedEditsTest {
  private static final int CHANGES = 200;
  private static final List<String> KEYS = List.of("name", "version", "displayName", "alias");
  private static final List<String> WORDS =
      List.of("cache", "2.0", "yes", "a: b", "#1", "名称", "it's", "- x", "{y}", "true story");
  private static final String TEXT =
      """
      # head
      name: demo   # beside name
      # above version
      version: "1.0.0"
      displayName: Demo
      alias: d
      categories:   # beside list
        - Database
        # inside
        - Others
      # tail
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4000, 50000})
  void giveWhatTheModelSays(long seed) throws Exception {
    Random random = new Random(seed);
    Map<String, String> texts =
        new LinkedHashMap<>(
            Map.of("name", "demo", "version", "1.0.0", "displayName", "Demo", "alias", "d"));
    List<String> list = new ArrayList<>(List.of("Database", "Others"));
    try (LiveText live = new LiveText(folder, TEXT)) {
      Map<String, FieldModel> fields = new LinkedHashMap<>();
      KEYS.forEach(k -> fields.put(k, field(live, k)));
      FieldModel categories = field(live, "categories");

      for (int i = 0; i < CHANGES; i++) {
        String key = KEYS.get(random.nextInt(KEYS.size()));
        String word = WORDS.get(random.nextInt(WORDS.size())) + i;
        switch (random.nextInt(5)) {
          case 0, 1 -> {
            fields.get(key).setText(word);
            texts.put(key, word);
          }
          case 2 -> {
            // A person types what they see, so what is on its way has to arrive first.
            live.settle();
            live.document().typed(withLine(live.text(), key, word));
            texts.put(key, word);
          }
          case 3 -> {
            list.add(random.nextInt(list.size() + 1), word);
            categories.setTexts(List.copyOf(list));
          }
          default -> {
            if (list.size() > 1) {
              list.remove(random.nextInt(list.size()));
              categories.setTexts(List.copyOf(list));
            }
          }
        }
        if (random.nextInt(3) == 0) {
          live.settle();
        }
      }
      live.settle();

      KEYS.forEach(k -> assertThat(fields.get(k).value().text()).as(k).isEqualTo(texts.get(k)));
      assertThat(categories.value().texts()).isEqualTo(list);
      assertThat(live.document().reading().text().first().root().toData())
          .isEqualTo(data(texts, list));
      assertThat(live.text())
          .contains("# head\n", "# beside name", "# above version\n", "# beside list", "# tail\n");
      assertThat(live.failures()).isEmpty();

      while (live.document().undoableProperty().get()) {
        live.document().undo();
        live.settle();
      }
      assertThat(live.text()).isEqualTo(TEXT);
    }
  }

  private static FieldModel field(LiveText live, String key) {
    return live.document().field(DocumentKind.METADATA.field(key), FieldPath.of(key));
  }

  /** The text with another value in the line of a key, the comment beside it kept. */
  private static String withLine(String text, String key, String word) {
    String quoted = "'" + word.replace("'", "''") + "'";
    return text.replaceFirst(
        "(?m)^(" + key + ": )(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'|[^#\\n]*?)(\\s+#.*)?$",
        "$1" + Matcher.quoteReplacement(quoted) + "$2");
  }

  private static Map<String, Object> data(Map<String, String> texts, List<String> list) {
    Map<String, Object> data = new LinkedHashMap<>(texts);
    data.put("categories", list);
    return data;
  }
}
