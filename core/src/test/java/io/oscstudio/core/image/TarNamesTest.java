package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.ImageReference;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TarNamesTest {
  private static final String HEX = "0123456789abcdef".repeat(4);

  @Test
  void nameTagAndArchitecture() {
    assertThat(names("docker.io/bitnami/etcd:3.5.0")).containsExactly("etcd-3.5.0-x86_64.tar");
    assertThat(names("127.0.0.1:5000/a/b:1")).containsExactly("b-1-x86_64.tar");
    assertThat(names("redis")).containsExactly("redis-latest-x86_64.tar");
  }

  @Test
  void aDigestStandsForAMissingTag() {
    assertThat(names("quay.io/a/b@sha256:" + HEX)).containsExactly("b-0123456789ab-x86_64.tar");
    assertThat(names("quay.io/a/b:2@sha256:" + HEX)).containsExactly("b-2-x86_64.tar");
  }

  @Test
  void equalNamesGetTheOrganisation() {
    assertThat(names("bitnami/etcd:3", "quay.io/coreos/etcd:3", "redis:3"))
        .containsExactly(
            "bitnami_etcd-3-x86_64.tar", "coreos_etcd-3-x86_64.tar", "redis-3-x86_64.tar");
  }

  @Test
  void sameOrganisationElsewhereGetsTheWholePath() {
    assertThat(names("bitnami/etcd:3", "quay.io:443/bitnami/etcd:3"))
        .containsExactly(
            "docker.io_bitnami_etcd-3-x86_64.tar", "quay.io_443_bitnami_etcd-3-x86_64.tar");
  }

  @Test
  void namesThatDifferInCaseOrDigestOnlyAreToldApart() {
    assertThat(names("a/b:V1", "c/b:v1")).containsExactly("a_b-V1-x86_64.tar", "c_b-v1-x86_64.tar");
    assertThat(names("a/b:1@sha256:" + HEX, "a/b:1"))
        .doesNotHaveDuplicates()
        .contains("docker.io_a_b-1-x86_64.tar");
  }

  @Test
  void orderDoesNotMatter() {
    ImageReference one = reference("bitnami/etcd:3");
    ImageReference two = reference("quay.io/coreos/etcd:3");

    assertThat(TarNames.of(List.of(one, two)).name(one, Platform.AARCH64))
        .isEqualTo(TarNames.of(List.of(two, one)).name(one, Platform.AARCH64))
        .isEqualTo("bitnami_etcd-3-aarch64.tar");
  }

  private static List<String> names(String... texts) {
    List<ImageReference> references = Arrays.stream(texts).map(TarNamesTest::reference).toList();
    TarNames names = TarNames.of(references);
    return references.stream().map(r -> names.name(r, Platform.X86_64)).toList();
  }

  private static ImageReference reference(String text) {
    return ImageReference.parse(text).orElseThrow();
  }
}
