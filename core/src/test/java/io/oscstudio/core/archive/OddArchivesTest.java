package io.oscstudio.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives that nobody should send, each refused by the name of its entry. */
class OddArchivesTest {
  @TempDir Path folder;

  static Stream<Arguments> badNames() {
    Stream<String[]> fixed =
        Stream.of(
            new String[] {"archive.entry-absolute", "/etc/passwd", "//x", "/"},
            new String[] {"archive.entry-parent", "../x", "a/../../x", "a/../b", "..", "a/.."},
            new String[] {"archive.entry-drive", "C:/x", "c:x", "a/b:stream", "a/D:/x"},
            new String[] {"archive.entry-backslash", "..\\x", "a\\b", "\\\\host\\share\\x"},
            new String[] {"archive.entry-empty-segment", "a//b", "a/./b", "a/b/./c"},
            new String[] {"archive.entry-trailing", "a.", "a /b", "b./c", "...", "a/ "},
            new String[] {
              "archive.entry-control-character",
              "a\nb",
              "a\tb",
              "\u001b[2J",
              "a\u007f",
              "a\u0085",
              "gpj.\u202etxt",
              "a\u2028b",
              "\ufeffa",
              "\u2066a"
            },
            new String[] {"archive.entry-path-too-long", "a/".repeat(20) + "b".repeat(1000)},
            new String[] {"archive.entry-name-too-long", "b".repeat(256), "文".repeat(86)},
            new String[] {"archive.entry-too-deep", "a/".repeat(33) + "b"});
    Stream<String[]> devices =
        Stream.of("CON", "prn", "Aux", "NUL", "COM1", "com9", "LPT1", "lpt³", "CONIN$", "CLOCK$")
            .flatMap(d -> Stream.of(d, d + ".txt", d + ".tar.gz", d + " .x", "a/" + d, d + "/x"))
            .map(name -> new String[] {"archive.entry-device", name});
    return Stream.concat(fixed, devices)
        .flatMap(row ->
            Stream.of(row)
                .skip(1)
                .flatMap(name ->
                    Stream.of("zip", "tar", "tgz").map(kind -> Arguments.of(kind, row[0], name))));
  }

