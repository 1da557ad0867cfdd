package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.rule.Profile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators that are too broken to be taken in are checked as operators all the same. */
class BrokenOperatorTest {
  private static final String CSV = "manifests/demo-cache.clusterserviceversion.yaml";

  @ParameterizedTest
  @ValueSource(strings = {"bundle", "manifests"})
  void aCsvThatDoesNotParseIsNotMissing(String sound) {
    Map<String, byte[]> files = RuleExample.sound(sound);
    files.replaceAll((path, bytes) ->
        path.contains("clusterserviceversion")
            ? text(bytes).replace("spec:\n", "spec: [\n").getBytes(StandardCharsets.UTF_8)
            : bytes);

    List<Finding> found = check(files);

    assertThat(found).extracting(Finding::code).contains("OSC-OPR-001");
    assertThat(found)
        .extracting(Finding::code)
        .doesNotContain("OSC-OPR-002", "OSC-OPR-039", "OSC-PKG-001");
  }

  @Test
  void aBundleWithoutItsCsvIsABundleStill() {
    Map<String, byte[]> files = RuleExample.sound("bundle");
    files.remove(CSV);

    List<Finding> found = check(files);

    assertThat(found).extracting(Finding::code).containsExactly("OSC-OPR-002");
  }

  /** The folder was 0.0.3 and the CSV 0.3.2 in OSC's own sample (T3). */
  @Test
  void aFolderOfAnotherVersionIsTakenAsItIs() {
    Map<String, byte[]> files = RuleExample.sound("manifests");
    for (String name : List.of("demo-cache.clusterserviceversion.yaml", "caches.crd.yaml")) {
      files.put("0.0.3/" + name, files.remove("1.1.0/" + name));
    }

    List<Finding> found = check(files);

    assertThat(found).extracting(Finding::code).containsExactly("OSC-OPR-011");
  }

  private static List<Finding> check(Map<String, byte[]> files) {
    return Check.run(FileTrees.of(files), Profile.PRIVATE, Job.none()).findings();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
