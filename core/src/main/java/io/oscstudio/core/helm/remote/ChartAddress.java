package io.oscstudio.core.helm.remote;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.registry.Account;
import io.oscstudio.core.registry.HttpExchange;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the versions of a chart are. */
public sealed interface ChartAddress {
  /** What the address of a chart in a registry begins with. */
  String REGISTRY_SCHEME = "oci://";

  /** The chart's name. */
  String chart();

  /** The place in words a person knows, without any account. */
  String shown();

  /**
   * A chart in a registry.
   *
   * @param repository its name is the last part of the path; a tag or digest names one version
   */
  record InRegistry(ImageReference repository) implements ChartAddress {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(?::\\d{1,5})?");

    /**
     * Reads {@code oci://host[:port]/path/chart[:version][@digest]}; a {@code +} of the version is
     * the {@code _} of a tag.
     */
    public static Optional<InRegistry> parse(String text) {
      if (!isRegistry(text)) {
        return Optional.empty();
      }
      String rest = text.substring(REGISTRY_SCHEME.length());
      int slash = rest.indexOf('/');
      String host = slash < 0 ? rest : rest.substring(0, slash);
      if (slash < 0 || !HOST.matcher(host).matches()) {
        return Optional.empty();
      }
      // Read below a host that has a dot: a word alone would be taken for a part of the path.
      return ImageReference.parse("host.example" + rest.substring(slash).replace('+', '_'))
          .map(r -> new InRegistry(new ImageReference(host, r.path(), r.tag(), r.digest())));
    }

    @Override
    public String chart() {
      return repository.lastName();
    }

    @Override
    public String shown() {
      return REGISTRY_SCHEME + repository.repository();
    }
  }

  /**
   * A chart in a repository with an index.
   *
   * @param repository its address, {@code https:}, or {@code http:} on this computer
   * @param account who asks, if Helm knows
   * @param accountEverywhere whether the account is also for archives on other servers
   */
  record InRepository(
      URI repository, String chart, Optional<Account> account, boolean accountEverywhere)
      implements ChartAddress {
    @Override
    public String shown() {
      return HttpExchange.shown(repository);
    }
  }

  /** Whether a text is the address of something in a registry. */
  static boolean isRegistry(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith(REGISTRY_SCHEME);
  }
}
