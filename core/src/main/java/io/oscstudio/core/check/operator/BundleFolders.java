package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The folders that the annotations of a bundle name are there. */
final class BundleFolders extends BundleRule {

  BundleFolders() {
    super(RuleInfo.error("OSC-OPR-046", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    String own = bundle.annotations().path();
    String around =
        own.substring(0, own.length() - own.replaceFirst(".*?(metadata/[^/]*)$", "$1").length());
    bundle
        .label("operators.operatorframework.io.bundle.manifests.v1")
        .filter(f ->
            !f.text().isBlank()
                && !plain(f.text())
                    .equals(
                        plain(
                            bundle
                                .file()
                                .path()
                                .substring(Math.min(around.length(), bundle.file().path().length()))
                                .replaceFirst("[^/]*$", ""))))
        .ifPresent(f -> report.at(f, f.text()));
    bundle
        .label("operators.operatorframework.io.bundle.metadata.v1")
        .filter(f -> !f.text().isBlank() && !plain(f.text()).equals("metadata"))
        .ifPresent(f -> report.at(f, f.text()));
  }

  private static String plain(String folder) {
    String text = folder.strip();
    int start = 0;
    while (text.startsWith("/", start) || text.startsWith("./", start)) {
      start += text.charAt(start) == '/' ? 1 : 2;
    }
    int end = text.length();
    while (end > start && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(start, end);
  }
}
