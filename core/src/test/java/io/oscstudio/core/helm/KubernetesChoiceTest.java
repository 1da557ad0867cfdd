package io.oscstudio.core.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Message;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesChoiceTest {
  @ParameterizedTest
  @CsvSource({
    "'', v1.35.0",
    "'>=1.22.0-0', v1.35.0",
    "'>= 1.19', v1.35.0",
    "'^1.23.0-0', v1.35.0",
    "'<1.30', v1.29.0",
    "'>=1.22.0-0 <1.30.0-0', v1.29.0",
    "'>=1.22.0-0, <1.26.0', v1.25.0",
    "'~1.27.4', v1.27.4",
    "'1.21.x || 1.24.x', v1.24.0",
    "'<=1.21.5', v1.21.0",
    "'1.21 - 1.28', v1.28.0",
    "'v1.20.3', v1.20.3",
  })
  void takesTheNewestVersionTheConstraintAllows(String constraint, String version) {
    assertThat(KubernetesChoice.of(constraint))
        .isEqualTo(new KubernetesChoice(version, Optional.empty()));
  }

  @Test
  void takesAVendorsVersionOnlyWhenNothingElseWillDo() {
    assertThat(KubernetesChoice.of("=1.27.3-eks-a5565ad").version())
        .isEqualTo("v1.27.3-eks-a5565ad");
    assertThat(KubernetesChoice.of(">=1.27.3-eks-a5565ad").version()).isEqualTo("v1.35.0");
  }

  @Test
  void saysWhenNoKnownVersionWillDo() {
    assertThat(KubernetesChoice.of(">=1.22 <1.20"))
        .isEqualTo(
            new KubernetesChoice(
                "v1.35.0", Optional.of(Message.of("helm.kube-none", ">=1.22 <1.20", "v1.35.0"))));
    assertThat(KubernetesChoice.of(">=2.0.0").remark()).isPresent();
  }

  @Test
  void saysWhenTheConstraintIsNone() {
    assertThat(KubernetesChoice.of("any recent one"))
        .isEqualTo(
            new KubernetesChoice(
                "v1.35.0",
                Optional.of(Message.of("helm.kube-unread", "any recent one", "v1.35.0"))));
    assertThat(KubernetesChoice.of(">=1.0 ".repeat(10_000)).remark()).isPresent();
  }
}
