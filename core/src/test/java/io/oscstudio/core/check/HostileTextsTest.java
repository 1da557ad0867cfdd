package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.check.rule.Profile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of strangers cost the check no more than their length, so long ones are checked too. */
class HostileTextsTest {
  private static final String CSV = "manifests/demo-cache.clusterserviceversion.yaml";
  private static final String ANNOTATIONS = "metadata/annotations.yaml";

  /** So long that a step for each pair of characters would not end while somebody waits. */
  private static final int LONG = 2_000_000;

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("bundle", CSV, "demo-cache.v1.0.0", "a".repeat(LONG), List.of("OSC-OPR-032")),
        Arguments.of(
            "bundle",
            CSV,
            "demo.example/v1\"",
            "a".repeat(LONG) + "\\n\\n\"",
            List.of("OSC-OPR-024")),
        Arguments.of(
            "bundle",
            ANNOTATIONS,
            "stable,fast",
            "\"a" + " ".repeat(LONG) + "b\"",
            List.of("OSC-OPR-045")),
        Arguments.of(
            "bundle", ANNOTATIONS, "manifests/", "/".repeat(LONG) + "a", List.of("OSC-OPR-046")),
        Arguments.of("chart", "values.yaml", "tag: 2.4.1", "tag: " + "9".repeat(LONG), List.of()),
        Arguments.of(
            "operator",
            "manifests/vendor/log_config.yaml",
            "        - /var/log/cache/",
            "        - " + "/a".repeat(LONG / 2),
            List.of()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areCheckedLikeShortOnes(
      String sound, String file, String from, String to, List<String> codes) {
    Sample hostile = Sample.of(sound).replace(file, from, to);

    List<Finding> found = hostile.check(Profile.PRIVATE);

    assertThat(found).extracting(Finding::code).containsExactlyElementsOf(codes);
  }

  @Test
  void whichHaveNoEndOfSlashesAreFolders() {
    Sample hostile =
        Sample.of("bundle").replace(ANNOTATIONS, ": manifests/", ": " + "./".repeat(20_000));

    List<Finding> found = hostile.check(Profile.PRIVATE);

    assertThat(found).extracting(Finding::code).contains("OSC-OPR-046");
  }

  @Test
  void whichAreManyLogPathsInEachOtherAreAllNamed() {
    String paths =
        IntStream.rangeClosed(1, 5)
            .mapToObj(depth -> "        - /var" + "/a".repeat(depth))
            .collect(Collectors.joining("\n"));
    Sample nested =
        Sample.of("operator")
            .replace(
                "manifests/vendor/log_config.yaml",
                "        - /var/log/cache/",
                paths + "\n        - /var/a.b\n        - /var/a-b/c");

    List<Finding> found = nested.check(Profile.PRIVATE);

    assertThat(found).hasSize(4).allMatch(f -> f.code().equals("OSC-CAP-001"));
    assertThat(found).allMatch(f -> f.arguments().getLast().equals("/var/a"));
  }
}
