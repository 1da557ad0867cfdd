package io.oscstudio.core.check.rule;

import java.util.Locale;
import java.util.Optional;

/** What a package is checked for (reading D12). */
public enum Profile {
  /** Upload as a private service, for oneself. */
  PRIVATE,
  /** Publishing on the cloud market, which asks for more. */
  PUBLISH;

  /** The profile people write as {@code private} or {@code publish}. */
  public static Optional<Profile> of(String id) {
    for (Profile profile : values()) {
      if (profile.id().equals(id)) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }

  /** How people write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
