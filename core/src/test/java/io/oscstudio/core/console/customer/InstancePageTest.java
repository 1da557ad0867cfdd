package io.oscstudio.core.console.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page of an installed instance (section 15.1). */
class InstancePageTest {
  private static final String SERVICE =
      """
      kind: CustomServiceDefinition
      spec:
        role: serviceEntity
        capabilityRequirements:
          - {kind: MonitorConfig, defaultPath: vendor/monitor_config.yaml}
          - {kind: LogConfig, defaultPath: vendor/none.yaml}
        serviceEntityDependencies: [{service: redisService}]
        versionDefinition: {description: Stop writing first, mode: url, tags: ["1", "2"]}
        descriptors:
          status:
            - {path: url, displayName: Address, x-descriptors: ["urn:alm:descriptor:com.huawei.ui:link"]}
            - {path: pods, displayName: Pods, x-descriptors: ["urn:alm:descriptor:com.tectonic.ui:podCount"]}
      """;
  private static final String OPERATION =
      "kind: CustomServiceDefinition\nspec: {role: operation, displayName: Backup}\n";
  private static final String MONITOR =
      """
      spec:
        monitorConfigItems:
          - prometheus: {displayOptions: {levels: [{name: Instance}, {name: Broker}]}}
      """;

  @Test
  void thePackageEarnsItsTabs() {
    InstancePage page = page(List.of(SERVICE, OPERATION));

    assertThat(page.tabs())
        .containsExactly(
            new InstancePage.Tab(InstancePage.Kind.CONFIGURATION, List.of()),
            new InstancePage.Tab(InstancePage.Kind.MONITORING, List.of("Instance", "Broker")),
            new InstancePage.Tab(InstancePage.Kind.LOGS, List.of()),
            new InstancePage.Tab(InstancePage.Kind.OPERATIONS, List.of("Backup")),
            new InstancePage.Tab(InstancePage.Kind.DEPENDENCIES, List.of("redisService")));
    assertThat(page.upgrade())
        .contains(new InstancePage.Upgrade("Stop writing first", List.of("1", "2")));
    assertThat(InstancePage.Kind.MONITORING.isShown(DeployScene.UCS)).isFalse();
    assertThat(InstancePage.Kind.OPERATIONS.isShown(DeployScene.UCS)).isTrue();
  }

  @Test
  void statusDescriptorsShowSamples() {
    assertThat(page(List.of(SERVICE)).status())
        .extracting(InstancePage.Status::label, s -> s.sample(), InstancePage.Status::link)
        .containsExactly(
            tuple("Address", "https://demo.example.com", true), tuple("Pods", "3", false));
  }

  private static InstancePage page(List<String> csds) {
    List<YamlText> texts =
        csds.stream()
            .map(text -> YamlText.parse("manifests/a_csd.yaml", text, Dialect.OSC))
            .toList();
    ServiceForms forms = ServiceForms.of(texts);
    ServiceForms.Form form = forms.forms().getFirst();
    return InstancePage.of(
        forms,
        form,
        form.fields(),
        path ->
            path.endsWith("monitor_config.yaml")
                ? Optional.of(YamlText.parse(MONITOR, Dialect.OSC))
                : Optional.empty());
  }
}
