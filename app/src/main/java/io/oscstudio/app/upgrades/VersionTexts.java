package io.oscstudio.app.upgrades;

import io.oscstudio.app.kit.Language;
import io.oscstudio.app.upgrades.KnownVersion.Origin;
import java.util.Optional;
import java.util.StringJoiner;

/** What is said of a version. */
final class VersionTexts {
  private VersionTexts() {}

  /** Where it is known from. */
  static String origin(KnownVersion version, Language language) {
    return version.origin() == Origin.PACKAGE
        ? version.file()
        : language.text("upgrades.origin." + version.origin().name());
  }

  /** All that is seen of it. */
  static String spoken(KnownVersion version, UpgradesModel model, Language language) {
    StringJoiner said = new StringJoiner(", ");
    said.add(version.version()).add(origin(version, language));
    Optional<String> name = Optional.of(version.version());
    RouteModel route = model.route();
    if (route.fromProperty().get().equals(name)) {
      said.add(language.text("upgrades.from"));
    }
    if (route.toProperty().get().equals(name)) {
      said.add(language.text("upgrades.to"));
    }
    if (route.reachedProperty().get().contains(version.version())) {
      said.add(language.text("upgrades.reached", route.fromProperty().get().orElse("")));
    }
    return said.toString();
  }
}
