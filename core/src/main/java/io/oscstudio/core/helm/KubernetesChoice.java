package io.oscstudio.core.helm;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.remote.VersionRange;
import io.oscstudio.core.model.ChartYaml;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The Kubernetes a chart is rendered for when nobody names one: the newest its {@code kubeVersion}
 * allows.
 *
 * @param version as Helm takes it, such as {@code v1.35.0}
 * @param remark why it is not what the chart asks for
 */
public record KubernetesChoice(String version, Optional<Message> remark) {
  private static final int NEWEST_MINOR = 35;

  /** More than any minor release has had. */
  private static final int MOST_PATCHES = 40;

  /** The newest known version. */
  public static final String NEWEST = "v1." + NEWEST_MINOR + ".0";

  /** A vendor's version inside a constraint. */
  private static final Pattern NAMED =
      Pattern.compile("1\\.\\d{1,2}\\.\\d{1,3}[-+][A-Za-z][0-9A-Za-z.+-]*");

  private static final String CHART = "Chart.yaml";
  private static final int LONGEST_CONSTRAINT = 1000;

  /** The choice for the chart whose files are {@code chart}. */
  public static KubernetesChoice of(FileTree chart) {
    return chart.contains(CHART)
        ? of(ChartYaml.of(YamlText.parse(CHART, chart.text(CHART), Dialect.CHART).first()))
        : new KubernetesChoice(NEWEST, Optional.empty());
  }

  /** The choice for a chart, from its Chart.yaml. */
  public static KubernetesChoice of(ChartYaml chart) {
    return chart
        .kubeVersion()
        .map(constraint -> of(constraint.value()))
        .orElse(new KubernetesChoice(NEWEST, Optional.empty()));
  }

  /**
   * The choice for a constraint such as {@code >=1.22.0-0 <1.30.0-0}. Of each minor release the
   * first patch that will do is taken; a version of a vendor, {@code v1.27.3-eks-a5565ad}, only
   * when the constraint names it and nothing else will do.
   */
  public static KubernetesChoice of(String constraint) {
    if (constraint.length() > LONGEST_CONSTRAINT) {
      return unread(constraint.substring(0, 100) + "…");
    }
    Optional<VersionRange> range = VersionRange.parse(constraint);
    if (range.isEmpty()) {
      return unread(constraint);
    }
    return Stream.concat(known(), named(constraint))
        .filter(range.get()::contains)
        .findFirst()
        .map(version -> new KubernetesChoice("v" + version, Optional.empty()))
        .orElseGet(() ->
            new KubernetesChoice(
                NEWEST, Optional.of(Message.of("helm.kube-none", constraint, NEWEST))));
  }

  private static KubernetesChoice unread(String constraint) {
    return new KubernetesChoice(
        NEWEST, Optional.of(Message.of("helm.kube-unread", constraint, NEWEST)));
  }

  /** Newest minor release first, and of each the oldest patch first. */
  private static Stream<String> known() {
    return IntStream.rangeClosed(0, NEWEST_MINOR)
        .mapToObj(back -> NEWEST_MINOR - back)
        .flatMap(minor ->
            IntStream.range(0, MOST_PATCHES).mapToObj(patch -> "1." + minor + "." + patch));
  }

  private static Stream<String> named(String constraint) {
    return NAMED.matcher(constraint).results().map(MatchResult::group);
  }
}
