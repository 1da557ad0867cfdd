package io.oscstudio.app.pages.capabilities;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapabilityRulesTest {
  @Test
  void noPathMayContainAnother() {
    assertThat(CapabilityRules.paths(List.of("/var/log", "/var/logs/a.log", "/opt"))).isEmpty();
    assertThat(CapabilityRules.paths(List.of("/a/b.log", "/var/kafka", "/var/kafka/access.log")))
        .contains(Message.of("capabilities.logs.nested", "/var/kafka", "/var/kafka/access.log"));
    assertThat(CapabilityRules.paths(List.of("/var/kafka/access.log", "/var/kafka/")))
        .contains(Message.of("capabilities.logs.nested", "/var/kafka/", "/var/kafka/access.log"));
    assertThat(CapabilityRules.paths(List.of("/a", "/a/")))
        .contains(Message.of("capabilities.logs.nested", "/a", "/a/"));
    assertThat(CapabilityRules.paths(List.of("logs/")))
        .contains(Message.of("capabilities.logs.relative", "logs/"));
  }

  @Test
  void titlesAreMeasuredInBytes() {
    assertThat(CapabilityRules.title("x".repeat(64))).isEmpty();
    assertThat(CapabilityRules.title("图".repeat(21))).isEmpty();
    assertThat(CapabilityRules.title("图".repeat(22)))
        .contains(Message.of("capabilities.monitoring.long", 66, 64));
  }
}
