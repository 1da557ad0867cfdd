package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.check.rule.Profile;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of strangers cost the check no more than their length. */
class HostileTextsTest {
  private static final String CSV = "manifests/demo-cache.clusterserviceversion.yaml";
  private static final String ANNOTATIONS = "metadata/annotations.yaml";
  private static final int LONG = 200_000;

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("bundle", CSV, "demo-cache.v1.0.0", "a".repeat(LONG)),
        Arguments.of("bundle", CSV, "demo.example/v1\"", "a".repeat(LONG) + "\\n\\n\""),
        Arguments.of("bundle", ANNOTATIONS, "stable,fast", "\"a" + " ".repeat(LONG) + "b\""),
        Arguments.of("bundle", ANNOTATIONS, "manifests/", "/".repeat(LONG) + "a"),
        Arguments.of("chart", "values.yaml", "tag: 2.4.1", "tag: " + "9".repeat(LONG)),
        Arguments.of(
            "operator",
            "manifests/vendor/log_config.yaml",
            "        - /var/log/cache/",
            "        - " + "/a".repeat(LONG / 2)));
  }

  @ParameterizedTest
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @MethodSource("texts")
  void takeNoLongerThanTheyAreLong(String sound, String file, String from, String to) {
    Sample hostile = Sample.of(sound).replace(file, from, to);

    long start = System.nanoTime();
    hostile.check(Profile.PRIVATE);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
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
