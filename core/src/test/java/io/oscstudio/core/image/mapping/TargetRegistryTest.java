package io.oscstudio.core.image.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRegistryTest {
  @Test
  void fillsThePiecesAsTheReadingSays() {
    TargetRegistry swr = TargetRegistry.parse("swr.cn-east-3.myhuaweicloud.com/osc-opensource/");

    assertThat(swr.piece(Piece.FULL_ADDRESS, "redis", "0.0.1"))
        .isEqualTo("swr.cn-east-3.myhuaweicloud.com/osc-opensource/redis:0.0.1");
    assertThat(swr.piece(Piece.REPOSITORY, "redis", "0.0.1"))
        .isEqualTo("swr.cn-east-3.myhuaweicloud.com/osc-opensource/redis");
    assertThat(swr.piece(Piece.PREFIX_ADDRESS, "redis", "0.0.1"))
        .isEqualTo("swr.cn-east-3.myhuaweicloud.com/osc-opensource");
    assertThat(swr.piece(Piece.REPO, "redis", "0.0.1")).isEqualTo("osc-opensource/redis");
    assertThat(swr.piece(Piece.ENDPOINT, "redis", "0.0.1"))
        .isEqualTo("swr.cn-east-3.myhuaweicloud.com");
    assertThat(swr.piece(Piece.TAG, "redis", "0.0.1")).isEqualTo("0.0.1");
  }

  @Test
  void aRegistryNeedsNoPath() {
    TargetRegistry local = TargetRegistry.parse("localhost:5000");

    assertThat(local.piece(Piece.REPO, "redis", "1")).isEqualTo("redis");
    assertThat(local.address("redis", "1")).isEqualTo("localhost:5000/redis:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "team",
        "https://registry.example.com",
        "registry.example.com/UP",
        "a b.c"
      })
  void refusesWhatIsNoRegistry(String text) {
    assertThatThrownBy(() -> TargetRegistry.parse(text))
        .isInstanceOf(StudioException.class)
        .hasMessageContaining("mapping.no-registry");
  }
}
