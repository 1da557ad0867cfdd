package io.oscstudio.core.helm.remote;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.util.Optional;

/**
 * A chart to be fetched.
 *
 * @param address where its versions are
 * @param wanted which of them
 */
public record ChartRequest(ChartAddress address, WantedVersion wanted) {
  /**
   * Reads what a person wrote: {@code oci://registry/path/chart[:version]}, or a chart's name and
   * the address of a repository. Asks nobody.
   *
   * @param repository {@code https://…}, or {@code @name} for one that Helm knows; for a name only
   * @param version a version or range; empty for the newest release
   * @throws StudioException when it is no such thing
   */
  public static ChartRequest of(
      String chart, Optional<String> repository, Optional<String> version, HelmHome home) {
    WantedVersion asked = WantedVersion.inRange(version.orElse(""));
    if (!asked.isReadable()) {
      throw new StudioException(Message.of("helm.chart-version", asked.text()));
    }
    if (ChartAddress.isRegistry(chart)) {
      return inRegistry(chart, asked);
    }
    String name = chart.strip();
    if (!isName(name)) {
      throw new StudioException(Message.of("helm.chart-name", name));
    }
    return new Repositories(home.repositoryConfig())
        .address(repository.orElse(""), name)
        .map(address -> new ChartRequest(address, asked))
        .orElseThrow(() ->
            new StudioException(
                Message.of("helm.chart-address", withoutAccount(repository.orElse("")))));
  }

  /** Whether a chart may be called so; never a path. */
  public static boolean isName(String name) {
    return name.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
  }

  private static ChartRequest inRegistry(String text, WantedVersion asked) {
    ChartAddress.InRegistry address =
        ChartAddress.InRegistry.parse(text.strip())
            .orElseThrow(() ->
                new StudioException(Message.of("helm.chart-reference", withoutAccount(text))));
    Optional<String> tag = address.repository().tag().map(t -> t.replace('_', '+'));
    if (tag.isPresent() && !asked.text().isEmpty() && !asked.test().test(tag.get())) {
      throw new StudioException(
          Message.of("helm.chart-two-versions", text.strip(), tag.get(), asked.text()));
    }
    return new ChartRequest(address, WantedVersion.of(asked.text(), tag));
  }

  private static String withoutAccount(String address) {
    return address.strip().replaceFirst("//[^/@]*@", "//");
  }
}
