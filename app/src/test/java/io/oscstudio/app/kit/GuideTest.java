package io.oscstudio.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void aNodeBelongsToTheTopicOfItsNearestAncestor() {
    Region inner = new Region();
    Group field = Guide.topic(new Group(inner), "metadata#name");
    Region other = new Region();
    Guide.topic(new Group(field, other), "metadata");

    assertThat(Guide.topicOf(inner)).contains("metadata#name");
    assertThat(Guide.topicOf(other)).contains("metadata");
    assertThat(Guide.topicOf(new Region())).isEmpty();
  }

  @Test
  void theFieldsOfASchemaHaveTheirTopics() {
    assertThat(Guide.topicOfField("metadata", "maintainers.email"))
        .isEqualTo("metadata#maintainers.email");
    assertThat(Guide.topicOfField("csd", "spec.role")).isEqualTo("service-form#spec.role");
    assertThat(Guide.topicOfField("csd", "spec.descriptors.spec.path"))
        .isEqualTo("descriptors#spec.descriptors.spec.path");
    assertThat(Guide.topicOfField("log-config", "spec.logConfigItems.logPaths"))
        .isEqualTo("capabilities#log.spec.logConfigItems.logPaths");
    assertThat(Guide.topicOfField("lifecycle", "")).isEqualTo("lifecycle");
  }
}
