package io.oscstudio.core.check.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.rule.Profile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScanTest {
  /**
   * As long as a file may be that is looked into; a step for each pair of characters takes minutes.
   */
  private static final int LONGEST = 1 << 20;

  private static final int MANY = 8;
  private static final String TOKEN = "ghp_" + "a8Kd03mQzT7xLw5Rb2Yc9Vn4Hs6Jf1Pg0EuX";

  @Test
  void noFindingHoldsTheSecret() {
    String text = "a: 1\ntoken: " + TOKEN + "\n";

    List<Finding> found = check(FileTrees.ofTexts("", Map.of("metadata.yaml", text)));

    assertThat(found).hasSize(1).noneMatch(f -> f.toString().contains(TOKEN.substring(4)));
    Place place = found.getFirst().place().orElseThrow();
    assertThat(place.toString()).isEqualTo("metadata.yaml:2:8");
    assertThat(place.range().orElseThrow().length()).isEqualTo("ghp_".length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"templates/secret.yaml", "README.md", "charts/sub/values.yaml"})
  void looksIntoEveryTextOfAChartOnce(String file) {
    Map<String, String> chart =
        Map.of("raw/Chart.yaml", "name: a\nversion: 1.0.0\n", "raw/" + file, "x: " + TOKEN);
    Map<String, String> helm = new HashMap<>(chart);
    helm.put("metadata.yaml", "type: helm\n");

    List<Finding> found = check(FileTrees.ofTexts("", helm));

    assertThat(found)
        .extracting(f -> f.place().orElseThrow().file())
        .containsExactly("raw/" + file);
  }

  @Test
  void passesOverWhatIsNoText() {
    byte[] binary = ("\0\1" + TOKEN).getBytes(StandardCharsets.UTF_8);

    assertThat(check(FileTrees.of(Map.of("metadata.yaml", new byte[0], "picture", binary))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:password@host.net/",
        "https://demo:${PASSWORD}@host.net/",
        "https://demo:{{ .Values.password }}@host.net/",
        "mongodb://mongo-0:27017,mongo-1:27017/db@x",
        "git@github.com:demo/demo.git",
        "{\"auth\": \"\"}",
        "\"auth\": \"dXNlcjpwYXNzd29yZA==\"",
        "AKIAIOSFODNN7EXAMPLE",
        "-----BEGIN PRIVATE KEY-----\n<your key>\n-----END PRIVATE KEY-----",
        "eyJhbGciOiJIUzI1NiJ9",
      })
  void doesNotTakePlaceholdersForSecrets(String text) {
    assertThat(check(FileTrees.ofTexts("", Map.of("metadata.yaml", "", "notes.txt", text))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJ", "eyJaaaaaaaaaaaa.", "-----BEGIN PRIVATE KEY-----", "a://", "a://b:", "https://a:b",
        "LS0tLS1CRUdJTi", "\"auth\": \"", ".dockerconfigjson: ", "client-key-data: ", "SG.", "a+.-"
      })
  void findsWhatLiesBehindTextsThatLeadAstray(String piece) {
    String hostile = piece.repeat((LONGEST - TOKEN.length() - 1) / piece.length()) + "\n";
    Map<String, String> files = new HashMap<>(Map.of("metadata.yaml", ""));
    for (int i = 0; i < MANY; i++) {
      files.put("notes" + i + ".txt", hostile + TOKEN);
    }

    List<Finding> found = check(FileTrees.ofTexts("", files));

    assertThat(found)
        .hasSize(MANY)
        .allMatch(f -> f.place().orElseThrow().toString().contains(":2:"));
  }

  private static List<Finding> check(FileTree tree) {
    return Check.run(tree, Profile.PRIVATE, Job.none()).findings().stream()
        .filter(f -> f.code().startsWith("OSC-SEC"))
        .toList();
  }
}
