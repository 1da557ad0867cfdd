package io.oscstudio.core.check.secret;

import java.util.List;

/** Tokens of code hosts, registries and chats. */
final class Tokens extends SecretRule {
  private static final List<PrefixedSecret> FORMS =
      List.of(
          PrefixedSecret.of(Secret.Kind.GITHUB, "ghp_", "[A-Za-z0-9]{36}(?![A-Za-z0-9_-])"),
          PrefixedSecret.of(Secret.Kind.GITHUB, "gho_", "[A-Za-z0-9]{36}(?![A-Za-z0-9_-])"),
          PrefixedSecret.of(Secret.Kind.GITHUB, "ghu_", "[A-Za-z0-9]{36}(?![A-Za-z0-9_-])"),
          PrefixedSecret.of(Secret.Kind.GITHUB, "ghs_", "[A-Za-z0-9]{36}(?![A-Za-z0-9_-])"),
          PrefixedSecret.of(Secret.Kind.GITHUB, "ghr_", "[A-Za-z0-9]{36}(?![A-Za-z0-9_-])"),
          PrefixedSecret.of(Secret.Kind.GITHUB, "github_pat_", "[A-Za-z0-9_]{60,100}+"),
          PrefixedSecret.of(Secret.Kind.GITLAB, "glpat-", "[A-Za-z0-9_-]{20,60}+"),
          PrefixedSecret.of(Secret.Kind.SLACK, "xoxb-", "[0-9]{8,20}-[A-Za-z0-9-]{20,200}+"),
          PrefixedSecret.of(Secret.Kind.SLACK, "xoxp-", "[0-9]{8,20}-[A-Za-z0-9-]{20,200}+"),
          PrefixedSecret.of(
              Secret.Kind.SLACK,
              "https://hooks.slack.com/services/",
              "T[A-Z0-9]{6,14}/B[A-Z0-9]{6,14}/[A-Za-z0-9]{20,40}+"),
          PrefixedSecret.of(
              Secret.Kind.JWT,
              "eyJ",
              "[A-Za-z0-9_-]{10,4000}+\\.eyJ[A-Za-z0-9_-]{10,8000}+\\.[A-Za-z0-9_-]{20,2000}+"),
          PrefixedSecret.of(Secret.Kind.NPM, "npm_", "[A-Za-z0-9]{36}(?![A-Za-z0-9_-])"),
          PrefixedSecret.of(
              Secret.Kind.DOCKER_HUB, "dckr_pat_", "[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])"),
          PrefixedSecret.of(Secret.Kind.HUGGING_FACE, "hf_", "[A-Za-z]{34}(?![A-Za-z0-9_-])"),
          PrefixedSecret.of(Secret.Kind.PYPI, "pypi-AgEI", "[A-Za-z0-9_-]{50,500}+"),
          PrefixedSecret.of(
              Secret.Kind.SENDGRID,
              "SG.",
              "[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])"));

  Tokens() {
    super("OSC-SEC-003");
  }

  @Override
  List<Secret> find(String text) {
    return PrefixedSecret.find(text, FORMS);
  }
}
