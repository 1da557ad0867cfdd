package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.CheckResult.Silenced;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.project.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {
  private static final CheckContext CONTEXT = CheckContext.of(Profile.PRIVATE);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"operator", "helm"})
  void saysAfterManyEditsWhatAFirstCheckWouldSay(String sound) {
    Checker checker = new Checker();
    Map<String, byte[]> files = RuleExample.sound(sound);
    List<String> paths = files.keySet().stream().sorted().toList();
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      String path = paths.get(random.nextInt(paths.size()));
      edit(files, path, random, sound);
      FileTree tree = FileTrees.of(new HashMap<>(files));

      CheckResult again = checker.check(tree, CONTEXT, List.of(), Job.none());

      assertThat(again).as("edit %d of %s", i, path).isEqualTo(fresh(tree));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "helm"})
  void saysOfAProjectThatIsEditedWhatAFirstCheckWouldSay(String sound) throws IOException {
    Map<String, byte[]> files = RuleExample.sound(sound);
    write(files);
    List<String> paths = files.keySet().stream().sorted().toList();
    Checker checker = new Checker();
    Random random = new Random(7);
    try (Project project = Project.open(folder, Limits.DEFAULT)) {
      for (int i = 0; i < 100; i++) {
        String path = paths.get(random.nextInt(paths.size()));
        edit(files, path, random, sound);
        Optional<byte[]> now = Optional.ofNullable(files.get(path));
        project.replace(
            Message.of("yaml.syntax"),
            now.map(bytes -> Map.of(path, bytes)).orElse(Map.of()),
            now.isPresent() || !project.contains(path) ? Set.of() : Set.of(path));

        CheckResult again = checker.check(project.snapshot(), CONTEXT, List.of(), Job.none());

        assertThat(again).as("edit %d of %s", i, path).isEqualTo(fresh(project.snapshot()));
      }
    }
  }

  @Test
  void seesThatAFileWasWrittenToThoughItsSizeAndTimeSayOtherwise() throws IOException {
    write(RuleExample.sound("operator"));
    Path metadata = folder.resolve("metadata.yaml");
    String sound = Files.readString(metadata);
    FileTime old = FileTime.from(Instant.now().minusSeconds(60));
    Files.setLastModifiedTime(metadata, old);
    Checker checker = new Checker();
    try (FileTree tree = FileTrees.open(folder, Limits.DEFAULT)) {
      assertThat(codes(checker, tree)).doesNotContain("OSC-META-001");

      Files.writeString(metadata, sound.replaceFirst("(?m)^name: demo", "name: DEMO"));
      Files.setLastModifiedTime(metadata, old);

      assertThat(codes(checker, tree)).contains("OSC-META-001");
    }
  }

  @Test
  void followsImagesThatBecomeKnownWhileNoFileChanges() {
    Map<String, byte[]> files = RuleExample.sound("operator");
    FileTree tree = FileTrees.of(files);
    String lifecycle = tree.text("lifecycle.yaml");
    FileTree untagged =
        tree.withOverlay(
            Map.of(
                "lifecycle.yaml",
                utf8(lifecycle.replaceAll("(image: [^\\s\"]+):[^\\s\"]+", "$1"))));
    Checker checker = new Checker();
    CheckContext before = CONTEXT.with(ImageLedger.read(tree, Decisions.NONE));
    CheckContext now = CONTEXT.with(ImageLedger.read(untagged, Decisions.NONE));
    CheckResult first = checker.check(tree, before, List.of(), Job.none());

    CheckResult again = checker.check(tree, now, List.of(), Job.none());

    assertThat(again)
        .isNotEqualTo(first)
        .isEqualTo(new Checker().check(tree, now, List.of(), Job.none()));
  }

  private void write(Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static List<String> codes(Checker checker, FileTree tree) {
    return checker.check(tree, CONTEXT, List.of(), Job.none()).findings().stream()
        .map(Finding::code)
        .toList();
  }

  /** Deletes a file, brings it back, or changes a few characters of it. */
  private static void edit(Map<String, byte[]> files, String path, Random random, String sound) {
    byte[] now = files.get(path);
    if (now == null || random.nextInt(4) == 0) {
      files.put(path, RuleExample.sound(sound).get(path));
    } else if (random.nextInt(6) == 0) {
      files.remove(path);
    } else {
      StringBuilder text = new StringBuilder(new String(now, StandardCharsets.UTF_8));
      int at = random.nextInt(Math.max(1, text.length()));
      text.insert(at, List.of("x", ":", "\n", " ", "- ", "\"", "1").get(random.nextInt(7)));
      files.put(path, text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aRuleThatCannotLookSaysSoAndKeepsNoOtherFromSpeaking() {
    Map<String, byte[]> earlier =
        Map.of("A/package/A-1.0.0.zip", "no zip".getBytes(StandardCharsets.UTF_8));
    Map<String, byte[]> now = RuleExample.sound("operator");
    now.put("metadata.yaml", "name: A\nversion: '1.1.0'\n".getBytes(StandardCharsets.UTF_8));
    CheckContext context = CONTEXT.after(FileTrees.of(earlier));

    CheckResult result = new Checker().check(FileTrees.of(now), context, List.of(), Job.none());

    assertThat(result.findings())
        .extracting(f -> f.code())
        .contains("check.rule-failed", "OSC-META-001");
  }

  @Test
  void namesTheFolderAsItIsCalledNow() {
    Checker checker = new Checker();
    checker.check(below("a/"), CONTEXT, List.of(), Job.none());

    CheckResult again = checker.check(below("b/"), CONTEXT, List.of(), Job.none());

    assertThat(again.findings())
        .isNotEmpty()
        .allMatch(f -> f.place().orElseThrow().file().startsWith("b/"));
  }

  @Test
  void aCheckThatWasCancelledLeavesNothingBehind() {
    Map<String, byte[]> files = RuleExample.sound("chart");
    files.put("templates/broken.yaml", "{{ fail \"no\" }}".getBytes(StandardCharsets.UTF_8));
    Checker checker = new Checker();
    try (ChartRenderer helm = ChartRenderers.open(HelmLimits.DEFAULT)) {
      CheckContext context = CONTEXT.with(helm);
      FileTree tree = FileTrees.of(files);
      AtomicInteger asked = new AtomicInteger();
      for (int most = 1; most < 400; most += 40) {
        int limit = most;
        asked.set(0);
        try {
          checker.check(tree, context, List.of(), stopping(() -> asked.incrementAndGet() > limit));
        } catch (CancelledException e) {
          // What this test is about.
        }
      }

      CheckResult result = checker.check(tree, context, List.of(), Job.none());

      assertThat(result.findings()).extracting(f -> f.code()).contains("OSC-HELM-001");
    }
  }

  @Test
  void looksForSelectedWorkloadsAgainWhenTheChartChanges() {
    FileTree example = RuleExample.breaking("OSC-CAP-003").tree();
    String template = "raw/templates/deployment.yaml";
    Map<String, byte[]> files = new HashMap<>();
    example.entries().forEach(e -> files.put(e.path(), utf8(example.text(e.path()))));
    Checker checker = new Checker();
    try (ChartRenderer helm = ChartRenderers.open(HelmLimits.DEFAULT)) {
      assertThat(codes(checker, files, helm)).contains("OSC-CAP-003");

      files.put(template, utf8(example.text(template) + "---\n{{ fail \"no\" }}\n"));
      assertThat(codes(checker, files, helm))
          .contains("OSC-HELM-001")
          .doesNotContain("OSC-CAP-003");

      files.put(template, utf8(example.text(template)));
      assertThat(codes(checker, files, helm)).contains("OSC-CAP-003");

      files.put(template, utf8(example.text(template).replace("app: web", "app: site")));
      assertThat(codes(checker, files, helm)).doesNotContain("OSC-CAP-003", "OSC-HELM-001");
    }
  }

  private static List<String> codes(
      Checker checker, Map<String, byte[]> files, ChartRenderer helm) {
    FileTree tree = FileTrees.of(new HashMap<>(files));
    return checker.check(tree, CONTEXT.with(helm), List.of(), Job.none()).findings().stream()
        .map(Finding::code)
        .toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Job stopping(BooleanSupplier when) {
    return new Job() {
      @Override
      public void report(Message what) {}

      @Override
      public void progress(long done, long total) {}

      @Override
      public boolean cancelled() {
        return when.getAsBoolean();
      }
    };
  }

  private static FileTree below(String folder) {
    Map<String, byte[]> files = new HashMap<>();
    RuleExample.sound("operator").forEach((path, bytes) -> files.put(folder + path, bytes));
    files.put(folder + "metadata.yaml", "name: 1\n".getBytes(StandardCharsets.UTF_8));
    return FileTrees.of(files);
  }

  @Test
  void keepsWhatIsSilencedApartWithItsReason() {
    Map<String, byte[]> files = RuleExample.sound("operator");
    files.put("metadata.yaml", "name: A\nversion: '1.1.0'\n".getBytes(StandardCharsets.UTF_8));
    List<Silence> silences =
        List.of(
            new Silence("OSC-META-001", Optional.of("metadata.yaml"), "an old name"),
            new Silence("OSC-META-015", Optional.of("other.yaml"), "elsewhere"));

    CheckResult result = new Checker().check(FileTrees.of(files), CONTEXT, silences, Job.none());

    assertThat(result.findings()).extracting(f -> f.code()).containsExactly("OSC-META-015");
    assertThat(result.silenced()).extracting(Silenced::reason).containsExactly("an old name");
    assertThat(result.findings()).allMatch(f -> f.severity() == Severity.WARNING);
  }

  @Test
  void silencesNothingWithoutAReason() {
    assertThatThrownBy(() -> new Silence("OSC-META-001", Optional.empty(), " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CheckResult fresh(FileTree tree) {
    return Check.run(tree, CONTEXT, List.of(), Job.none());
  }
}
