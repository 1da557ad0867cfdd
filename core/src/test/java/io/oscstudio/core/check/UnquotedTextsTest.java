package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kubernetes' tools make of plain values in the files OSC reads (reading D16). */
class UnquotedTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"yes", "No", "on", "OFF", "true", "0755", "0o17", "0x1F", "1.10", "1e3"})
  void areAWarningWhereATextIsMeant(String plain) {
    assertThat(withVersionOfApplication(plain).check(Profile.PRIVATE))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-DOC-001", Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "\"yes\"", "'0755'", "1.2.3", "v2", "y es", "08:15:00pm"})
  void areFineWhereTheyAreTexts(String text) {
    assertThat(withVersionOfApplication(text).check(Profile.PRIVATE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"metadata.yaml", "manifests/vendor/log_config.yaml"})
  void areFoundInEveryFileThatOscReads(String file) {
    Sample sample =
        file.equals("metadata.yaml")
            ? Sample.of("operator").replace(file, "name: Demo Ltd", "name: on")
            : Sample.of("operator").replace(file, "app: cache", "app: on");

    assertThat(sample.check(Profile.PRIVATE))
        .singleElement()
        .matches(f -> Sample.is(f, "OSC-DOC-001", Severity.WARNING))
        .matches(f -> f.place().orElseThrow().file().equals(file));
  }

  private static Sample withVersionOfApplication(String written) {
    return Sample.of("operator")
        .replace("metadata.yaml", "appVersion: \"7.2.4\"", "appVersion: " + written);
  }
}
