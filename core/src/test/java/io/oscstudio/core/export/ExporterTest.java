package io.oscstudio.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExporterTest {
  @TempDir Path folder;

  private static FileTree tree() {
    return FileTrees.ofTexts(
        "etcd", Map.of("metadata.yaml", "name: etcd\n", "lifecycle.yaml", "# none\n"));
  }

  private Path tar(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "the tar " + name);
  }

  private DeliveryRequest request(String name, String version, Path... tars) {
    return new DeliveryRequest(
        tree(),
        name,
        version,
        List.of(tars),
        Optional.of("instance: []\n"),
        folder.resolve("out/etcd-3.5.0.zip"));
  }

  @Test
  void laysOutADeliveryPackageAsTheGuideDoes() throws IOException {
    DeliveryRequest request =
        request("etcd", "3.5.0", tar("etcd-3.5.0-x86_64.tar"), tar("etcd-3.5.0-aarch64.tar"));

    Exported exported = Exporter.delivery(request, Job.none());

    assertThat(exported.checksum()).contains(Digest.of(request.target()));
    try (FileTree zip = FileTrees.open(request.target(), Limits.DEFAULT)) {
      assertThat(zip.entries())
          .extracting(FileTree.Entry::path)
          .containsExactly(
              "etcd/images/etcd-3.5.0-aarch64.tar",
              "etcd/images/etcd-3.5.0-x86_64.tar",
              "etcd/images/mapping.yaml",
              "etcd/package/etcd-3.5.0.zip");
      assertThat(zip.text("etcd/images/etcd-3.5.0-x86_64.tar"))
          .isEqualTo("the tar etcd-3.5.0-x86_64.tar");
      try (FileTree inner = FileTrees.nested(zip, "etcd/package/etcd-3.5.0.zip")) {
        assertThat(inner.contains("etcd-3.5.0/metadata.yaml")).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "etcd, 1.0.0+b1, etcd-x86_64.tar, export.version",
    "etcd, latest, etcd-x86_64.tar, export.version",
    "et_cd, 1.0.0, etcd-x86_64.tar, export.service-name",
    "etcd, 1.0.0, etcd-.tar, export.tar-name",
    "etcd, 1.0.0, etcd.zip, export.tar-name",
  })
  void refusesNamesThatOscRefuses(String name, String version, String tar, String key)
      throws IOException {
    DeliveryRequest request = request(name, version, tar(tar));

    assertThatThrownBy(() -> Exporter.delivery(request, Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo(key));
    assertThat(request.target()).doesNotExist();
  }

  @Test
  void leavesWhatWasThereWhenCancelled() throws IOException {
    DeliveryRequest request = request("etcd", "3.5.0", tar("etcd-3.5.0-x86_64.tar"));
    Files.createDirectories(request.target().getParent());
    Files.writeString(request.target(), "what was there");
    Job cancelledWhileWriting =
        new Job() {
          private boolean writing;

          @Override
          public void report(Message what) {
            writing |= what.key().equals("export.writing");
          }

          @Override
          public void progress(long done, long total) {}

          @Override
          public boolean cancelled() {
            return writing;
          }
        };

    assertThatThrownBy(() -> Exporter.delivery(request, cancelledWhileWriting))
        .isInstanceOf(CancelledException.class);

    assertThat(request.target()).hasContent("what was there");
    try (var left = Files.list(request.target().getParent())) {
      assertThat(left).containsExactly(request.target());
    }
  }

  @Test
  void goesOnWhereACancelledRunEnded() throws IOException {
    Path first = tar("etcd-3.5.0-aarch64.tar");
    Files.setLastModifiedTime(first, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    DeliveryRequest request = request("etcd", "3.5.0", first, tar("etcd-3.5.0-x86_64.tar"));
    Digest expected = Exporter.delivery(request, Job.none()).checksum().orElseThrow();
    Files.delete(request.target());
    long firstDone = Files.size(first);
    List<String> reports = new ArrayList<>();

    assertThatThrownBy(() -> Exporter.delivery(request, job(firstDone, new ArrayList<>())))
        .isInstanceOf(CancelledException.class);
    Exported exported = Exporter.delivery(request, job(Long.MAX_VALUE, reports));

    assertThat(reports).endsWith("export.writing", "archive.resuming");
    assertThat(exported.checksum()).contains(expected);
    assertThat(request.target().getParent()).isDirectoryNotContaining("glob:**.part*");
  }

  /** Notes reports while the zip is written, and is cancelled once so many bytes of it are done. */
  private static Job job(long cancelAt, List<String> reports) {
    return new Job() {
      private boolean writing;
      private boolean cancelled;

      @Override
      public void report(Message what) {
        reports.add(what.key());
        writing |= what.key().equals("export.writing");
      }

      @Override
      public void progress(long done, long total) {
        cancelled |= writing && done >= cancelAt;
      }

      @Override
      public boolean cancelled() {
        return cancelled;
      }
    };
  }

  @Test
  void namesATarThatIsNotThere() {
    DeliveryRequest request = request("etcd", "3.5.0", folder.resolve("gone-x86_64.tar"));

    assertThatThrownBy(() -> Exporter.delivery(request, Job.none()))
        .isInstanceOf(StudioException.class)
        .hasMessageContaining("export.tar-missing");
  }
}
