package io.oscstudio.core.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A {@code helm} renders real charts as the studio's own engine does. */
@Tag("helm")
@Tag("corpus")
class RenderersAgreeTest {
  private static final Path CORPUS =
      Path.of(System.getenv().getOrDefault("OSC_CORPUS", "../../shared/corpus"));
  private static final Path HELM = Path.of(System.getenv().getOrDefault("OSC_TEST_HELM", ""));

  /** What a template makes anew each time, or takes from Helm's version. */
  private static final Pattern RANDOM =
      Pattern.compile(
          "rand|gen(?:CA|PrivateKey|SelfSigned|Signed)|uuidv4|htpasswd|bcrypt|derivePassword"
              + "|encryptAES|\\bnow\\b|shuffle|unixEpoch|HelmVersion|Release\\.Time|\\bago\\b");

  @Test
  void onChartsOfTheCorpus() throws IOException {
    List<String> different = new ArrayList<>();
    int same = 0;
    try (ChartRenderer engine = HelmEngine.create(HelmLimits.DEFAULT);
        ChartRenderer command =
            HelmCommand.find(HELM.getParent().toString(), HelmLimits.DEFAULT).orElseThrow()) {
      for (Path chart : charts()) {
        Rendering one = engine.render(chart, RenderInputs.DEFAULT, Job.none());
        Rendering other = command.render(chart, RenderInputs.DEFAULT, Job.none());
        if (agree(one, other)) {
          same++;
        } else if (!isRandom(chart) && !isOfAFutureFormat(chart)) {
          different.add(chart + "\n  " + one + "\n  " + other);
        }
      }
    }
    assertThat(different).as("different, beside %d that are not", same).isEmpty();
    assertThat(same).isGreaterThan(50);
  }

  private static boolean agree(Rendering one, Rendering other) {
    return switch (one) {
      case Rendered(String documents) ->
          other instanceof Rendered(String others) && split(documents).equals(split(others));
      case HelmRefusal refusal ->
          other instanceof HelmRefusal same
              && refusal.reason() == same.reason()
              && refusal.place().equals(same.place())
              && paths(refusal).equals(paths(same))
              && refusal.missing().equals(same.missing());
    };
  }

  /** Which kind of object comes before which is not the same in all versions. */
  private static List<String> split(String documents) {
    return Stream.of(documents.split("(?m)^---$")).map(String::strip).sorted().toList();
  }

  private static List<String> paths(HelmRefusal refusal) {
    return refusal.values().stream().map(value -> value.path().toString()).toList();
  }

  private static boolean isRandom(Path chart) throws IOException {
    try (Stream<Path> files = Files.walk(chart)) {
      return files
          .filter(file -> file.toString().contains("templates") && Files.isRegularFile(file))
          .anyMatch(RenderersAgreeTest::readsRandom);
    }
  }

  /** Test data of Helm's own, which Helm 3 takes for an old chart. */
  private static boolean isOfAFutureFormat(Path chart) throws IOException {
    return Files.readString(chart.resolve("Chart.yaml")).contains("apiVersion: v3");
  }

  private static boolean readsRandom(Path template) {
    try {
      return RANDOM.matcher(Files.readString(template)).find();
    } catch (IOException noText) {
      return false;
    }
  }

  private static List<Path> charts() throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> repositories = Files.list(CORPUS.resolve("charts"))) {
      for (Path repository : repositories.sorted().toList()) {
        try (Stream<Path> charts = Files.list(repository)) {
          charts
              .filter(chart -> Files.exists(chart.resolve("Chart.yaml")))
              .sorted()
              .forEach(all::add);
        }
      }
    }
    return all;
  }
}
