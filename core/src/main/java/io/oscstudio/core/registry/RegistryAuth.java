package io.oscstudio.core.registry;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers a registry that asks who is there: by a token of the server it names, or by user and
 * password. Answers are kept for this client's life, tokens for theirs, each for one repository.
 */
final class RegistryAuth {
  private final RegistryCredentials credentials;
  private final String actions;
  private final TokenServer tokens;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final Map<String, Object> asking = new ConcurrentHashMap<>();

  private record Known(String header, Instant until) {}

  /**
   * @param actions what is to be done in repositories: {@code pull}, or {@code pull,push}
   */
  RegistryAuth(RegistryCredentials credentials, String actions, HttpExchange http) {
    this.credentials = credentials;
    this.actions = actions;
    this.tokens = new TokenServer(http);
  }

  /** The header that worked for this repository before, while it does. */
  Optional<String> known(ImageReference reference) {
    return Optional.ofNullable(known.get(reference.repository()))
        .filter(k -> Instant.now().isBefore(k.until()))
        .map(Known::header);
  }

  /**
   * Finds the header that answers a refusal.
   *
   * @param registry who refused
   * @param challenges the values of {@code WWW-Authenticate}, in any order
   * @param refused the header that was sent
   * @return empty when the registry wants an account nobody has
   */
  Optional<String> answer(
      ImageReference reference,
      URI registry,
      List<String> challenges,
      Optional<String> refused,
      Job job)
      throws IOException {
    // Many parts of an image are asked for at once: one of them asks for a token for all.
    synchronized (asking.computeIfAbsent(reference.repository(), _ -> new Object())) {
      Optional<String> newer =
          known(reference).filter(header -> !refused.equals(Optional.of(header)));
      return newer.isPresent()
          ? newer
          : answer(reference, registry, Challenge.parse(challenges), job);
    }
  }

  private Optional<String> answer(
      ImageReference reference, URI registry, List<Challenge> challenges, Job job)
      throws IOException {
    Optional<Account> account = credentials.of(reference, job);
    String scope = "repository:" + reference.path() + ":" + actions;
    Optional<Known> found = Optional.empty();
    for (Challenge challenge : challenges) {
      if (challenge.scheme().equals("bearer") && found.isEmpty()) {
        found =
            tokens
                .token(registry, challenge, Optional.of(scope), account, job)
                .map(t -> new Known("Bearer " + t.text(), t.until()));
      }
    }
    if (found.isEmpty() && challenges.stream().anyMatch(c -> c.scheme().equals("basic"))) {
      found = account.filter(a -> !a.isToken()).map(a -> new Known(a.basic(), Instant.MAX));
    }
    found.ifPresent(k -> known.put(reference.repository(), k));
    return found.map(Known::header);
  }
}
