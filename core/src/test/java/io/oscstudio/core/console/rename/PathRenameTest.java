package io.oscstudio.core.console.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.console.rename.PathRename.Target;
import io.oscstudio.core.console.rename.PathRename.Trouble;
import io.oscstudio.core.console.rename.PathUse.Kind;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRenameTest {
  private static final String CSD_FILE = "manifests/demo_csd.yaml";
  private static final String CRD_FILE = "manifests/demo_crd.yaml";

  private static final String CSD =
      """
      kind: CustomServiceDefinition
      apiVersion: osc.io/v1beta1
      spec:
        CRDRef: {metadata: {name: demos.example.com}}
        descriptors:
          spec:
            # the storage
            - path: storage   # a group
              x-descriptors: ["urn:alm:descriptor:com.huawei.ui:hidden"]
            - {path: 'storage.size', displayName: Size}
            - path: storageClass
              x-descriptors:
                - urn:alm:descriptor:com.tectonic.ui:fieldDependency:storage.kind:a:b
                - "ui:fieldDependency:storage:true"
                - urn:alm:descriptor:com.tectonic.ui:fieldDependency:storageClass:x
            - path: nodes[0].disk
          status:
            - path: storage
        versionDefinition: {mode: url, path: spec.storage.image}
        defaultConfiguration: |-
          {"spec": {"storage": {"size": 1}, "nodes": [{"disk": 1}, {"disk": 2}]}}
      """;

  private static final String CRD =
      """
      kind: CustomResourceDefinition
      metadata: {name: demos.example.com}
      spec:
        versions:
          - name: v1
            storage: true
            additionalPrinterColumns:
              - {name: Size, jsonPath: .spec.storage.size}
            schema:
              openAPIV3Schema:
                properties:
                  spec:
                    required: [storage, "storageClass"]
                    properties:
                      storage:  # where it lies
                        properties: {size: {type: integer}}
                      storageClass: {type: string}
                      nodes:
                        items:
                          properties: {disk: {type: integer}}
          - name: v2
            schema:
              openAPIV3Schema:
                properties:
                  spec:
                    properties: {storage: {type: object}}
      """;

  @Test
  void whatTheConsoleGoesByChangesEverywhereAndNothingElse() {
    PathRename rename = rename(CSD, CRD, "storage", "volume");

    assertThat(rename.trouble()).isEmpty();
    assertThat(rename.isField()).isFalse();
    assertThat(applied(rename, CSD, use -> use.kind().isOfConsole()))
        .isEqualTo(
            CSD.replace("- path: storage   #", "- path: volume   #")
                .replace("'storage.size'", "'volume.size'")
                .replace(":storage.kind:a:b", ":volume.kind:a:b")
                .replace(":storage:true", ":volume:true"));
  }

  @Test
  void theResourceItselfCanFollow() {
    PathRename rename = rename(CSD, CRD, "storage", "volume");

    assertThat(rename.uses())
        .extracting(PathUse::kind)
        .contains(Kind.IMAGE, Kind.SAMPLE, Kind.PROPERTY, Kind.PROPERTY_USE);
    assertThat(applied(rename, CRD, use -> true))
        .isEqualTo(
            CRD.replace(".spec.storage.size", ".spec.volume.size")
                .replace("[storage,", "[volume,")
                .replace("storage:  #", "volume:  #")
                .replace("{storage: {type", "{volume: {type"));
    assertThat(applied(rename, CSD, use -> true))
        .contains("path: spec.volume.image", "{\"spec\": {\"volume\": {\"size\": 1}");
  }

  @Test
  void indicesDoNotPartPathsAndEveryItemFollows() {
    PathRename rename = rename(CSD, CRD, "nodes.disk", "nodes.volume");

    assertThat(applied(rename, CSD, use -> true))
        .contains("- path: nodes.volume", "[{\"volume\": 1}, {\"volume\": 2}]");
    assertThat(applied(rename, CRD, use -> true)).contains("{volume: {type: integer}}");
  }

  @Test
  void fieldsThatTellItemsApartFollow() {
    String crd =
        CRD.replace(
            "nodes:\n", "nodes:\n                  x-kubernetes-list-map-keys: [zone, disk]\n");
    PathRename rename = rename(CSD, crd, "nodes.disk", "nodes.volume");

    assertThat(applied(rename, crd, use -> true))
        .contains("x-kubernetes-list-map-keys: [zone, volume]");
  }

  @Test
  void aSampleThatHasTheNewNameStaysAndIsTold() {
    String csd = CSD.replace("[{\"disk\": 1}", "[{\"disk\": 1, \"volume\": 2}");
    PathRename rename = rename(csd, CRD, "nodes.disk", "nodes.volume");

    assertThat(rename.sampleTaken()).isTrue();
    assertThat(rename.unreachable()).isZero();
    assertThat(rename.uses()).extracting(PathUse::kind).doesNotContain(Kind.SAMPLE);
    assertThat(rename(CSD, CRD, "nodes.disk", "nodes.volume").sampleTaken()).isFalse();
  }

  @Test
  void anotherPlaceIsAnotherFieldSoTheResourceStays() {
    PathRename rename = rename(CSD, CRD, "storage.size", "storageClass.size");

    assertThat(rename.uses()).extracting(PathUse::kind).containsOnly(Kind.DESCRIPTOR);
  }

  @Test
  void aFieldThatIsThereIsKnownAndNotMadeTwice() {
    PathRename rename =
        rename(CSD.replace("path: storageClass", "path: other"), CRD, "storage", "storageClass");

    assertThat(rename.isField()).isTrue();
    assertThat(rename.uses()).filteredOn(use -> use.kind() == Kind.PROPERTY).hasSize(1);
    assertThat(rename.uses())
        .filteredOn(use -> use.kind() == Kind.PROPERTY)
        .allSatisfy(
            use -> assertThat(use.place().range().orElseThrow().start().line()).isGreaterThan(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a:b", "a..b", ".a", "a.", "a[", "a[x]", "[0].a", "a\nb"})
  void whatIsNoPathIsRefused(String to) {
    assertThat(rename(CSD, CRD, "storage", to).trouble()).contains(Trouble.MALFORMED);
  }

  @Test
  void aPathThatIsTakenIsRefused() {
    assertThat(rename(CSD, CRD, "storage", "storageClass").trouble()).contains(Trouble.TAKEN);
    assertThat(rename(CSD, CRD, "storageClass", "nodes.disk").trouble()).contains(Trouble.TAKEN);
    assertThat(rename(CSD, CRD, "storage", "storage").trouble()).contains(Trouble.SAME);
    assertThat(rename("a: [", CRD, "storage", "volume").trouble()).contains(Trouble.GONE);
    // below itself there is room
    assertThat(rename(CSD, CRD, "storage", "storage.inner").trouble()).isEmpty();
  }

  @Test
  void whatStandsBehindAnAliasChangesOnceAndTheRestIsCounted() {
    String csd =
        """
        kind: CustomServiceDefinition
        x: &d
          - {path: &p storage}
        spec:
          descriptors:
            spec: *d
            status: []
        """;
    PathRename rename = rename(csd, CRD, "storage", "volume");

    assertThat(rename.uses().size() + rename.unreachable()).isEqualTo(1);
    assertThat(rename.unreachable()).isEqualTo(1);
  }

  @Test
  void oddDescriptorsAreNoTrouble() {
    String csd =
        """
        kind: CustomServiceDefinition
        spec:
          descriptors:
            spec:
              - path: 7
              - path: "a["
              - 12
              - {path: [storage]}
              - {x-descriptors: {a: b}}
              - {path: storage, x-descriptors: ["ui:fieldDependency:", "ui:fieldDependency:storage"]}
          defaultConfiguration: "{broken"
        """;
    PathRename rename = rename(csd, CRD, "storage", "volume");

    assertThat(applied(rename, csd, use -> true))
        .isEqualTo(
            csd.replace("{path: storage,", "{path: volume,")
                .replace("Dependency:storage", "Dependency:volume"));
    assertThat(applied(rename(csd, CRD, "a[", "b"), csd, use -> true)).contains("path: \"b\"");
  }

  @Test
  void theCaretTellsThePath() {
    YamlText csd = text(CSD_FILE, CSD);

    assertThat(PathRename.at(csd, CSD.indexOf("displayName")))
        .contains(new Target(CSD_FILE, Part.SPEC, "storage.size"));
    assertThat(PathRename.at(csd, CSD.indexOf("kind:a:b")))
        .contains(new Target(CSD_FILE, Part.SPEC, "storage.kind"));
    assertThat(PathRename.at(csd, CSD.lastIndexOf("storage\n")))
        .contains(new Target(CSD_FILE, Part.STATUS, "storage"));
    assertThat(PathRename.at(csd, 0)).isEmpty();
  }

  @Test
  void theStatusHasItsOwnPaths() {
    YamlText csd = text(CSD_FILE, CSD);
    PathRename rename =
        PathRename.of(
            List.of(csd, text(CRD_FILE, CRD)),
            new Target(CSD_FILE, Part.STATUS, "storage"),
            "used",
            Job.none());

    assertThat(applied(rename, CSD, use -> true))
        .isEqualTo(CSD.replace("status:\n      - path: storage", "status:\n      - path: used"));
  }

  @Test
  void aLongListInTheSampleIsReadOnce() {
    String item = "{\"disk\": 1, \"words\": \"" + "x".repeat(40) + "\"}";
    String items = String.join(", ", Collections.nCopies(5_000, item));
    String csd = CSD.replace("[{\"disk\": 1}, {\"disk\": 2}]", "[" + items + "]");

    PathRename rename = rename(csd, CRD, "nodes.disk", "nodes.volume");

    assertThat(applied(rename, csd, use -> use.kind() == Kind.SAMPLE))
        .isEqualTo(csd.replace("{\"disk\"", "{\"volume\""));
  }

  @Test
  void whoeverWaitsCanStopIt() {
    Job stopped =
        new Job() {
          @Override
          public void report(Message what) {}

          @Override
          public void progress(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    List<YamlText> texts = List.of(text(CSD_FILE, CSD), text(CRD_FILE, CRD));
    Target target = new Target(CSD_FILE, Part.SPEC, "storage");

    assertThatThrownBy(() -> PathRename.of(texts, target, "volume", stopped))
        .isInstanceOf(CancelledException.class);
  }

  private static PathRename rename(String csd, String crd, String from, String to) {
    return PathRename.of(
        List.of(text(CSD_FILE, csd), text(CRD_FILE, crd)),
        new Target(CSD_FILE, Part.SPEC, from),
        to,
        Job.none());
  }

  private static String applied(
      PathRename rename, String text, java.util.function.Predicate<PathUse> which) {
    String file = text.contains("kind: CustomServiceDefinition") ? CSD_FILE : CRD_FILE;
    Map<String, TextPatch> patches = rename.patches(rename.uses().stream().filter(which).toList());
    return patches.getOrDefault(file, TextPatch.NONE).apply(text);
  }

  private static YamlText text(String file, String text) {
    return YamlText.parse(file, text, Dialect.OSC);
  }
}
