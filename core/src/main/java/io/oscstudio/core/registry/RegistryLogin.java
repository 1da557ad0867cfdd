package io.oscstudio.core.registry;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Signs in to registries and out, as {@code docker login} does: an account is tried at the registry
 * and then kept where Docker keeps it, so that engines have it too.
 */
public final class RegistryLogin {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int FIRST_ERROR = 400;

  private final CredentialFile file;
  private final RegistrySettings settings;

  /** Keeps accounts for the person who runs us. */
  public RegistryLogin(RegistrySettings settings) {
    this(RegistryCredentials.userFile(), settings, CredentialHelper::named);
  }

  RegistryLogin(
      Path config,
      RegistrySettings settings,
      Function<String, Optional<CredentialHelper>> helpers) {
    this.file = new CredentialFile(config, helpers);
    this.settings = settings;
  }

  /**
   * Tries an account and keeps it.
   *
   * @param registry host and perhaps port, {@code docker.io}
   * @throws StudioException when it is no registry, cannot be reached, or does not take the
   *     account; nothing is kept then
   */
  public void login(String registry, Account account, Job job) {
    String host = host(registry);
    try (HttpExchange http = new HttpExchange(settings)) {
      URI root = RegistryAddress.root(host, settings);
      HttpResponse<InputStream> asked = ask(http, root, Optional.empty(), job);
      int status = asked.statusCode();
      if (status == UNAUTHORIZED && RegistryAddress.sameServer(root, asked.uri())) {
        List<String> challenges = asked.headers().allValues("WWW-Authenticate");
        Optional<String> header = header(http, root, Challenge.parse(challenges), account, job);
        status = header.isEmpty() ? status : ask(http, root, header, job).statusCode();
      }
      if (status == UNAUTHORIZED || status == FORBIDDEN) {
        throw new StudioException(Message.of("registry.login-refused", host, account.user()));
      }
      if (status >= FIRST_ERROR) {
        throw new StudioException(Message.of("registry.unreachable", host, "HTTP " + status));
      }
    } catch (IOException e) {
      job.checkCancelled();
      throw new StudioException(Message.of("registry.unreachable", host, ErrorWords.of(e)), e);
    }
    file.store(host, account);
  }

  /**
   * Forgets the account for a registry.
   *
   * @return whether there was one
   */
  public boolean logout(String registry) {
    return file.erase(host(registry));
  }

  private static Optional<String> header(
      HttpExchange http, URI root, List<Challenge> challenges, Account account, Job job)
      throws IOException {
    TokenServer tokens = new TokenServer(http);
    for (Challenge challenge : challenges) {
      if (challenge.scheme().equals("bearer")) {
        return tokens
            .token(root, challenge, Optional.empty(), Optional.of(account), job)
            .map(token -> "Bearer " + token.text());
      }
    }
    return Optional.of(account.basic())
        .filter(_ -> challenges.stream().anyMatch(c -> c.scheme().equals("basic")));
  }

  private static HttpResponse<InputStream> ask(
      HttpExchange http, URI root, Optional<String> header, Job job) throws IOException {
    HttpResponse<InputStream> response = http.follow("GET", root, Map.of(), header, job);
    response.body().close();
    return response;
  }

  private static String host(String registry) {
    String text =
        registry.strip().replaceFirst("^https?://", "").replaceFirst("/(?:v[12]/?)?$", "");
    // A word alone is read as part of a path, so it is asked for as a host.
    return ImageReference.parse(text + "/a/b")
        .filter(reference -> reference.repository().equals(reference.registry() + "/a/b"))
        .map(ImageReference::registry)
        .orElseThrow(
            () -> new StudioException(Message.of("registry.no-registry", registry.strip())));
  }
}
