package io.oscstudio.core.upgrade;

import static io.oscstudio.core.upgrade.VersionSwitch.Mode.TAG;
import static io.oscstudio.core.upgrade.VersionSwitch.Mode.URL;
import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.upgrade.VersionSwitch.Refused;
import io.oscstudio.core.upgrade.VersionSwitch.Switched;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionSwitchTest {
  private static final String REDIS = "swr.cn-east-3.myhuaweicloud.com/osc-official/redis:";

  @Test
  void t9PutsATagInPlaceOfAnother() {
    assertThat(VersionSwitch.applied(URL, "example:1.1.1", "2.2.2"))
        .isEqualTo(new Switched("example:2.2.2"));
    assertThat(VersionSwitch.applied(TAG, "1.1.1", "2.2.2")).isEqualTo(new Switched("2.2.2"));
  }

  @Test
  void t25KeepsRegistryAndPath() {
    assertThat(VersionSwitch.applied(URL, REDIS + "21.9.18_20210918221431", "22.1.1"))
        .isEqualTo(new Switched(REDIS + "22.1.1"));
    assertThat(VersionSwitch.applied(URL, "host:5000/a/b:1.0", "2.0"))
        .isEqualTo(new Switched("host:5000/a/b:2.0"));
    assertThat(VersionSwitch.applied(URL, "host:5000/a/b", "2.0"))
        .isEqualTo(new Switched("host:5000/a/b:2.0"));
  }

  @Test
  void t25WarnsOfADigestThatKeepsItsVersion() {
    String pinned = "a/b:1@sha256:" + "0".repeat(64);

    assertThat(VersionSwitch.applied(URL, pinned, "2"))
        .isEqualTo(new Refused(Message.of("upgrade.digest", pinned)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a:b", "a/b", "-1", "2.0+b1", "1@sha256:00"})
  void refusesWhatIsNoTag(String tag) {
    assertThat(VersionSwitch.applied(URL, "a/b:1", tag))
        .isEqualTo(new Refused(Message.of("upgrade.no-tag", tag)));
    assertThat(VersionSwitch.applied(TAG, "1", tag))
        .isEqualTo(new Refused(Message.of("upgrade.no-tag", tag)));
  }

  @Test
  void refusesLongTextsAndNoText() {
    String endless = "1".repeat(1_000_000);

    assertThat(VersionSwitch.applied(URL, "a", endless)).isInstanceOf(Refused.class);
    assertThat(VersionSwitch.applied(URL, " ", "2"))
        .isEqualTo(new Refused(Message.of("upgrade.no-image")));
  }

  @Test
  void readsTheTagThatIsThere() {
    assertThat(VersionSwitch.tag(URL, "host:5000/a/b:1.2")).contains("1.2");
    assertThat(VersionSwitch.tag(URL, "host:5000/a/b")).isEmpty();
    assertThat(VersionSwitch.tag(TAG, "1.2")).contains("1.2");
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

    assertThat(VersionSwitch.places(resource))
        .containsExactly(
            new VersionSwitch.Place("spec.image", "a/b:1", URL),
            new VersionSwitch.Place("spec.version", "1.0", TAG),
            new VersionSwitch.Place("spec.kafka.image.tag", "2", TAG),
            new VersionSwitch.Place("spec.sidecars[0].sidecarImage", "a/d:3", URL));
  }
}
