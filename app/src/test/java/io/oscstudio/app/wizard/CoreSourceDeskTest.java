package io.oscstudio.app.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.PackageMemory;
import io.oscstudio.core.project.PackageMemory.Origin;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the source that a package was made from. */
class CoreSourceDeskTest {
  @TempDir Path temp;

  private final CoreSourceDesk desk = new CoreSourceDesk();

  @Test
  void aPlaceThatIsNoPathIsToldAsSuch() {
    assertThatThrownBy(() -> desk.told(madeFrom("charts/\0demo"), Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> assertThat(e.text().key()).isEqualTo("window.source.origin.invalid"));
  }

  @Test
  void aSourceThatIsGoneIsNoTrouble() {
    assertThat(desk.told(madeFrom(temp.resolve("gone").toString()), Job.none())).isEmpty();
  }

  private static PackageMemory madeFrom(String place) {
    return PackageMemory.NONE.withOrigin(new Origin(place, "chart", ""));
  }
}
