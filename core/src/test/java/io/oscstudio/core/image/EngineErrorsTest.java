package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineErrorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timeout | true",
        "Get https://r/v2/: dial tcp 127.0.0.1:1: connect: connection refused | true",
        "Get https://r/v2/: dial tcp: lookup r on 10.0.0.1:53: no such host | true",
        "Get https://r/v2/: net/http: TLS handshake timeout | true",
        "received unexpected HTTP status: 503 Service Unavailable | false",
        "received unexpected HTTP status: 504 Gateway Timeout | false",
        "toomanyrequests: You have reached your pull rate limit | false",
        "unexpected EOF | false"
      })
  void aRegistryIsUnreachableWhereNothingAnswers(String words, boolean unreachable) {
    assertThat(EngineErrors.isUnreachable(words)).isEqualTo(unreachable);
  }

  @ParameterizedTest
  @CsvSource({
    "image.not-found, true",
    "image.access-denied, true",
    "image.pull-unreachable, true",
    "image.pull-failed, false",
    "image.no-platform, false",
    "image.wrong-architecture, false",
    "image.engine-silent, false"
  })
  void theEnginesOwnImageStandsInForWhatTheRegistryDoesNotGive(String key, boolean local) {
    StudioException error = new StudioException(Message.of(key, "a", "b", "c"));

    assertThat(EngineErrors.leavesTheLocal(error)).isEqualTo(local);
  }
}
