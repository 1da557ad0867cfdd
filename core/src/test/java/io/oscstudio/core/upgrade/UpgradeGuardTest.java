package io.oscstudio.core.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.Lifecycle;
import io.oscstudio.core.upgrade.UpgradeGuard.Allowed;
import io.oscstudio.core.upgrade.UpgradeGuard.Decision;
import io.oscstudio.core.upgrade.UpgradeGuard.Refused;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpgradeGuardTest {
  private static final List<String> RUNNING = List.of("1.1.1", "2.2.2");
  private static final Lifecycle UPGRADE = Lifecycle.of(yaml("{upgrade: {replaces: 0.0.1}}"));

  @Test
  void t24RefusesTagsThatLeaveARunningVersionOut() {
    Decision decision = UpgradeGuard.decide(RUNNING, UPGRADE, service("tags: ['2.2.2', '3.3.3']"));

    assertThat(decision)
        .isEqualTo(new Refused(List.of("1.1.1"), Message.of("upgrade.guard-refused", "1.1.1")));
  }

  @Test
  void t24AllowsTagsThatNameEveryRunningVersion() {
    Decision decision =
        UpgradeGuard.decide(RUNNING, UPGRADE, service("tags: ['1.1.1', '2.2.2', '3.3.3']"));

    assertThat(decision).isEqualTo(new Allowed(Message.of("upgrade.guard-passed")));
  }

  @Test
  void comparesNothingWithoutAnUpgradeBlock() {
    Lifecycle first = Lifecycle.of(yaml("{install: {strategy: deployment}}"));

    Decision decision = UpgradeGuard.decide(RUNNING, first, service("tags: ['3.3.3']"));

    assertThat(decision).isEqualTo(new Allowed(Message.of("upgrade.guard-off")));
  }

  @Test
  void refusesEveryVersionWithoutAVersionDefinition() {
    Decision decision = UpgradeGuard.decide(RUNNING, UPGRADE, Csd.of(yaml("{spec: {}}")));

    assertThat(decision)
        .isEqualTo(new Refused(RUNNING, Message.of("upgrade.guard-refused", "1.1.1, 2.2.2")));
  }

  @Test
  void namesTheFirstOfManyVersions() {
    List<String> running = IntStream.range(0, 1_000).mapToObj(i -> "1." + i + ".0").toList();

    Refused refused = (Refused) UpgradeGuard.decide(running, List.of());

    assertThat(refused.versions()).hasSize(1_000);
    assertThat((String) refused.reason().arguments().getFirst()).endsWith("1.19.0, …");
  }

  private static Csd service(String definition) {
    return Csd.of(
        yaml("{spec: {versionDefinition: {mode: url, path: spec.image, " + definition + "}}}"));
  }

  private static Document yaml(String text) {
    return YamlText.parse(text, Dialect.OSC).first();
  }
}
