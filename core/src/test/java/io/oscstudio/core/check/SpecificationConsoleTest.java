package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.Coverage;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.FieldType;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.console.XDescriptor;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The test cases of section 18 of the specification that are about the console's form. */
class SpecificationConsoleTest {
  @Test
  void t12TheCombinedExampleIsAFormOfTwoFields() {
    FieldTree form =
        form(
            "image: {type: string}, size: {type: string}",
            """
            - {path: image, displayName: Image, description: '', x-descriptors: ['urn:alm:descriptor:com.tectonic.ui:text']}
            - {path: size, displayName: Size, description: '', x-descriptors: ['urn:alm:descriptor:com.tectonic.ui:podCount']}
            """);

    assertThat(form.fields(Part.SPEC))
        .extracting(FieldNode::label)
        .containsExactly("Image", "Size");
    assertThat(form.fields(Part.SPEC))
        .allMatch(field -> field.coverage() == Coverage.STYLED)
        .allMatch(field -> field.facts().type() == FieldType.STRING)
        .extracting(SpecificationConsoleTest::control)
        .containsExactly(Optional.of(Control.TEXT_INPUT), Optional.of(Control.POD_COUNT));
  }

  @Test
  void t19AHiddenParentHidesItsLeavesButNotTheirValues() {
    ServiceForms.Form service =
        service(
            "size: {type: integer}, storage: {type: object, properties: {class: {type: string}}}",
            "- {path: storage, displayName: Storage, description: '', x-descriptors: ['urn:alm:descriptor:com.huawei.ui:hidden']}\n");

    FieldTree form = service.fields();

    assertThat(form.find(Part.SPEC, "storage").map(FieldNode::coverage)).contains(Coverage.HIDDEN);
    assertThat(form.find(Part.SPEC, "storage.class").map(FieldNode::coverage))
        .contains(Coverage.HIDDEN);
    assertThat(form.find(Part.SPEC, "size").map(FieldNode::coverage)).contains(Coverage.PLAIN);
    assertThat(
            service
                .defaultConfiguration()
                .orElseThrow()
                .document()
                .textAt("spec", "storage", "class"))
        .contains("fast");
  }

  @Test
  void t20PublicAccessIsShownOnTheNamedPlatformOnly() {
    FieldTree form =
        form(
            "publishedEndpoint: {type: string}",
            "- {path: publishedEndpoint, displayName: in-cluster address (CCE), description: '', restriction: {scenes: [CCE]}, x-descriptors: ['urn:alm:descriptor:com.huawei.ui:hwDnatElbAccess']}\n");

    FieldNode field = form.find(Part.SPEC, "publishedEndpoint").orElseThrow();

    assertThat(control(field)).contains(Control.PUBLIC_ACCESS);
    assertThat(field.descriptor().orElseThrow().scenes()).containsExactly("CCE");
  }

  private static Optional<Control> control(FieldNode field) {
    return field.descriptor().stream()
        .flatMap(descriptor -> descriptor.controls().stream())
        .filter(XDescriptor.Known.class::isInstance)
        .map(known -> ((XDescriptor.Known) known).control())
        .findFirst();
  }

  private static FieldTree form(String specProperties, String descriptors) {
    return service(specProperties, descriptors).fields();
  }

  private static ServiceForms.Form service(String specProperties, String descriptors) {
    String crd =
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: helmreleases.helm.osc.huawei.com}
        spec:
          group: helm.osc.huawei.com
          names: {kind: HelmRelease, plural: helmreleases}
          versions:
            - name: v1alpha1
              storage: true
              schema: {openAPIV3Schema: {properties: {spec: {properties: {%s}}}}}
        """
            .formatted(specProperties);
    String csd =
        """
        apiVersion: osc.io/v1beta1
        kind: CustomServiceDefinition
        spec:
          CRDRef: {metadata: {name: helmreleases.helm.osc.huawei.com}}
          descriptors:
            spec:
        %s
          defaultConfiguration: '{"spec": {"storage": {"class": "fast"}}}'
        """
            .formatted(descriptors.indent(6));
    return ServiceForms.of(
            List.of(
                YamlText.parse("manifests/helmrelease_crd.yaml", crd, Dialect.OSC),
                YamlText.parse("manifests/helmrelease_csd.yaml", csd, Dialect.OSC)))
        .forms()
        .getFirst();
  }
}
