package io.oscstudio.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No message names a text that is not there. */
class MessageKeysTest {
  private static final Pattern KEY =
      Pattern.compile("Message\\s*\\.of\\(\\s*\"([a-z]+(?:\\.[A-Za-z0-9-]+)+)\"\\s*[,)]");

  @Test
  void everyMessageHasItsText() throws IOException {
    Texts english = Resources.texts(Locale.ENGLISH);
    TreeSet<String> missing = new TreeSet<>();
    int found = 0;

    for (Path file : sources()) {
      for (var match : KEY.matcher(Files.readString(file)).results().toList()) {
        found++;
        if (!english.has(match.group(1))) {
          missing.add(match.group(1) + " in " + file.getFileName());
        }
      }
    }

    assertThat(missing).isEmpty();
    assertThat(found).isPositive();
  }

  private static Iterable<Path> sources() throws IOException {
    TreeSet<Path> files = new TreeSet<>();
    for (Path root : new Path[] {Path.of("src/main/java"), Path.of("../app/src/main/java")}) {
      try (Stream<Path> tree = Files.walk(root)) {
        tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    return files;
  }
}
