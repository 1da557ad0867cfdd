package io.oscstudio.core.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceFormsTest {
  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: %1$ss.example.com}
      spec:
        group: example.com
        names: {kind: %2$s, plural: %1$ss}
        versions: [{name: v1, storage: true}]
      """;

  @Test
  void findsTheCrdOfEachCsdAndTheCrdsThatHaveNone() {
    ServiceForms forms =
        ServiceForms.of(
            List.of(
                text("manifests/demo_crd.yaml", CRD.formatted("demo", "Demo")),
                text("manifests/backup_crd.yaml", CRD.formatted("backup", "DemoBackup")),
                text(
                    "manifests/demo_csd.yaml",
                    "spec: {CRDRef: {name: demos.example.com}, defaultConfiguration: '{\"a\": 1}'}"),
                text("manifests/lost_csd.yaml", "spec: {CRDRef: {name: lost.example.com}}"),
                text("manifests/broken_csd.yaml", "spec: [")));

    assertThat(forms.forms())
        .extracting(ServiceForms.Form::kind)
        .containsExactly("Demo", "lost.example.com");
    assertThat(forms.forms().get(1).resource()).isEmpty();
    assertThat(forms.bare()).extracting(ServiceForms.Resource::kind).containsExactly("DemoBackup");
  }

  @Test
  void proposesTheRoleByExampleAndName() {
    assertThat(Role.proposed("Etcd", true)).isEqualTo(Role.SERVICE_ENTITY);
    assertThat(Role.proposed("Etcd", false)).isEqualTo(Role.OPERATION);
    assertThat(Role.proposed("EtcdBackup", true)).isEqualTo(Role.OPERATION);

    assertThat(form("defaultConfiguration: '{\"spec\": {}}'").proposedRole())
        .isEqualTo(Role.SERVICE_ENTITY);
    assertThat(form("defaultConfiguration: '{}'").proposedRole()).isEqualTo(Role.OPERATION);
  }

  @Test
  void readsTheRoleOnlyAsItMustBeWritten() {
    assertThat(form("role: operation").role()).contains(Role.OPERATION);
    assertThat(form("role: Operation").role()).isEmpty();
  }

  @Test
  void aNewCsdBelongsToItsCrd() {
    YamlText crd = text("manifests/demo_crd.yaml", CRD.formatted("demo", "Demo"));
    ServiceForms.Resource resource = ServiceForms.of(List.of(crd)).bare().getFirst();

    YamlText csd = text(NewCsd.file(resource), NewCsd.text(resource, Role.OPERATION));

    assertThat(csd.file()).isEqualTo("manifests/demo_csd.yaml");
    ServiceForms forms = ServiceForms.of(List.of(crd, csd));
    assertThat(forms.bare()).isEmpty();
    assertThat(forms.forms().getFirst().role()).contains(Role.OPERATION);
    assertThat(
            forms
                .forms()
                .getFirst()
                .defaultConfiguration()
                .orElseThrow()
                .document()
                .textAt("apiVersion"))
        .contains("example.com/v1");
  }

  private static ServiceForms.Form form(String spec) {
    return ServiceForms.of(List.of(text("manifests/a_csd.yaml", "spec: {" + spec + "}")))
        .forms()
        .getFirst();
  }

  private static YamlText text(String file, String text) {
    return YamlText.parse(file, text, Dialect.OSC);
  }
}
