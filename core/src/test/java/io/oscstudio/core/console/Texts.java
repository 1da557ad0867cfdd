package io.oscstudio.core.console;

import io.oscstudio.core.model.Crd;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.Optional;

/** CRDs and CSDs of a few lines. */
final class Texts {
  private Texts() {}

  /** A CRD of kind Demo. */
  static Crd crd(String specProperties, String statusProperties) {
    return Crd.of(
        YamlText.parse(
                """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: demos.example.com}
                spec:
                  group: example.com
                  names: {kind: Demo, plural: demos}
                  versions:
                    - name: v1
                      storage: true
                      schema:
                        openAPIV3Schema:
                          properties:
                            spec:
                              properties: {%s}
                            status:
                              properties: {%s}
                """
                    .formatted(specProperties, statusProperties),
                Dialect.OSC)
            .first());
  }

  /** A CSD of that CRD. */
  static Csd csd(String descriptors) {
    return Csd.of(
        YamlText.parse(
                """
                kind: CustomServiceDefinition
                spec:
                  CRDRef: {metadata: {name: demos.example.com}}
                  descriptors:
                %s
                """
                    .formatted(descriptors.indent(4)),
                Dialect.OSC)
            .first());
  }

  static FieldTree tree(String specProperties, String descriptors) {
    return FieldTree.of(Optional.of(crd(specProperties, "")), csd(descriptors));
  }
}
