package io.oscstudio.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.editor.ShownText.Splice;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {
  private static final String[] PARTS = {
    "a", "\n", "\r\n", "key: b\r\n", "  x: |\n", "    text\n", "\uFEFF", "\r", "- c\n", "我们", ""
  };

  private final ShownText text = new ShownText();
  private String area = "";

  private void load(String file) {
    text.load(file);
    area = "";
    while (!text.complete()) {
      put(List.of(text.next(7)));
    }
  }

  private void put(List<Splice> splices) {
    splices.forEach(s -> area = area.substring(0, s.start()) + s.text() + area.substring(s.end()));
  }

  @Test
  void lineEndingsAreOneCharacterAndTheByteOrderMarkIsLeftOut() {
    load("\uFEFFa: 1\r\nb: 2\r\n");

    assertThat(area).isEqualTo("a: 1\nb: 2\n");
    assertThat(text.toFile(5)).isEqualTo(7);
    assertThat(text.toShown(7)).isEqualTo(5);
  }

  @Test
  void whatIsTypedGetsTheFilesLineEndings() {
    load("\uFEFFa: 1\r\nb: 2\r\n");

    assertThat(text.typed(4, 4, "\nc: 3")).isTrue();
    assertThat(text.text()).isEqualTo("\uFEFFa: 1\r\nc: 3\r\nb: 2\r\n");
    assertThat(text.typed(0, 5, "")).isTrue();
    assertThat(text.text()).isEqualTo("\uFEFFc: 3\r\nb: 2\r\n");
  }

  @Test
  void longBlobsAreFoldedWhenATextIsOpened() {
    String blob = ("  " + "QUJD".repeat(15) + "\r\n").repeat(30);
    load("icon: |\r\n" + blob + "name: a\r\n");

    assertThat(area).isEqualTo("icon: | \u22ef 30 \nname: a\n");
    assertThat(text.linesFoldedBefore(area.indexOf("name"))).isEqualTo(30);
    assertThat(text.toShown(text.text().indexOf("name"))).isEqualTo(area.indexOf("name"));
  }

  @Test
  void ofALongLineTheBeginningIsShown() {
    load("data: " + "A".repeat(5_000) + "\nname: a\n");

    assertThat(area).hasSizeLessThan(200).endsWith(" \u22ef\nname: a\n");
    assertThat(text.typed(area.length() - 3, area.length() - 2, "bc")).isTrue();
    assertThat(text.text()).endsWith("A\nname:bca\n");
  }

  @Test
  void whatCutsThroughAFoldedStretchIsNotTaken() {
    String file = "data: " + "A".repeat(5_000) + "\nname: a\n";
    load(file);
    int dots = area.indexOf('\u22ef');

    assertThat(text.typed(dots, dots + 1, "")).isFalse();
    assertThat(text.text()).isEqualTo(file);
  }

  @Test
  void lineEndingsThatWouldBecomeOneStayTwo() {
    load("a\rb\nc");

    assertThat(text.typed(2, 3, "")).isFalse();
    assertThat(text.text()).isEqualTo("a\rb\nc");
  }

  @Test
  void aFoldedStretchShowsAgainAsItWas() {
    load("a:\r\n  b: 1\r\n  c: 2\r\nd: 3\r\n");
    put(List.of(text.fold(Folding.below(text.text(), 0).orElseThrow())));
    assertThat(area).isEqualTo("a: \u22ef 2 \nd: 3\n");

    put(text.unfold(6, 7));

    assertThat(area).isEqualTo("a:\n  b: 1\n  c: 2\nd: 3\n");
  }

  @Test
  void aChangeInsideWhatIsFoldedShowsIt() {
    load("a:\n  b: 1\n  c: 2\nd: 3\n");
    put(List.of(text.fold(Folding.below(text.text(), 0).orElseThrow())));

    put(text.change("a:\n  b: 1\n  c: 20\nd: 3\n"));

    assertThat(area).isEqualTo("a:\n  b: 1\n  c: 20\nd: 3\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverChangesTheAreaShowsTheFile(long seed) {
    Random random = new Random(seed);
    load(random(random));
    for (int i = 0; i < 400; i++) {
      String file = text.text();
      int from = random.nextInt(file.length() + 1);
      int to = Math.min(file.length(), from + random.nextInt(6));
      String now = file.substring(0, from) + random(random, 3) + file.substring(to);
      put(text.change(now.length() > 300 ? now.substring(0, 200) : now));
      if (random.nextBoolean() && !text.text().isEmpty()) {
        Folding.below(text.text(), lineStart(text.text(), random))
            .filter(r -> text.foldedIn(text.toShown(r.start()), area.length()).isEmpty())
            .ifPresent(r -> put(List.of(text.fold(r))));
      }
      put(text.unfold(0, random.nextInt(3) == 0 ? text.text().length() : 0));

      ShownText open = text;
      String shown = area;
      assertThat(open.length()).isEqualTo(shown.length());
      if (open.foldedIn(0, shown.length()).isEmpty()) {
        assertThat(shown).isEqualTo(plain(open.text()));
      }
    }
  }

  private static int lineStart(String file, Random random) {
    int end = file.lastIndexOf('\n', random.nextInt(file.length()));
    return end < 0 && file.startsWith("\uFEFF") ? 1 : end + 1;
  }

  private static String plain(String file) {
    String body = file.startsWith("\uFEFF") ? file.substring(1) : file;
    return body.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String random(Random random) {
    return random(random, 30);
  }

  private static String random(Random random, int most) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      out.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return out.toString();
  }
}
