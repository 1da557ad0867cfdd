package io.oscstudio.core.registry.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.StudioException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {
  @Test
  void eachSchemeHasItsProxyAndCapitalsGoFirst() {
    Proxies proxies =
        Proxies.of(
            Map.of(
                "HTTP_PROXY", "one.example:3128",
                "http_proxy", "other.example:1",
                "https_proxy", "http://two.example"));

    assertThat(proxies.of(URI.create("http://a.example/")).map(Proxy::toString))
        .contains("one.example:3128");
    assertThat(proxies.of(URI.create("https://a.example/")).map(Proxy::toString))
        .contains("two.example:80");
    assertThat(Proxies.of(Map.of("HTTP_PROXY", " ")).http()).isEmpty();
  }

  @Test
  void theAccountOfAProxyIsDecodedAndNeverShown() {
    Proxy proxy = Proxy.parse("http://me%40corp:p%3A+w@proxy.example:3128", "HTTP_PROXY");

    String pair =
        Base64.getEncoder().encodeToString("me@corp:p:+w".getBytes(StandardCharsets.UTF_8));
    assertThat(proxy.authorization()).contains("Basic " + pair);
    assertThat(proxy.toString()).isEqualTo("proxy.example:3128");
  }

  @ParameterizedTest
  @CsvSource({
    "socks5://u:geheim@p.example:1080",
    "https://u:geheim@p.example",
    "http://u:geheim@bad host"
  })
  void aProxyThatIsNotSpokenIsNamedBySettingNotByValue(String value) {
    assertThatThrownBy(() -> Proxies.of(Map.of("HTTPS_PROXY", value)))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> {
              assertThat(e.text().key()).isEqualTo("registry.proxy-invalid");
              assertThat(e.text().arguments()).containsExactly("HTTPS_PROXY");
              assertThat(e.getCause()).isNull();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:5000/",
    "http://127.0.0.1:5000/",
    "https://[::1]:5000/",
    "https://x.localhost/"
  })
  void thisComputerIsNeverAskedThroughAProxy(String address) {
    Proxies all = Proxies.of(Map.of("HTTP_PROXY", "p.example", "HTTPS_PROXY", "p.example"));

    assertThat(all.of(URI.create(address))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "example.com           | example.com       | true",
        "example.com           | a.b.example.com   | true",
        "Example.COM           | EXAMPLE.com       | true",
        "example.com           | notexample.com    | false",
        ".example.com          | a.example.com     | true",
        ".example.com          | example.com       | false",
        "*.example.com         | a.example.com     | true",
        "example.com:8443      | example.com:8443  | true",
        "example.com:8443      | example.com       | false",
        "example.com:443       | example.com       | true",
        "10.0.0.0/8            | 10.200.3.4        | true",
        "10.0.0.0/8            | 11.0.0.1          | false",
        "10.0.0.0/8            | ten.example       | false",
        "10.1.2.3              | 10.1.2.3:5000     | true",
        "10.1.2.3:80           | 10.1.2.3:5000     | false",
        "192.168.1.128/25      | 192.168.1.127     | false",
        "fd00::/8              | [fd12::1]         | true",
        "[fd12::1]:443         | [fd12::1]         | true",
        "fd12::1               | [fd12:0::1]       | true",
        "10.0.0.0/99           | 10.0.0.1          | false",
        "a.example, example.com| example.com       | true",
        "a.example example.com | example.com       | true",
        "*                     | example.com       | true",
        "'   '                 | example.com       | false",
      })
  void noProxyIsReadAsGoReadsIt(String rules, String authority, boolean direct) {
    Proxies proxies = Proxies.of(Map.of("HTTPS_PROXY", "p.example:1", "NO_PROXY", rules));

    Optional<Proxy> proxy = proxies.of(URI.create("https://" + authority + "/v2/"));

    assertThat(proxy.isEmpty()).isEqualTo(direct);
  }
}
