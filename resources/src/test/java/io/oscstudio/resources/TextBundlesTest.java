package io.oscstudio.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same things, in texts MessageFormat can read. */
class TextBundlesTest {
  private static final Path FOLDER = Path.of("src/main/resources/io-oscstudio-texts");
  private static final String CHINESE = "_zh_CN.properties";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  /** An apostrophe that is neither doubled nor around a quoted brace disappears from the text. */
  private static final Pattern QUOTED = Pattern.compile("''|'[{}][^']*'|'[^'{}]*[{}][^']*'");

  static List<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(CHINESE))
          .map(name -> name.replace(".properties", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyFileIsABundleThatIsRead() throws IOException {
    assertThat(Texts.BUNDLES).containsAll(bundles());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
    assertThat(read(bundle + CHINESE).keySet()).isEqualTo(read(bundle + ".properties").keySet());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSamePlaceholders(String bundle) throws IOException {
    Map<String, String> english = read(bundle + ".properties");
    Map<String, String> chinese = read(bundle + CHINESE);

    assertThat(chinese.keySet().stream().filter(english::containsKey))
        .filteredOn(key -> !placeholders(english.get(key)).equals(placeholders(chinese.get(key))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextCanBeFormatted(String bundle) throws IOException {
    for (String file : List.of(bundle + ".properties", bundle + CHINESE)) {
      assertThat(read(file).entrySet())
          .filteredOn(text -> !canBeFormatted(bundle, text.getKey(), text.getValue()))
          .as("texts of %s; an apostrophe is doubled", file)
          .isEmpty();
    }
  }

  private static boolean canBeFormatted(String bundle, String key, String text) {
    if (!key.startsWith(bundle + ".") || text.isBlank()) {
      return false;
    }
    try {
      new MessageFormat(text, Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return !QUOTED.matcher(text).replaceAll("").contains("'");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyStandsTwiceInAFile(String bundle) throws IOException {
    for (String file : List.of(bundle + ".properties", bundle + CHINESE)) {
      assertThat(keysInOrder(file)).doesNotHaveDuplicates();
    }
  }

  private static TreeSet<Integer> placeholders(String text) {
    TreeSet<Integer> numbers = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(m -> numbers.add(Integer.valueOf(m.group(1))));
    return numbers;
  }

  private static Map<String, String> read(String file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(FOLDER.resolve(file))) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
    return texts;
  }

  private static List<String> keysInOrder(String file) throws IOException {
    List<String> keys = new ArrayList<>();
    Properties recorder =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            keys.add((String) key);
            return super.put(key, value);
          }
        };
    try (var reader = Files.newBufferedReader(FOLDER.resolve(file))) {
      recorder.load(reader);
    }
    return keys;
  }
}
