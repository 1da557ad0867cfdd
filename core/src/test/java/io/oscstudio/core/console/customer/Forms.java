package io.oscstudio.core.console.customer;

import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;

/** Forms of CRDs and CSDs of a few lines. */
final class Forms {
  private Forms() {}

  /** The form of a CRD alone, its {@code spec} having these properties. */
  static CustomerForm of(String specSchema) {
    return CustomerForm.of(ServiceForms.of(List.of(crd(specSchema))).bare().getFirst());
  }

  /** The form of a CRD and a CSD with these descriptors and this default configuration. */
  static CustomerForm of(String specSchema, String descriptors, String defaults) {
    String csd =
        """
        kind: CustomServiceDefinition
        spec:
          CRDRef: {metadata: {name: demos.example.com}}
          displayName: Demo service
          descriptors:
            spec:
        %s
          defaultConfiguration: '%s'
        """
            .formatted(descriptors.indent(6).stripTrailing(), defaults);
    ServiceForms.Form form =
        ServiceForms.of(
                List.of(
                    crd(specSchema), YamlText.parse("manifests/demo_csd.yaml", csd, Dialect.OSC)))
            .forms()
            .getFirst();
    return CustomerForm.of(form, form.fields()).orElseThrow();
  }

  /** The form of a CRD alone, the whole custom resource having this schema. */
  static CustomerForm ofRoot(String schema) {
    return CustomerForm.of(ServiceForms.of(List.of(crdOf(schema))).bare().getFirst());
  }

  private static YamlText crd(String specSchema) {
    return crdOf("type: object\nproperties:\n  spec:\n" + specSchema.indent(4));
  }

  private static YamlText crdOf(String schema) {
    return YamlText.parse(
        "manifests/demo_crd.yaml",
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: demos.example.com}
        spec:
          group: example.com
          scope: Namespaced
          names: {kind: Demo, plural: demos}
          versions:
            - name: v1
              served: true
              storage: true
              schema:
                openAPIV3Schema:
        %s
        """
            .formatted(schema.indent(10)),
        Dialect.OSC);
  }

  /** The form of one field {@code it}. */
  static CustomerForm field(String schema) {
    return of("type: object\nproperties:\n  it:\n" + schema.indent(4));
  }

  /** What the cluster says of a value of the field {@code it}: the keys of the messages. */
  static List<String> said(String schema, Object value) {
    CustomerForm form = field(schema);
    return said(form, form.empty().with(YamlPath.of("spec", "it"), value));
  }

  /** What the cluster says of a filled form. */
  static List<String> said(CustomerForm form, FormState state) {
    return CrValidator.check(form, CustomResource.stored(form, state)).problems().stream()
        .map(p -> p.path() + " " + p.why().key())
        .toList();
  }
}
