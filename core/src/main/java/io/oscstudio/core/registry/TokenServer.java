package io.oscstudio.core.registry;

import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Asks the servers that registries name for tokens.
 *
 * @see <a href="https://distribution.github.io/distribution/spec/auth/token/">Token
 *     specification</a>
 */
final class TokenServer {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final long USUAL_LIFE_SECONDS = 60; // where the server does not say
  private static final long LONGEST_LIFE_SECONDS = 24 * 60 * 60;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final HttpExchange http;

  TokenServer(HttpExchange http) {
    this.http = http;
  }

  /**
   * A token.
   *
   * @param until when it has to be replaced, a little before its end
   */
  record Token(String text, Instant until) {
    @Override
    public String toString() {
      return "Token[" + until + "]";
    }
  }

  /**
   * Asks for a token.
   *
   * @param registry who named the server
   * @param scope what it is to allow; nothing for a mere sign-in
   * @param account who asks, if known; never told over an open line
   * @return empty when the server gives none
   * @throws IOException when it cannot be reached, or not now
   */
  Optional<Token> token(
      URI registry, Challenge challenge, Optional<String> scope, Optional<Account> account, Job job)
      throws IOException {
    Optional<URI> realm = realm(challenge).filter(r -> http.isSafe(registry, r));
    if (realm.isEmpty()) {
      return Optional.empty();
    }
    Instant asked = Instant.now();
    HttpExchange.Small answer =
        http.small(request(realm.get(), challenge, scope, account).timeout(TIMEOUT), job);
    int status = answer.status();
    if (status == TOO_MANY || status >= SERVER_ERROR) {
      throw new IOException(realm.get().getHost() + ": HTTP " + status);
    }
    return status == 200
        ? read(Json.object(answer.body(), String.valueOf(realm.get().getHost())), asked)
        : Optional.empty();
  }

  private static HttpRequest.Builder request(
      URI realm, Challenge challenge, Optional<String> scope, Optional<Account> account) {
    List<String> query = new ArrayList<>();
    Optional.ofNullable(challenge.parameters().get("service"))
        .ifPresent(service -> query.add("service=" + encode(service)));
    scope.ifPresent(s -> query.add("scope=" + encode(s)));
    HttpRequest.Builder request = HttpRequest.newBuilder();
    if (account.filter(Account::isToken).isPresent()) {
      query.add("grant_type=refresh_token");
      query.add("client_id=oscstudio");
      query.add("refresh_token=" + encode(account.get().secret()));
      return request
          .uri(realm)
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(String.join("&", query)));
    }
    String separator = realm.getRawQuery() == null ? "?" : "&";
    request.uri(URI.create(realm + separator + String.join("&", query)));
    account.ifPresent(a -> request.header("Authorization", a.basic()));
    return request;
  }

  private static Optional<Token> read(JsonNode answer, Instant asked) {
    String text = answer.path("token").asString(answer.path("access_token").asString(""));
    long life = answer.path("expires_in").asLong(USUAL_LIFE_SECONDS);
    long seconds = Math.clamp(life, 0, LONGEST_LIFE_SECONDS);
    // A tenth less, so that it does not end on its way.
    return Optional.of(new Token(text, asked.plusSeconds(seconds - seconds / 10)))
        .filter(token -> token.text().matches("[\\x21-\\x7e]+"));
  }

  private static Optional<URI> realm(Challenge challenge) {
    try {
      return Optional.of(URI.create(challenge.parameters().getOrDefault("realm", "")))
          .filter(realm -> realm.getHost() != null && realm.getRawFragment() == null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
