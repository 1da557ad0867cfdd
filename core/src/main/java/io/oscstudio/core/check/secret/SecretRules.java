package io.oscstudio.core.check.secret;

import io.oscstudio.core.check.rule.Rule;
import java.util.List;

/** The rules about secrets in files. */
public final class SecretRules {
  /** All of them, each with its way to find secrets. */
  static final List<SecretRule> RULES =
      List.of(
          new PrivateKeys(),
          new CloudKeys(),
          new Tokens(),
          new PasswordsInUrls(),
          new RegistryLogins(),
          new ClusterLogins());

  private SecretRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.copyOf(RULES);
  }
}
