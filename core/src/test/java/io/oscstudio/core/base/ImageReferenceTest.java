package io.oscstudio.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
  private static final String HEX = "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @CsvSource({
    "redis, docker.io/library/redis",
    "redis:7, docker.io/library/redis:7",
    "docker.io/redis, docker.io/library/redis",
    "index.docker.io/redis, docker.io/library/redis",
    "bitnami/etcd:3.5, docker.io/bitnami/etcd:3.5",
    "localhost/a:b, localhost/a:b",
    "localhost:5000/a/b, localhost:5000/a/b",
    "host:5000/a, host:5000/a",
    "HOST/a, HOST/a",
    "quay.io/coreos/etcd:v3.5.0, quay.io/coreos/etcd:v3.5.0",
    "[::1]:5000/a:1, [::1]:5000/a:1",
    "a/b/c/d__e-f.g:T_1.x-y, docker.io/a/b/c/d__e-f.g:T_1.x-y",
  })
  void readsAsDockerDoes(String text, String full) {
    assertThat(ImageReference.parse(text)).get().hasToString(full);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "a/",
        "/a",
        "a//b",
        "a:",
        "a: ",
        "Redis",
        "a b",
        "a@sha256:12",
        "a:t@md5:1",
        "a/B",
        "{{ .Values.x }}",
        "-a",
        "a-",
        "http://a.b/c",
        "a:1:2",
        "a.b/",
        "a\n"
      })
  void refusesWhatDockerRefuses(String text) {
    assertThat(ImageReference.parse(text)).isEmpty();
  }

  @Test
  void keepsTagAndDigestApart() {
    ImageReference both = ImageReference.parse("host:5000/a/b:1.0@sha256:" + HEX).orElseThrow();

    assertThat(both.registry()).isEqualTo("host:5000");
    assertThat(both.path()).isEqualTo("a/b");
    assertThat(both.tag()).contains("1.0");
    assertThat(both.digest()).contains(new Digest(HEX));
    assertThat(both.withTag("2.0")).hasToString("host:5000/a/b:2.0");
  }

  @Test
  void namesItsParts() {
    ImageReference redis = ImageReference.parse("redis").orElseThrow();

    assertThat(redis.lastName()).isEqualTo("redis");
    assertThat(redis.organisation()).contains("library");
    assertThat(redis.tagOrLatest()).isEqualTo("latest");
    assertThat(redis.familiar()).isEqualTo("redis");
    assertThat(redis.repository()).isEqualTo("docker.io/library/redis");
  }
}
