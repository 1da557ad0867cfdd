package io.oscstudio.core.check.secret;

import java.util.List;

/** Access keys of clouds and payment services. */
final class CloudKeys extends SecretRule {
  private static final List<PrefixedSecret> FORMS =
      List.of(
          PrefixedSecret.of(Secret.Kind.AWS, "AKIA", "[A-Z0-9]{16}(?![A-Za-z0-9_-])"),
          PrefixedSecret.of(Secret.Kind.AWS, "ASIA", "[A-Z0-9]{16}(?![A-Za-z0-9_-])"),
          PrefixedSecret.of(Secret.Kind.GOOGLE, "AIza", "[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"),
          PrefixedSecret.of(Secret.Kind.ALIBABA, "LTAI", "[A-Za-z0-9]{20}(?![A-Za-z0-9_-])"),
          PrefixedSecret.of(Secret.Kind.AZURE, "AccountKey=", "[A-Za-z0-9+/]{86}=="),
          PrefixedSecret.of(Secret.Kind.STRIPE, "sk_live_", "[A-Za-z0-9]{24,200}+"));

  CloudKeys() {
    super("OSC-SEC-002");
  }

  @Override
  List<Secret> find(String text) {
    return PrefixedSecret.find(text, FORMS);
  }
}
