package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Profile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The test cases of section 18 of the specification that are about delivery packages. */
class SpecificationDeliveryTest {
  private static final String MAPPING = "demo-cache/images/mapping.yaml";

  @Test
  void t13AnOperatorWithItsImageForBothArchitecturesIsFine() {
    var found = check("demo-cache-1.1.0.zip", Sample.of("delivery").files());

    assertThat(found).isEmpty();
  }

  @Test
  void t13AChartWithTheImagesOfItsDependencyIsFine() {
    Map<String, byte[]> chart = new HashMap<>();
    put(
        chart,
        "Chart.yaml",
        "{apiVersion: v2, name: kafka, version: 14.0.0, annotations: {architecture: 'x86_64,aarch64'}, maintainers: [{name: Demo}], dependencies: [{name: zookeeper, version: 7.0.0}]}");
    put(chart, "values.yaml", "image: {repository: demo/kafka, tag: 2.8.0}\n");
    put(chart, "templates/NOTES.txt", "");
    put(chart, "charts/zookeeper/Chart.yaml", "{apiVersion: v2, name: zookeeper, version: 7.0.0}");
    put(chart, "charts/zookeeper/values.yaml", "image: demo/zookeeper:3.7.0\n");
    Map<String, byte[]> files = new HashMap<>();
    String archive = "kafka-14.0.0.tgz";
    files.put("kafka/package/" + archive, DeliveryExample.archive(archive, chart));
    put(
        files,
        "kafka/images/mapping.yaml",
        """
        instance:
          - image: kafka
            tag: 2.8.0
            address: {repository: image.repository, tag: image.tag}
            package: {x86_64: kafka-2.8.0-x86_64.tar, aarch64: kafka-2.8.0-aarch64.tar}
          - image: zookeeper
            tag: 3.7.0
            address: {fullAddress: zookeeper.image}
            package: {x86_64: zookeeper-3.7.0-x86_64.tar, aarch64: zookeeper-3.7.0-aarch64.tar}
        """);
    for (String image : List.of("kafka-2.8.0", "zookeeper-3.7.0")) {
      files.put("kafka/images/" + image + "-x86_64.tar", DeliveryExample.imageTar(image, "amd64"));
      files.put("kafka/images/" + image + "-aarch64.tar", DeliveryExample.imageTar(image, "arm64"));
    }

    var found = check("kafka-14.0.0.zip", files);

    assertThat(found).filteredOn(f -> f.code().startsWith("OSC-DLV")).isEmpty();
    assertThat(found).noneMatch(f -> f.severity() == Severity.ERROR);
  }

  @Test
  void t13TwoArchivesInPackageAreAnError() {
    Sample delivery = Sample.of("delivery");
    byte[] archive = delivery.files().get("demo-cache/package/demo-cache-1.1.0.zip");

    var found =
        delivery.with("demo-cache/package/demo-cache-1.0.0.zip", archive).check(Profile.PRIVATE);

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-DLV-001", Severity.ERROR));
  }

  @Test
  void t13BuildMetadataInTheVersionIsAnError() {
    String archive = "demo-cache-1.0.0+b1.zip";
    byte[] inner =
        Sample.of("operator").replace("metadata.yaml", "\"1.1.0\"", "\"1.0.0+b1\"").zip(archive);
    Sample delivery =
        Sample.of("delivery")
            .without("demo-cache/package/demo-cache-1.1.0.zip")
            .with("demo-cache/package/" + archive, inner);

    var found = delivery.check(Profile.PRIVATE);

    assertThat(found).anyMatch(f -> Sample.is(f, "OSC-DLV-004", Severity.ERROR));
  }

  @Test
  void t13ImageNameEndingInAHyphenIsAnError() {
    Sample delivery =
        Sample.of("delivery")
            .with("demo-cache/images/cache-.tar", DeliveryExample.imageTar("demo:1", "amd64"))
            .replace(MAPPING, "x86_64: cache-7.2.4-x86_64.tar", "x86_64: cache-.tar")
            .without("demo-cache/images/cache-7.2.4-x86_64.tar");

    var found = delivery.check(Profile.PRIVATE);

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-DLV-008", Severity.ERROR));
  }

  @Test
  void t26OneArchitectureOfTwoIsAWarning() {
    Sample delivery =
        Sample.of("delivery")
            .replace(MAPPING, "      aarch64: cache-7.2.4-aarch64.tar\n", "")
            .without("demo-cache/images/cache-7.2.4-aarch64.tar");

    var found = delivery.check(Profile.PRIVATE);

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-DLV-013", Severity.WARNING));
  }

  @Test
  void t26OneArchitectureIsFineWhereThePackageHasOne() {
    byte[] inner =
        Sample.of("operator")
            .replace("metadata.yaml", "[x86_64, aarch64]", "[x86_64]")
            .zip("demo-cache-1.1.0.zip");
    Sample delivery =
        Sample.of("delivery")
            .with("demo-cache/package/demo-cache-1.1.0.zip", inner)
            .replace(MAPPING, "      aarch64: cache-7.2.4-aarch64.tar\n", "")
            .without("demo-cache/images/cache-7.2.4-aarch64.tar");

    assertThat(delivery.check(Profile.PRIVATE)).isEmpty();
  }

  @Test
  void t26ATarThatIsNotThereIsAnError() {
    var found =
        Sample.of("delivery")
            .without("demo-cache/images/cache-7.2.4-x86_64.tar")
            .check(Profile.PRIVATE);

    assertThat(found).singleElement().matches(f -> Sample.is(f, "OSC-DLV-011", Severity.ERROR));
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Finding> check(String archive, Map<String, byte[]> files) {
    FileTree tree = FileTrees.of(archive, files);
    return Sample.check(tree, Profile.PRIVATE);
  }
}
