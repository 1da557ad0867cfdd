package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.check.rule.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the paths of mapping.yaml are looked for in each kind of deployment package. */
class DeliveryAddressesTest {
  private static final Map<String, String> ARCHIVES =
      Map.of(
          "operator", "demo-cache-1.1.0.zip",
          "helm", "demo-web-1.0.0.zip",
          "chart", "demo-web-1.0.0.tgz");

  @ParameterizedTest
  @CsvSource({
    "operator, spec.defaultConfiguration.spec.image, true",
    "operator, 'install.deployments[0].spec.template.spec.containers[0].image', true",
    "operator, spec.defaultConfiguration.spec.picture, false",
    "operator, 'install.deployments[1].spec', false",
    "operator, 'install[', false",
    "helm, replicas, true",
    "helm, spec.defaultConfiguration.spec.replicas, true",
    "helm, image.tag, false",
    "chart, image.repository, true",
    "chart, global.imageRegistry, true",
    "chart, web.image, false",
  })
  void leadIntoTheFilesThatOscRewrites(String kind, String path, boolean known) {
    String archive = ARCHIVES.get(kind);
    Sample delivery =
        Sample.of("delivery")
            .without("demo-cache/package/demo-cache-1.1.0.zip")
            .with("demo-cache/package/" + archive, Sample.of(kind).zip(archive))
            .replace(
                "demo-cache/images/mapping.yaml", "spec.defaultConfiguration.spec.image", path);

    List<Finding> found = delivery.check(Profile.PRIVATE);

    assertThat(found.stream().noneMatch(f -> f.code().equals("OSC-DLV-015"))).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({
    "'metadata.annotations[\"alm-examples\"][0].spec.image', true",
    "'metadata.annotations.alm-examples[0].spec.image', true",
    "'metadata.annotations.alm-examples[0].spec.picture', false",
    "'spec.relatedImages[0].image', true",
    "'spec.relatedImages[1].image', false",
  })
  void leadIntoTheCsvOfAnOperator(String path, boolean known) {
    String csv =
        """
        apiVersion: operators.coreos.com/v1alpha1
        kind: ClusterServiceVersion
        metadata:
          name: demo-cache.v1.1.0
          annotations:
            alm-examples: '[{"kind": "Cache", "spec": {"image": "demo/cache:7.2.4"}}]'
        spec:
          version: 1.1.0
          relatedImages: [{name: cache, image: "demo/cache:7.2.4"}]
        """;
    String packageFile =
        "packageName: demo-cache\nchannels: [{name: a, currentCSV: demo-cache.v1.1.0}]\n";
    byte[] archive =
        new Sample(Map.of())
            .with("demo.package.yaml", packageFile)
            .with("1.1.0/demo.clusterserviceversion.yaml", csv)
            .zip("demo-cache-1.1.0.zip");
    Sample delivery =
        Sample.of("delivery")
            .with("demo-cache/package/demo-cache-1.1.0.zip", archive)
            .replace(
                "demo-cache/images/mapping.yaml",
                "spec.defaultConfiguration.spec.image",
                "'" + path + "'");

    List<Finding> found = delivery.check(Profile.PRIVATE);

    assertThat(found.stream().noneMatch(f -> f.code().equals("OSC-DLV-015"))).isEqualTo(known);
  }
}
