package io.oscstudio.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestTest {
  private static final String ABC =
      "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isTheSameForBytesAndStreams() throws IOException {
    byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);

    assertThat(Digest.of(abc)).hasToString(ABC);
    assertThat(Digest.of(new ByteArrayInputStream(abc))).hasToString(ABC);
    assertThat(Digest.parse(ABC)).contains(Digest.of(abc));
  }

  @Test
  void readsNothingElse() {
    assertThat(Digest.parse("md5:00")).isEmpty();
    assertThat(Digest.parse(ABC.toUpperCase(java.util.Locale.ROOT))).isEmpty();
    assertThat(Digest.parse(ABC.substring(0, 40))).isEmpty();
  }
}
