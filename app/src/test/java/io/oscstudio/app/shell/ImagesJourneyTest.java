package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.images.CoreImageDesk;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Limits;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** From a source to a delivery package, with images from a real registry through a real engine. */
@Tag("docker")
@ExtendWith(ApplicationExtension.class)
class ImagesJourneyTest {
  @TempDir static Path folder;

  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private Studio studio;

  @Start
  void start(Stage stage) {
    URI engine = URI.create(System.getenv("OSC_TEST_DOCKER_HOST"));
    studio =
        StudioWindow.show(
            stage,
            Studio.scripted(
                stage, StudioWindow.settings(folder), dialogs, new CoreImageDesk(engine)));
  }

  @Stop
  void stop() {
    StudioWindow.hide(studio);
  }

  @Test
  void aChartIsDeliveredWithItsImages(FxRobot robot) throws Exception {
    Path chart = Samples.unpack("demo-cache", folder);
    String image = PushedImage.push("7.2.1");
    String registry = image.substring(0, image.indexOf('/'));
    String repository = image.substring(registry.length() + 1, image.lastIndexOf(':'));
    Path values = chart.resolve("values.yaml");
    Files.writeString(
        values,
        Files.readString(values)
            .replace("registry: registry.demo.example", "registry: " + registry)
            .replace("repository: demo/cache", "repository: " + repository)
            .replace("registry.demo.example/demo/prepare:1.0.3", image)
            .replace("  # -- whether metrics are exposed\n  enabled: true", "  enabled: false"));

    deliver(robot, chart);

    assertDelivered(
        "demo-cache-1.4.0", "cache-7.2.1-aarch64.tar", "cache-7.2.1-x86_64.tar", "mapping.yaml");
  }

  @Test
  void anOperatorIsDeliveredWithItsImages(FxRobot robot) throws Exception {
    Path operator = Samples.unpack("demo-operator", folder);
    Path csv = operator.resolve("manifests/demo-operator.clusterserviceversion.yaml");
    String own = PushedImage.push("0.2.0");
    String broker = PushedImage.push("1.1.0");
    Files.writeString(
        csv,
        Files.readString(csv)
            .replace("registry.demo.example/demo/operator:0.2.0", own)
            .replace("registry.demo.example/demo/broker:1.1.0", broker));

    deliver(robot, operator);

    assertDelivered(
        "demo-operator-0.2.0", "cache-0.2.0-x86_64.tar", "cache-1.1.0-x86_64.tar", "mapping.yaml");
  }

  private void deliver(FxRobot robot, Path source) throws Exception {
    StudioWindow.open(studio, source);
    robot.clickOn("#step-6");
    dialogs.willChoose(folder.resolve(source.getFileName() + "-images"));
    robot.clickOn("#fetch");
    settle();
    assertThat(studio.shell().wizard().orElseThrow().images().fetching().failed()).isZero();
    assertThat(studio.shell().wizard().orElseThrow().images().fetching().incomplete()).isZero();

    robot.clickOn("#step-8").clickOn("#export-delivery");
    dialogs.willChoose(folder);
    robot.clickOn("#export");
    settle();
  }

  private static void assertDelivered(String stem, String... images) {
    try (FileTree tree = FileTrees.open(folder.resolve(stem + ".zip"), Limits.DEFAULT)) {
      assertThat(tree.entries())
          .extracting(e -> e.path().substring(e.path().lastIndexOf('/') + 1))
          .contains(images)
          .contains(stem + ".zip");
    }
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
