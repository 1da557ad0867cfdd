package io.oscstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChallengeTest {
  @Test
  void severalStandInOneHeaderOrInSeveral() {
    Challenge basic = new Challenge("basic", Map.of("realm", "a, b"));
    Challenge bearer =
        new Challenge("bearer", Map.of("realm", "https://t.example/x?y=z", "service", "s"));

    assertThat(
            Challenge.parse(
                List.of(
                    "Basic realm=\"a, b\", BEARER Realm=\"https://t.example/x?y=z\",service=s")))
        .containsExactly(basic, bearer);
    assertThat(
            Challenge.parse(
                List.of(
                    "Bearer service=\"s\" , realm=\"https://t.example/x?y=z\"",
                    "Basic realm=\"a, b\"")))
        .containsExactly(bearer, basic);
  }

  @Test
  void oneWithoutParametersHidesNoOther() {
    assertThat(Challenge.parse(List.of("Negotiate, Basic realm=x")))
        .containsExactly(
            new Challenge("negotiate", Map.of()), new Challenge("basic", Map.of("realm", "x")));
    assertThat(Challenge.parse(List.of("Basic"))).containsExactly(new Challenge("basic", Map.of()));
  }

  @Test
  void quotedCharactersAreTakenOut() {
    assertThat(Challenge.parse(List.of("Basic realm=\"a \\\"b\\\" c\"")))
        .containsExactly(new Challenge("basic", Map.of("realm", "a \"b\" c")));
  }

  @Test
  void nonsenseIsLeftOut() {
    assertThat(Challenge.parse(List.of("", "=", "\"", ",,,", "Bearer " + "a".repeat(1 << 20))))
        .isEmpty();
    assertThat(Challenge.parse(List.of("Bearer x=\"" + "\\a".repeat(2_000)))).hasSizeLessThan(2);
  }
}
