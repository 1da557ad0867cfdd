package io.oscstudio.core.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.Lifecycle;
import io.oscstudio.core.upgrade.GuardSimulation.State;
import io.oscstudio.core.upgrade.GuardSimulation.Step;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardSimulationTest {
  private static final List<String> RUNNING = List.of("1.1.1", "2.2.2");
  private static final Lifecycle UPGRADE = Lifecycle.of(yaml("{upgrade: {replaces: 0.0.1}}"));

  @Test
  void t24RefusesStepByStep() {
    GuardSimulation played = GuardSimulation.of(RUNNING, UPGRADE, service("['2.2.2', '3.3.3']"));

    assertThat(played.decision()).isInstanceOf(UpgradeGuard.Refused.class);
    assertThat(played.steps())
        .containsExactly(
            new Step(State.TOLD, Message.of("upgrade.step-block")),
            new Step(State.TOLD, Message.of("upgrade.step-tags", "2.2.2, 3.3.3")),
            new Step(State.FAILED, Message.of("upgrade.step-missing", "1.1.1")),
            new Step(State.PASSED, Message.of("upgrade.step-listed", "2.2.2")),
            new Step(State.FAILED, Message.of("upgrade.guard-refused", "1.1.1")));
  }

  @Test
  void t24AllowsAndTellsWhatTheConsoleOffers() {
    GuardSimulation played =
        GuardSimulation.of(RUNNING, UPGRADE, service("['1.1.1', '2.2.2', '3.3.3']"));

    assertThat(played.decision()).isInstanceOf(UpgradeGuard.Allowed.class);
    assertThat(played.steps())
        .endsWith(
            new Step(State.PASSED, Message.of("upgrade.guard-passed")),
            new Step(State.TOLD, Message.of("upgrade.step-offers", "1.1.1", "2.2.2, 3.3.3")),
            new Step(State.TOLD, Message.of("upgrade.step-offers", "2.2.2", "1.1.1, 3.3.3")));
  }

  @Test
  void comparesNothingWithoutAnUpgradeBlock() {
    GuardSimulation played =
        GuardSimulation.of(RUNNING, Lifecycle.of(yaml("{}")), service("['1.1.1']"));

    assertThat(played.steps())
        .containsExactly(
            new Step(State.PASSED, Message.of("upgrade.guard-off")),
            new Step(State.TOLD, Message.of("upgrade.step-offers-nothing", "1.1.1")),
            new Step(State.TOLD, Message.of("upgrade.step-offers", "2.2.2", "1.1.1")));
  }

  @Test
  void sumsUpTheRestOfAThousandVersions() {
    List<String> running = IntStream.range(0, 1_000).mapToObj(i -> "1." + i + ".0").toList();

    GuardSimulation played = GuardSimulation.of(running, UPGRADE, service("[]"));

    assertThat(played.steps())
        .hasSize(54)
        .contains(
            new Step(State.TOLD, Message.of("upgrade.step-no-tags")),
            new Step(State.TOLD, Message.of("upgrade.step-more", 950)));
  }

  private static Csd service(String tags) {
    return Csd.of(
        yaml("{spec: {versionDefinition: {mode: url, path: spec.image, tags: " + tags + "}}}"));
  }

  private static Document yaml(String text) {
    return YamlText.parse(text, Dialect.OSC).first();
  }
}
