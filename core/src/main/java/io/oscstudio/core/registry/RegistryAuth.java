package io.oscstudio.core.registry;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Answers a registry that asks who is there: by a token of the server it names, or by user and
 * password. Tokens are kept for this client's life, each for one repository.
 */
final class RegistryAuth {
  private static final Pattern PARAMETER =
      Pattern.compile("([A-Za-z_]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s,\"]++))");
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final RegistryCredentials credentials;
  private final String actions;
  private final HttpExchange http;
  private final Map<String, String> headers = new ConcurrentHashMap<>();

  /**
   * @param actions what is to be done in repositories: {@code pull}, or {@code pull,push}
   */
  RegistryAuth(RegistryCredentials credentials, String actions, HttpExchange http) {
    this.credentials = credentials;
    this.actions = actions;
    this.http = http;
  }

  /** The header that worked for this repository before. */
  Optional<String> known(ImageReference reference) {
    return Optional.ofNullable(headers.get(reference.repository()));
  }

  /**
   * Finds the header that answers a refusal.
   *
   * @param challenges the values of {@code WWW-Authenticate}, in any order
   * @return empty when the registry wants an account nobody has
   */
  Optional<String> answer(ImageReference reference, List<String> challenges, Job job)
      throws IOException {
    Optional<Account> account = credentials.of(reference.registry());
    Optional<String> header = Optional.empty();
    for (String challenge : challenges) {
      if (scheme(challenge).equals("bearer") && header.isEmpty()) {
        header = token(reference, parameters(challenge), account, job).map(t -> "Bearer " + t);
      }
    }
    if (header.isEmpty() && challenges.stream().anyMatch(c -> scheme(c).equals("basic"))) {
      header = account.filter(a -> !a.isToken()).map(Account::basic);
    }
    header.ifPresent(h -> headers.put(reference.repository(), h));
    return header;
  }

  private Optional<String> token(
      ImageReference reference, Map<String, String> challenge, Optional<Account> account, Job job)
      throws IOException {
    URI realm = realm(challenge.getOrDefault("realm", ""));
    if (!RegistryAddress.isSafe(realm)) {
      return Optional.empty(); // an account is not told over an open line
    }
    String scope = "repository:" + reference.path() + ":" + actions;
    String query =
        "service=" + encode(challenge.getOrDefault("service", "")) + "&scope=" + encode(scope);
    HttpRequest.Builder request = HttpRequest.newBuilder().timeout(TIMEOUT);
    if (account.isPresent() && account.get().isToken()) {
      String form =
          query
              + "&grant_type=refresh_token&client_id=oscstudio&refresh_token="
              + encode(account.get().secret());
      request
          .uri(realm)
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(form));
    } else {
      String separator = realm.getRawQuery() == null ? "?" : "&";
      request.uri(URI.create(realm + separator + query));
      account.ifPresent(a -> request.header("Authorization", a.basic()));
    }
    HttpResponse<byte[]> response = http.small(request.build(), job);
    if (response.statusCode() != 200) {
      return Optional.empty();
    }
    JsonNode answer = Json.object(response.body(), String.valueOf(realm.getHost()));
    String token = answer.path("token").asString(answer.path("access_token").asString(""));
    return token.isEmpty() ? Optional.empty() : Optional.of(token);
  }

  private static URI realm(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      return URI.create("");
    }
  }

  private static String scheme(String challenge) {
    return challenge.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> parameters(String challenge) {
    Map<String, String> parameters = new HashMap<>();
    Matcher matcher = PARAMETER.matcher(challenge);
    while (matcher.find()) {
      String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), String.valueOf(value));
    }
    return parameters;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