  @ParameterizedTest(name = "{0} {1} [{index}]")
  @MethodSource("badNames")
  void refusesBadNames(String kind, String code, String name) throws IOException {
    byte[] bytes =
        switch (kind) {
          case "zip" -> new RawZip().add("ok").add(name).bytes();
          case "tar" -> new RawTar().add("ok").add(name).bytes();
          default -> new RawTar().add("ok").add(name).gzipped();
        };

    StudioException refusal = refusal(bytes);

    assertThat(refusal.text().key()).isEqualTo(code);
    assertThat(refusal.text().arguments().getFirst()).isEqualTo(EntryNames.shown(name));
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
            List.of("archive.entry-duplicate", "a", "a"),
            List.of("archive.entry-duplicate", "a/b", "./a/b"),
            List.of("archive.entry-case-duplicate", "a/b", "a/B"),
            List.of("archive.entry-case-duplicate", "A/x", "a/y"),
            List.of("archive.entry-case-duplicate", "caf\u00e9", "cafe\u0301"),
            List.of("archive.entry-case-duplicate", "STRASSE", "straße"),
            List.of("archive.entry-case-duplicate", "Dir/", "dir/x"),
            List.of("archive.entry-file-and-folder", "a", "a/b"),
            List.of("archive.entry-file-and-folder", "a/b/c", "a"))
        .flatMap(row ->
            Stream.of("zip", "tar")
                .map(kind -> Arguments.of(kind, row.get(0), row.get(1), row.get(2))));
  }

  @ParameterizedTest(name = "{0} {1} [{index}]")
  @MethodSource("pairs")
  void refusesTwoNamesForOnePlace(String kind, String code, String one, String two)
      throws IOException {
    byte[] bytes =
        kind.equals("zip")
            ? new RawZip().add(empty(one)).add(empty(two)).bytes()
            : new RawTar().block(one, type(one), "", 0, new byte[0]).add(two).bytes();

    assertThat(refusal(bytes).text().key()).isEqualTo(code);
  }

  private static RawZip.Entry empty(String name) {
    RawZip.Entry entry = RawZip.entry(name, "");
    entry.attributes = 0;
    return entry;
  }

  private static char type(String name) {
    return name.endsWith("/") ? '5' : '0';
  }

  static Stream<Arguments> lies() {
    byte[] zeros = new byte[4 << 20];
    return Stream.of(
        lie("archive.entry-size-lies", true, e -> e.size -= 1),
        lie("archive.entry-size-lies", true, e -> e.size += 1),
        lie("archive.entry-size-lies", false, e -> e.size += 1),
        lie("archive.entry-checksum", true, e -> e.crc ^= 1),
        lie("archive.entry-checksum", false, e -> e.crc ^= 1),
        lie("archive.entry-encrypted", true, e -> e.flags |= 1),
        lie("archive.entry-method", true, e -> e.method = 12),
        lie("archive.entry-damaged", true, e -> e.packed = new byte[] {-1, -1, -1, -1}),
        lie("archive.entry-two-names", true, e -> e.localName = "y".getBytes()),
        lie("archive.entry-special", true, e -> e.attributes = 0010644L << 16),
        lie("archive.entry-special", true, e -> e.attributes = 0060644L << 16),
        lie("archive.zip-entry-damaged", true, e -> e.name = new byte[] {(byte) 0xB2, (byte) 0xE2}),
        lie("archive.zip-entry-damaged", true, e -> e.offset = 1 << 20),
        lie("archive.zip-entry-damaged", true, e -> e.offset = 3),
        lie("archive.zip-entry-damaged", true, e -> e.size = 0xFFFFFFFFL),
        lie(
            "archive.entry-ratio",
            true,
            e -> {
              e.packed = RawZip.deflate(zeros);
              e.size = 1L << 31;
            }));
  }

  private static Arguments lie(String code, boolean deflated, Consumer<RawZip.Entry> change) {
    return Arguments.of(code, deflated, change);
  }

  @ParameterizedTest(name = "{0} [{index}]")
  @MethodSource("lies")
  void refusesWhatIsNotAsClaimed(String code, boolean deflated, Consumer<RawZip.Entry> change)
      throws IOException {
    RawZip.Entry entry = new RawZip.Entry("liar", "hello hello hello".getBytes(), deflated);
    change.accept(entry);
    byte[] bytes = new RawZip().add("ok").add(entry).bytes();

    StudioException refusal = refusal(bytes);

    assertThat(refusal.text().key()).isEqualTo(code);
  }

  @Test
  void refusesEntriesThatShareBytes() throws IOException {
    RawZip.Entry second = RawZip.entry("a", "x");
    second.name = "a".getBytes();
    second.offset = 0;

    RawZip zip = new RawZip().add("a").add(second);

    assertThat(refusal(zip.bytes()).text().key()).isIn("archive.entry-duplicate");
    RawZip.Entry inner = RawZip.entry("b", "x");
    RawZip.Entry outer =
        new RawZip.Entry("a", Arrays.copyOf(new RawZip().add("b").bytes(), 32), false);
    inner.offset = 31;
    assertThat(refusal(new RawZip().add(outer).add(inner).bytes()).text().key())
        .isEqualTo("archive.entry-overlap");
  }

  static Stream<Arguments> leavingLinks() {
    return Stream.of("../x", "/etc/passwd", "a/../../x", "C:/x", "..\\x", "../..", "//host/x")
        .flatMap(target -> Stream.of("zip", "tar", "hard").map(k -> Arguments.of(k, target)));
  }

  @ParameterizedTest
  @MethodSource("leavingLinks")
  void refusesLinksThatLeave(String kind, String target) throws IOException {
    byte[] bytes =
        switch (kind) {
          case "zip" -> {
            RawZip.Entry link = RawZip.entry("link", target);
            link.attributes = 0120777L << 16;
            yield new RawZip().add(link).bytes();
          }
          case "tar" -> new RawTar().link("link", '2', target).bytes();
          default -> new RawTar().link("link", '1', target).bytes();
        };

    assertThat(refusal(bytes).text().key()).isEqualTo("archive.link-leaves");
  }

  @Test
  void followsLinksThatStay() throws IOException {
    byte[] bytes =
        new RawTar()
            .add("top/d/file", "hello")
            .link("top/link", '2', "d/file")
            .link("top/d/up", '2', "../link")
            .link("top/hard", '1', "top/d/file")
            .link("top/e", '2', "d")
            .link("top/gone", '2', "nowhere")
            .link("top/d/self", '2', "../d")
            .link("top/x", '2', "y")
            .link("top/y", '2', "x")
            .bytes();

    try (FileTree tree = open(bytes)) {
      assertThat(tree.entries())
          .extracting(FileTree.Entry::path)
          .containsExactly(
              "top/d/file", "top/d/up", "top/e/file", "top/e/up", "top/hard", "top/link");
      assertThat(tree.text("top/e/up")).isEqualTo("hello");
      assertThat(tree.notes())
          .extracting(note -> note.code() + " " + note.place().orElseThrow().file())
          .containsExactly(
              "archive.link-loop top/d/self",
              "archive.link-dangling top/gone",
              "archive.link-loop top/x",
              "archive.link-loop top/y");
    }
  }

  @Test
  void refusesFilesBelowLinks() throws IOException {
    byte[] bytes = new RawTar().link("a", '2', "b").add("b/x").add("a/y").bytes();

    assertThat(refusal(bytes).text().key()).isEqualTo("archive.entry-under-link");
  }

  @Test
  void refusesDevicesPipesAndTruncatedTars() throws IOException {
    for (char type : "346".toCharArray()) {
      assertThat(refusal(new RawTar().link("dev", type, "").bytes()).text().key())
          .isEqualTo("archive.entry-special");
    }
    assertThat(refusal(new RawTar().block("a", '0', "", 1 << 20, new byte[1]).bytes()).text().key())
        .isEqualTo("archive.entry-truncated");
  }

  @Test
  void refusesNamesOfUnboundedLength() throws IOException {
    byte[] name = new byte[3 << 20];
    Arrays.fill(name, (byte) 'a');
    byte[] bytes = new RawTar().block("long", 'L', "", name.length, name).add("x").gzipped();

    assertThat(refusal(bytes).text().key()).isIn("archive.tar-damaged", "archive.ratio");
  }

  @Test
  void refusesTooManyEntries() throws IOException {
    Limits few = Limits.DEFAULT.withEntries(3);
    RawZip zip = new RawZip().add("a").add("b").add("c").add("d");
    RawTar tar = new RawTar().add("a").add("b").add("c").add("d");

    assertThat(refusal(zip.bytes(), few).text().key())
        .isEqualTo("archive.too-many-entries-counted");
    assertThat(refusal(tar.bytes(), few).text().key()).isEqualTo("archive.too-many-entries");
  }

  @Test
  void refusesGzipBombs() throws IOException {
    byte[] bytes = RawTar.gzip(new RawTar().add("a", "0".repeat(16 << 20)).bytes());

    assertThat(refusal(bytes, Limits.DEFAULT.withRatio(100)).text().key())
        .isEqualTo("archive.ratio");
  }

  @Test
  void refusesOtherFormats() throws IOException {
    assertThat(refusal("BZh9....".getBytes()).text().key()).isEqualTo("archive.unsupported-format");
    assertThat(refusal("just text".getBytes()).text().key()).isEqualTo("archive.unknown-format");
    assertThat(refusal(new byte[0]).text().key()).isEqualTo("archive.unknown-format");
    assertThat(refusal(RawTar.gzip("a: 1".getBytes())).text().key())
        .isEqualTo("archive.gzip-without-tar");
    assertThat(refusal(Arrays.copyOf(new RawZip().add("a").bytes(), 40)).text().key())
        .isEqualTo("archive.zip-damaged");
  }

  /** Bytes changed at random give a tree or a refusal that has a text, and nothing else. */
  @ParameterizedTest
  @MethodSource("kinds")
  void survivesAnyDamage(byte[] good) throws IOException {
    Random random = new Random(4711);
    for (int round = 0; round < 400; round++) {
      byte[] bytes = good.clone();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(4) == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      try (FileTree tree = open(bytes)) {
        tree.entries().forEach(entry -> tree.bytes(entry.path(), 1 << 20));
      } catch (StudioException e) {
        assertThat(MessageText.of(e.text(), Resources.texts(Locale.ENGLISH))).doesNotContain("«");
      }
    }
  }

  static Stream<byte[]> kinds() {
    RawTar tar = new RawTar().add("a/b", "hello").add("n".repeat(120)).link("l", '2', "a/b");
    RawZip zip =
        new RawZip().add("a/b").add(new RawZip.Entry("c", "hello hello hello".getBytes(), true));
    return Stream.of(zip.bytes(), tar.bytes(), tar.gzipped());
  }

  private FileTree open(byte[] bytes) throws IOException {
    Path file = folder.resolve("odd.bin");
    Files.write(file, bytes);
    return FileTrees.open(file, Limits.DEFAULT);
  }

  private StudioException refusal(byte[] bytes) throws IOException {
    return refusal(bytes, Limits.DEFAULT);
  }

  /** Opens and reads everything, and gives the refusal, which must have a text in two languages. */
  private StudioException refusal(byte[] bytes, Limits limits) throws IOException {
    Path file = folder.resolve("odd.bin");
    Files.write(file, bytes);
    StudioException refusal =
        catchThrowableOfType(
            StudioException.class,
            () -> {
              try (FileTree tree = FileTrees.open(file, limits)) {
                tree.entries().forEach(entry -> tree.bytes(entry.path(), 64 << 20));
              }
            });
    assertThat(refusal).as("accepted").isNotNull();
    assertThat(Resources.texts(Locale.ENGLISH).has(refusal.text().key())).isTrue();
    assertThat(Resources.texts(Locale.SIMPLIFIED_CHINESE).has(refusal.text().key())).isTrue();
    return refusal;
  }
}
