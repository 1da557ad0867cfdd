package io.oscstudio.core.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlChoiceTest {
  private static final String SPEC =
      """
      adminPassword: {type: string}, existingSecret: {type: string}, replicas: {type: integer},
      pullPolicy: {type: string}, mode: {type: string, enum: [one, two]}, on: {type: boolean},
      resources: {type: object}, pod: {properties: {limits: {type: object}, requests: {type: object}}},
      name: {type: string}, other: {properties: {password: {type: object}}}
      """
          .replace("\n", " ");

  @Test
  void proposesWhatNameTypeAndValuesSpeakFor() {
    assertThat(first("adminPassword")).isEqualTo(Control.PASSWORD);
    assertThat(first("existingSecret")).isEqualTo(Control.K8S_OBJECT);
    assertThat(first("replicas")).isEqualTo(Control.POD_COUNT);
    assertThat(first("pullPolicy")).isEqualTo(Control.IMAGE_PULL_POLICY);
    assertThat(first("mode")).isEqualTo(Control.SELECT);
    assertThat(first("resources")).isEqualTo(Control.RESOURCE_REQUIREMENTS);
    assertThat(first("pod")).isEqualTo(Control.RESOURCE_REQUIREMENTS);
    assertThat(first("name")).isEqualTo(Control.TEXT_INPUT);
    assertThat(ControlChoice.likely(field("on"))).isEmpty();
    assertThat(ControlChoice.likely(field("other.password"))).isEmpty();
  }

  @Test
  void offersOnlyWhatSuitsTheType() {
    assertThat(ControlChoice.suiting(field("on")))
        .containsExactly(
            Control.SELECT,
            Control.FIELD_DEPENDENCY,
            Control.PUBLIC_ACCESS,
            Control.HIDDEN,
            Control.TEXT_INPUT);
    assertThat(ControlChoice.suiting(field("resources")))
        .doesNotContain(Control.PASSWORD, Control.POD_COUNT, Control.TEXT);
  }

  @Test
  void aFieldWithValuesBeginsWithOneUrnForEach() {
    assertThat(ControlChoice.firstUrns(field("mode")))
        .containsExactly(Control.SELECT.urn("one"), Control.SELECT.urn("two"));
    assertThat(ControlChoice.firstUrns(field("on"))).isEmpty();
  }

  private static Control first(String path) {
    return ControlChoice.suiting(field(path)).getFirst();
  }

  private static FieldNode field(String path) {
    return Texts.tree(SPEC, "spec: []").find(Part.SPEC, path).orElseThrow();
  }
}
