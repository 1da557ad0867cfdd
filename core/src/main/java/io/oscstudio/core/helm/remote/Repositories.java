package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.YamlText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Addresses of chart repositories, and the short names Helm has for them on this computer. */
record Repositories(Path config) {
  private static final long CONFIG_BYTES = 1 << 20;

  /**
   * The address that a dependency's {@code repository} stands for: itself, or that of the
   * repository called so ({@code @name}, {@code alias:name}). Empty when there is none we would
   * ask.
   */
  Optional<URI> address(String repository) {
    String name = "";
    if (repository.startsWith("@")) {
      name = repository.substring(1);
    } else if (repository.startsWith("alias:")) {
      name = repository.substring("alias:".length());
    }
    return name.isEmpty() ? uri(repository) : named(name).flatMap(Repositories::uri);
  }

  private static Optional<URI> uri(String text) {
    try {
      URI uri = new URI(text);
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean known = scheme.equals("https") || scheme.equals("oci") || scheme.equals("http");
      return known && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Optional<String> named(String name) {
    try {
      if (!Files.isRegularFile(config) || Files.size(config) > CONFIG_BYTES) {
        return Optional.empty();
      }
      Document file = YamlText.parse(Files.readString(config), Dialect.KUBERNETES).first();
      if (file.at("repositories").orElse(null) instanceof ListNode list) {
        for (int i = 0; i < list.items().size(); i++) {
          if (file.textAt("repositories", i, "name").filter(name::equals).isPresent()) {
            return file.textAt("repositories", i, "url");
          }
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // unreadable, so it names nothing
    }
  }
}
