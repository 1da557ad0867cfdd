package io.oscstudio.core.check.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.project.Bytes;
import io.oscstudio.core.yaml.TextPatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedDiffTest {
  private static final String TEN = lines(1, 10);

  @TempDir private Path folder;

  @Test
  void masksLinesThatHoldSecrets() {
    String token = "ghp_" + "a8Kd03mQzT7xLw5Rb2Yc9Vn4Hs6Jf1Pg0EuX";
    String key = "k: |\n  -----BEGIN PRIVATE KEY-----\n  %s\n  -----END PRIVATE KEY-----\n";
    String body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";
    String before = "a: 1\nb: " + token + "\nc: 1\n" + key.formatted(body);
    FileTree tree = tree(Map.of("a.yaml", before));
    FileEdits edits =
        new FileEdits(Map.of("a.yaml", TextPatch.replace(5, 6, "B")), Map.of(), Set.of());

    String diff = UnifiedDiff.text(tree, edits);

    assertThat(diff)
        .contains("\n a: 1\n-•••\n+•••\n c: 1\n")
        .doesNotContain(token.substring(4))
        .doesNotContain(body);
    assertThat(UnifiedDiff.of(tree, edits).toString()).contains(token);
  }

  @Test
  void showsAChangeWithThreeLinesAround() {
    FileEdits edits = patch("a.yaml", TEN, TEN.replace("5\n", "five\n"));

    String diff = UnifiedDiff.text(tree(Map.of("a.yaml", TEN)), edits);

    assertThat(diff)
        .isEqualTo(
            """
            diff --git a/a.yaml b/a.yaml
            --- a/a.yaml
            +++ b/a.yaml
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            """);
  }

  @Test
  void tellsFilesThatComeGoMoveAndAreNoText() {
    FileTree tree = tree(Map.of("gone.txt", "gone", "old.txt", "same\n", "pic.png", "\0"));
    FileEdits edits =
        new FileEdits(
            Map.of(),
            Map.of(
                "came.txt", bytes("came\n"), "new.txt", bytes("same\n"), "pic.png", bytes("\0\1")),
            Set.of("gone.txt", "old.txt"));

    String diff = UnifiedDiff.text(tree, edits);

    assertThat(diff)
        .isEqualTo(
            """
            diff --git a/came.txt b/came.txt
            new file mode 100644
            --- /dev/null
            +++ b/came.txt
            @@ -0,0 +1 @@
            +came
            diff --git a/gone.txt b/gone.txt
            deleted file mode 100644
            --- a/gone.txt
            +++ /dev/null
            @@ -1 +0,0 @@
            -gone
            \\ No newline at end of file
            diff --git a/old.txt b/new.txt
            similarity index 100%
            rename from old.txt
            rename to new.txt
            diff --git a/pic.png b/pic.png
            Binary files a/pic.png and b/pic.png differ
            """);
  }

  @Test
  void saysNothingWhereNothingChanges() {
    FileTree tree = tree(Map.of("a.yaml", TEN));
    FileEdits same = new FileEdits(Map.of(), Map.of("a.yaml", bytes(TEN)), Set.of());

    assertThat(UnifiedDiff.of(tree, same)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isWhatGitApplies(long seed) throws Exception {
    Random random = new Random(seed);
    Map<String, String> before = new HashMap<>();
    Map<String, Bytes> after = new HashMap<>();
    for (int i = 0; i < 5; i++) {
      String text = randomText(random);
      before.put("f" + i, text);
      after.put("f" + i, bytes(changed(text, random)));
    }
    FileEdits edits = new FileEdits(Map.of(), after, Set.of());

    String diff = UnifiedDiff.text(tree(before), edits);

    for (Map.Entry<String, String> file : before.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    gitApply(diff);
    for (String path : after.keySet()) {
      assertThat(Files.readString(folder.resolve(path)))
          .isEqualTo(new String(after.get(path).toArray(), UTF_8));
    }
  }

  @Test
  void takesTextsThatDifferTooMuchAsReplacedAsAWhole() {
    String before = "head\n" + lines(1, 5_000) + "tail\n";
    String after = "head\n" + lines(10_001, 15_000) + "tail\n";

    List<LineDiff.Change> changes = LineDiff.of(before.lines().toList(), after.lines().toList());

    assertThat(changes).containsExactly(new LineDiff.Change(1, 5_001, 1, 5_001));
  }

  private void gitApply(String diff) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("patch.diff"), diff);
    Process git =
        new ProcessBuilder("git", "apply", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), UTF_8);
    assertThat(git.waitFor()).as(said + diff).isZero();
  }

  private static String randomText(Random random) {
    String text =
        IntStream.range(0, random.nextInt(60))
            .mapToObj(_ -> "word " + random.nextInt(8) + "\n")
            .collect(Collectors.joining());
    return random.nextInt(3) == 0 ? text + "no end" : text;
  }

  private static String changed(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      int at = random.nextInt(lines.size() + 1);
      if (random.nextBoolean() || at == lines.size()) {
        lines.add(at, "new " + random.nextInt(4));
      } else {
        lines.remove(at);
      }
    }
    String joined = String.join("\n", lines);
    return random.nextBoolean() && !joined.isEmpty() ? joined + "\n" : joined;
  }

  private static FileEdits patch(String path, String before, String after) {
    return new FileEdits(Map.of(path, TextPatch.between(before, after)), Map.of(), Set.of());
  }

  private static FileTree tree(Map<String, String> files) {
    Map<String, byte[]> bytes = new HashMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
    return FileTrees.of("", bytes);
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(UTF_8));
  }

  private static String lines(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }
}
