package io.oscstudio.core.console;

import static io.oscstudio.core.console.VersionChange.Mode.TAG;
import static io.oscstudio.core.console.VersionChange.Mode.URL;
import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlText;
import org.junit.jupiter.api.Test;

class VersionChangeTest {
  @Test
  void putsATagInPlaceOfAnother() {
    assertThat(VersionChange.applied(URL, "example:1.1.1", "2.2.2")).isEqualTo("example:2.2.2");
    assertThat(VersionChange.applied(TAG, "1.1.1", "2.2.2")).isEqualTo("2.2.2");
    assertThat(VersionChange.applied(URL, "host:5000/a/b", "2")).isEqualTo("host:5000/a/b:2");
    assertThat(VersionChange.applied(URL, "a/b:1@sha256:00", "2")).isEqualTo("a/b:2");
  }

  @Test
  void readsTheTagThatIsThere() {
    assertThat(VersionChange.tag(URL, "host:5000/a/b:1.2")).contains("1.2");
    assertThat(VersionChange.tag(URL, "host:5000/a/b")).isEmpty();
    assertThat(VersionChange.tag(TAG, "1.2")).contains("1.2");
  }

  @Test
  void findsTheValuesThatHoldAVersion() {
    Node resource =
        YamlText.parse(
                """
                {"spec": {"image": "a/b:1", "version": "1.0",
                  "kafka": {"image": {"repository": "a/c", "tag": "2"}},
                  "sidecars": [{"sidecarImage": "a/d:3"}], "replicas": 3, "imageName": ""}}
                """,
                Dialect.OSC)
            .first()
            .root();

    assertThat(VersionChange.places(resource))
        .containsExactly(
            new VersionChange.Place("spec.image", "a/b:1", URL),
            new VersionChange.Place("spec.version", "1.0", TAG),
            new VersionChange.Place("spec.kafka.image.tag", "2", TAG),
            new VersionChange.Place("spec.sidecars[0].sidecarImage", "a/d:3", URL));
  }
}
