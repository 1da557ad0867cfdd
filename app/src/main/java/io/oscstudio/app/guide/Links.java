package io.oscstudio.app.guide;

import io.oscstudio.app.kit.DialogService;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a link in a text does: addresses of the web go to the browser, topics to the guide, anything
 * else to nowhere.
 */
final class Links {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern TOPIC = Pattern.compile("[a-z-]*(#[A-Za-z0-9._-]+)?");

  private final DialogService dialogs;
  private final Optional<Consumer<String>> topics;

  Links(DialogService dialogs, Optional<Consumer<String>> topics) {
    this.dialogs = dialogs;
    this.topics = topics;
  }

  Optional<Runnable> action(String destination) {
    if (!destination.isEmpty() && TOPIC.matcher(destination).matches()) {
      return topics.map(open -> () -> open.accept(destination));
    }
    try {
      URI address = URI.create(destination);
      return Optional.ofNullable(address.getScheme())
          .filter(scheme -> SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)))
          .map(scheme -> () -> dialogs.browse(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
