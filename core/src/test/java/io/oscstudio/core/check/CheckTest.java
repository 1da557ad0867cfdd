package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.ArchiveWriter;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.rule.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  @Test
  void looksIntoTheOnlyTopFolder() {
    Map<String, byte[]> files = new HashMap<>();
    RuleExample.sound("operator").forEach((path, bytes) -> files.put("demo-1.1.0/" + path, bytes));
    files.put("demo-1.1.0/metadata.yaml", utf8("name: 1\n"));

    CheckResult result = Check.run(FileTrees.of(files), Profile.PRIVATE, Job.none());

    assertThat(result.findings())
        .isNotEmpty()
        .allMatch(f -> place(f).startsWith("demo-1.1.0/metadata.yaml"));
  }

  @Test
  void saysThatNothingIsKnownInsteadOfListingWhatItLacks() {
    FileTree notes = FileTrees.of(Map.of("notes.txt", utf8("to be written")));

    CheckResult result = Check.run(notes, Profile.PRIVATE, Job.none());

    assertThat(result.findings())
        .singleElement()
        .matches(f -> f.code().equals("OSC-PKG-001"))
        .matches(f -> f.arguments().contains(Message.of("check.shape.unknown")));
  }

  @Test
  void isSilentAboutWhatStandsInADocumentThatDoesNotParse() {
    Map<String, byte[]> files = RuleExample.sound("operator");
    files.put("metadata.yaml", utf8("name: [\nversion: x\n"));

    CheckResult result = Check.run(FileTrees.of(files), Profile.PRIVATE, Job.none());

    assertThat(result.findings()).extracting(Finding::code).containsExactly("OSC-YAML-001");
  }

  @Test
  void reportsEveryFindingOfAFileInTheOrderOfTheText() {
    Map<String, byte[]> files = RuleExample.sound("operator");
    files.put("metadata.yaml", utf8("type: Operator\nname: A\nversion: newest\n"));

    CheckResult result = Check.run(FileTrees.of(files), Profile.PRIVATE, Job.none());

    assertThat(result.findings())
        .extracting(f -> f.code() + " " + place(f))
        .containsExactly(
            "OSC-META-015 metadata.yaml:1:1",
            "OSC-META-008 metadata.yaml:1:7",
            "OSC-META-001 metadata.yaml:2:7",
            "OSC-META-002 metadata.yaml:3:10");
    assertThat(result.counts()).isEqualTo(new CheckResult.Counts(3, 1, 0));
  }

  @Test
  void suggestsWhatWasMeant() {
    Map<String, byte[]> files = RuleExample.sound("operator");
    files.put(
        "metadata.yaml", utf8("name: ab\nversion: 1.2.0\ntype: opertor\nprovider: {name: x}\n"));

    CheckResult result = Check.run(FileTrees.of(files), Profile.PRIVATE, Job.none());

    assertThat(result.findings())
        .singleElement()
        .matches(f ->
            f.arguments()
                .contains(Message.of("check.hint.did-you-mean", "operator", "helm, operator")));
  }

  @Test
  void checksTheDeploymentPackageOfADeliveryPackage(@TempDir Path folder) throws IOException {
    Map<String, byte[]> inner = RuleExample.sound("operator");
    inner.put("metadata.yaml", utf8("name: A\nversion: 1.1.0\nprovider: {name: x}\n"));
    Path zip = folder.resolve("A-1.1.0.zip");
    ArchiveWriter.zip().write(FileTrees.of(inner), zip, "A-1.1.0", Job.none());
    FileTree delivery = FileTrees.of(Map.of("A/package/A-1.1.0.zip", Files.readAllBytes(zip)));

    CheckResult result = Check.run(delivery, Profile.PRIVATE, Job.none());

    assertThat(result.findings())
        .singleElement()
        .extracting(CheckTest::place)
        .isEqualTo("A/package/A-1.1.0.zip!/A-1.1.0/metadata.yaml:1:7");
    assertThat(result.rules())
        .contains("OSC-META-001", "OSC-DLV-001")
        .doesNotContain("OSC-OPR-001");
  }

  @Test
  void namesTheNestedArchiveThatCannotBeRead() {
    FileTree delivery = FileTrees.of(Map.of("A/package/A-1.1.0.zip", utf8("no zip")));

    CheckResult result = Check.run(delivery, Profile.PRIVATE, Job.none());

    assertThat(result.findings())
        .filteredOn(f -> f.code().equals("check.archive-unreadable"))
        .singleElement()
        .extracting(CheckTest::place)
        .isEqualTo("A/package/A-1.1.0.zip");
  }

  @Test
  void stopsWhenAsked() {
    Job cancelled =
        new Job() {
          @Override
          public void report(Message what) {}

          @Override
          public void progress(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> Check.run(FileTrees.of(Map.of()), Profile.PRIVATE, cancelled))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void givesTheSameFindingsTwice() {
    RuleExample example = RuleExample.breaking("OSC-CSD-004");

    CheckResult first = Check.run(example.tree(), Profile.PUBLISH, Job.none());
    CheckResult second = Check.run(example.tree(), Profile.PUBLISH, Job.none());

    assertThat(first).isEqualTo(second);
  }

  private static String place(Finding finding) {
    return finding.place().map(Place::toString).orElse("");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
