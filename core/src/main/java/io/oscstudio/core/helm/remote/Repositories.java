package io.oscstudio.core.helm.remote;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.registry.Account;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.YamlText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Addresses of chart repositories: the short names and accounts Helm has on this computer. */
public record Repositories(Path config) {
  private static final long CONFIG_BYTES = 1 << 20;

  /** A repository that Helm knows. */
  private record Known(String name, String url, Optional<Account> account, boolean everywhere) {}

  /**
   * Where a chart is according to the {@code repository} of a dependency: {@code https://…} or
   * {@code oci://…}, or the short name of a repository ({@code @name}, {@code alias:name}). Empty
   * when there is none we would ask.
   */
  public Optional<ChartAddress> address(String repository, String chart) {
    String name = "";
    if (repository.startsWith("@")) {
      name = repository.substring(1);
    } else if (repository.startsWith("alias:")) {
      name = repository.substring("alias:".length());
    }
    if (name.isEmpty()) {
      return at(repository, chart, known(k -> sameAddress(k.url(), repository)));
    }
    String wanted = name;
    return known(k -> k.name().equals(wanted)).flatMap(k -> at(k.url(), chart, Optional.of(k)));
  }

  private static Optional<ChartAddress> at(String url, String chart, Optional<Known> known) {
    if (ChartAddress.isRegistry(url)) {
      return ChartAddress.InRegistry.parse(url.replaceFirst("/*$", "/") + chart)
          .filter(a -> isPlain(a.repository()))
          .map(a -> a);
    }
    return uri(url)
        .map(uri ->
            new ChartAddress.InRepository(
                uri,
                chart,
                known.flatMap(Known::account),
                known.filter(Known::everywhere).isPresent()));
  }

  /** Whether no version hid in what should be an address. */
  private static boolean isPlain(ImageReference repository) {
    return repository.tag().isEmpty() && repository.digest().isEmpty();
  }

  private static Optional<URI> uri(String text) {
    try {
      URI uri = new URI(text.strip());
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean sameAddress(String one, String other) {
    return !other.isBlank()
        && one.strip().replaceFirst("/+$", "").equals(other.strip().replaceFirst("/+$", ""));
  }

  private Optional<Known> known(Predicate<Known> wanted) {
    return all().stream().filter(wanted).findFirst();
  }

  private List<Known> all() {
    List<Known> all = new ArrayList<>();
    try {
      if (!Files.isRegularFile(config) || Files.size(config) > CONFIG_BYTES) {
        return all;
      }
      Document file = YamlText.parse(Files.readString(config), Dialect.KUBERNETES).first();
      if (file.at("repositories").orElse(null) instanceof ListNode list) {
        for (int i = 0; i < list.items().size(); i++) {
          all.add(
              new Known(
                  text(file, i, "name"),
                  text(file, i, "url"),
                  Optional.of(new Account(text(file, i, "username"), text(file, i, "password")))
                      .filter(account -> !account.user().isEmpty()),
                  text(file, i, "pass_credentials_all").equals("true")));
        }
      }
    } catch (IOException e) {
      return all; // unreadable, so it names nothing more
    }
    return all;
  }

  private static String text(Document file, int item, String key) {
    return file.textAt("repositories", item, key).orElse("");
  }
}
