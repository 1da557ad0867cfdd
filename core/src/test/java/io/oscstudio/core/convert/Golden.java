package io.oscstudio.core.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Compares what a conversion writes with files kept beside the tests; see {@link #UPDATE}. */
final class Golden {
  static final Path SAMPLES = Path.of("src/test/resources/convert");

  /** With {@code -Dgolden.update=true} the files are written instead; look at the difference. */
  static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private Golden() {}

  /** Every file but those of raw/, and the notes as sentences. */
  static void matches(Conversion conversion, String folder) throws IOException {
    Path golden = SAMPLES.resolve(folder);
    List<String> written = new ArrayList<>();
    for (FileTree.Entry entry : conversion.tree().entries()) {
      if (!entry.path().startsWith("raw/")) {
        written.add(entry.path());
        compare(golden.resolve(entry.path()), conversion.tree().text(entry.path()));
      }
    }
    compare(golden.resolve("notes.txt"), notes(conversion.notes()));
    written.add("notes.txt");
    try (Stream<Path> kept = Files.walk(golden)) {
      assertThat(
              kept.filter(Files::isRegularFile)
                  .map(f -> golden.relativize(f).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(written);
    }
  }

  private static void compare(Path file, String text) throws IOException {
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    }
    assertThat(text).as(file.toString()).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }

  private static String notes(List<Finding> notes) {
    StringBuilder text = new StringBuilder();
    for (Finding note : notes) {
      text.append(note.severity()).append(' ').append(note.code()).append(' ');
      text.append(note.place().map(Object::toString).orElse("-")).append("\n  ");
      text.append(MessageText.of(note, Resources.texts(Locale.ENGLISH))).append('\n');
    }
    return text.toString();
  }
}
