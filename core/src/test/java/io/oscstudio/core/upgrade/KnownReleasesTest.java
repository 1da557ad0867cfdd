package io.oscstudio.core.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.upgrade.KnownReleases.Found;
import io.oscstudio.core.upgrade.KnownReleases.Known;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownReleasesTest {
  @TempDir Path folder;

  @Test
  void findsThePackagesOfAFolderAsFoldersAndArchives() throws IOException {
    unpacked("demo-1.0.0", "demo", "1.0.0", "{}");
    zipped("demo-1.1.0.zip", "demo", "1.1.0", "{upgrade: {replaces: 1.0.0, skips: [0.9.0]}}");
    Files.writeString(folder.resolve("notes.txt"), "nothing of ours");

    Found found = KnownReleases.in(folder, "demo", Job.none());

    assertThat(found.notes()).isEmpty();
    assertThat(found.releases())
        .extracting(Known::file)
        .containsExactly("demo-1.0.0", "demo-1.1.0.zip");
    assertThat(found.releases().getLast().release().replaces()).contains("1.0.0");
    assertThat(found.releases().getLast().release().skips()).containsExactly("0.9.0");
  }

  @Test
  void opensOnePackageAlone() throws IOException {
    Path zip = zipped("demo-1.1.0.zip", "demo", "1.1.0", "{upgrade: {replaces: 1.0.0}}");
    Path plain = unpacked("demo-1.0.0", "demo", "1.0.0", "{}");

    assertThat(KnownReleases.in(zip, "demo", Job.none()).releases()).hasSize(1);
    assertThat(KnownReleases.in(plain, "", Job.none()).releases()).hasSize(1);
  }

  @Test
  void leavesOutWithANoteWhatIsBrokenOrOfAnotherService() throws IOException {
    unpacked("a-other", "other", "1.0.0", "{}");
    Files.writeString(folder.resolve("b-broken.zip"), "no archive");
    unpacked("c-demo", "demo", "1.0.0", "{}");

    Found found = KnownReleases.in(folder, "demo", Job.none());

    assertThat(found.releases()).extracting(Known::file).containsExactly("c-demo");
    assertThat(found.notes())
        .extracting(Message::key)
        .containsExactly("upgrade.other-service", "upgrade.unreadable");
  }

  @Test
  void refusesAPlaceWithNothingInIt() {
    assertThatThrownBy(() -> KnownReleases.in(folder, "demo", Job.none()))
        .isInstanceOf(StudioException.class);
    assertThatThrownBy(() -> KnownReleases.in(folder.resolve("none"), "demo", Job.none()))
        .isInstanceOf(StudioException.class);
  }

  private Path unpacked(String folderName, String name, String version, String lifecycle)
      throws IOException {
    Path place = Files.createDirectory(folder.resolve(folderName));
    Files.writeString(place.resolve("metadata.yaml"), metadata(name, version));
    Files.writeString(place.resolve("lifecycle.yaml"), lifecycle);
    return place;
  }

  private Path zipped(String file, String name, String version, String lifecycle)
      throws IOException {
    Path place = folder.resolve(file);
    try (OutputStream out = Files.newOutputStream(place);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (List<String> entry :
          List.of(
              List.of("metadata.yaml", metadata(name, version)),
              List.of("lifecycle.yaml", lifecycle))) {
        zip.putNextEntry(new ZipEntry(entry.getFirst()));
        zip.write(entry.getLast().getBytes(StandardCharsets.UTF_8));
      }
    }
    return place;
  }

  private static String metadata(String name, String version) {
    return "name: " + name + "\nversion: " + version + "\ntype: operator\n";
  }
}
