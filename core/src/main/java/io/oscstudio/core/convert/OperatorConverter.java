package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlWriter;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns one version of an operator into an OSC package of type operator (sections 10 and 24). */
final class OperatorConverter {
  private final OperatorInput input;
  private final ConvertOptions options;
  private final Texts texts;
  private final Job job;
  private final Notes notes = new Notes();
  private final PackageFiles files = new PackageFiles();

  OperatorConverter(OperatorInput input, ConvertOptions options, Job job) {
    this.input = input;
    this.options = options;
    this.texts = Resources.texts(options.contentLanguage());
    this.job = job;
  }

  Conversion convert() {
    notes.addAll(input.notes());
    OperatorFiles manifests = new OperatorFiles(input.tree(), input.version(), notes);
    Csv csv = new Csv(manifests.csv(), notes);
    OperatorMetadata metadata = new OperatorMetadata(csv, input.packageName(), notes);
    job.report(Message.of("convert.working", metadata.name(), csv.version()));
    List<CrdFacts> crds = crds(manifests, csv);

    files.put("metadata.yaml", YamlWriter.write(metadata.document()));
    files.put("lifecycle.yaml", YamlWriter.write(new OperatorLifecycle(csv, notes).document()));
    job.checkCancelled();
    List<OperatorCsd> csds = new ArrayList<>();
    Optional<Map<String, Object>> first = writeResources(crds, csv, csds);
    files.put("README.md", readme(csv, csds, first));
    new CsvLeftovers(csv, notes).note(manifests.others());
    FileTree raw = options.keepOperatorRaw() ? input.raw().under("raw") : FileTrees.of(Map.of());
    if (options.keepOperatorRaw()) {
      notes.info(Place.of("raw"), "convert.carried-operator-raw", input.raw().entries().size());
    }
    return new Conversion(files.over(raw), metadata.name(), csv.version(), notes.findings());
  }

  /**
   * The bundle's CRDs, of a name that occurs twice the first; those the CSV promises but lacks are
   * noted.
   */
  private List<CrdFacts> crds(OperatorFiles manifests, Csv csv) {
    Map<String, CrdFacts> byName = new LinkedHashMap<>();
    for (OperatorFiles.Manifest manifest : manifests.crds()) {
      CrdFacts crd = new CrdFacts(manifest);
      if (crd.kind().isEmpty() || crd.group().isEmpty()) {
        notes.error(manifest.place(), "convert.dropped-crd-broken", manifest.name());
      } else if (byName.putIfAbsent(crd.name(), crd) != null) {
        notes.warning(manifest.place(), "convert.dropped-crd-twice", crd.name());
      }
    }
    if (byName.isEmpty()) {
      throw Refusal.of("convert.no-crd", csv.name());
    }
    for (Node owned : csv.owned()) {
      String name = Scalars.at(owned, "name").orElse("");
      if (!byName.containsKey(name)) {
        notes.warning(owned.place(), "convert.uncarried-crd-missing", name);
      }
    }
    return List.copyOf(byName.values());
  }

  /** Writes a CRD and a CSD file for each CRD; answers the CSD of the first service entity. */
  private Optional<Map<String, Object>> writeResources(
      List<CrdFacts> crds, Csv csv, List<OperatorCsd> csds) {
    Map<String, Integer> stems = new HashMap<>();
    crds.forEach(crd -> stems.merge(crd.singular(), 1, Integer::sum));
    List<Node> examples = csv.examples();
    Optional<Map<String, Object>> first = Optional.empty();
    for (CrdFacts crd : crds) {
      boolean clash = stems.getOrDefault(crd.singular(), 0) > 1;
      String stem =
          clash ? crd.kind().toLowerCase(Locale.ROOT) + "." + crd.group() : crd.singular();
      String crdFile = PackageFiles.manifest(stem + "_crd.yaml");
      String csdFile = PackageFiles.manifest(stem + "_csd.yaml");
      files.put(crdFile, crd.bytes());
      noteCrd(crd, crdFile);
      Optional<Node> owned = owned(csv, crd);
      if (owned.isEmpty()) {
        notes.warning(crd.manifest().place(), "convert.carried-crd-not-owned", crd.name());
      }
      OperatorCsd csd = new OperatorCsd(crd, owned, examples, notes);
      csds.add(csd);
      Map<String, Object> document = csd.document(csdFile, stem + "-csd");
      files.put(csdFile, YamlWriter.write(document));
      if (first.isEmpty() && csd.isServiceEntity()) {
        first = Optional.of(document);
      }
    }
    noteRoles(csds);
    noteStrayExamples(examples, crds, csv);
    return first;
  }

  private void noteRoles(List<OperatorCsd> csds) {
    List<String> operations =
        csds.stream().filter(c -> !c.isServiceEntity()).map(OperatorCsd::displayName).toList();
    if (operations.size() == csds.size()) {
      notes.error(Place.of("manifests"), "convert.derived-no-service");
    } else {
      notes.info(
          Place.of("manifests"),
          "convert.derived-roles",
          csds.size() - operations.size(),
          operations.size(),
          operations.isEmpty() ? "-" : String.join(", ", operations));
    }
  }

  private void noteStrayExamples(List<Node> examples, List<CrdFacts> crds, Csv csv) {
    Set<String> kinds = Set.copyOf(crds.stream().map(CrdFacts::kind).toList());
    for (Node example : examples) {
      String kind = Scalars.at(example, "kind").orElse("");
      if (!kinds.contains(kind)) {
        notes.info(
            csv.place("metadata", "annotations", "alm-examples"),
            "convert.uncarried-example",
            kind);
      }
    }
  }

  private void noteCrd(CrdFacts crd, String file) {
    if (crd.isV1beta1()) {
      notes.warning(Place.of(file), "convert.carried-crd-v1beta1", crd.kind());
    }
    if (!crd.hasFields()) {
      notes.warning(Place.of(file), "convert.carried-crd-no-schema", crd.kind());
    }
    if (crd.hasConversionWebhook()) {
      notes.warning(Place.of(file), "convert.carried-crd-webhook", crd.kind());
    }
  }

  /** What the CSV says of a CRD; of several entries that of the storage version (D21). */
  private static Optional<Node> owned(Csv csv, CrdFacts crd) {
    List<Node> entries =
        csv.owned().stream()
            .filter(
                o -> o instanceof MapNode && Scalars.at(o, "name").orElse("").equals(crd.name()))
            .toList();
    return entries.stream()
        .filter(o -> Scalars.at(o, "version").orElse("").equals(crd.storageVersion()))
        .findFirst()
        .or(() -> entries.stream().findFirst());
  }

  private String readme(Csv csv, List<OperatorCsd> csds, Optional<Map<String, Object>> first) {
    List<String> features = new ArrayList<>();
    for (OperatorCsd csd : csds) {
      String said = Descriptions.oneLine(Descriptions.firstParagraph(csd.description()));
      features.add("- **" + csd.displayName() + "**" + (said.isEmpty() ? "" : ": " + said));
    }
    List<String> architecture = new ArrayList<>();
    for (Node item : csv.items("spec", "install", "spec", "deployments")) {
      List<String> containers = new ArrayList<>();
      for (Node container : Scalars.items(item, "spec", "template", "spec", "containers")) {
        Scalars.at(container, "name").ifPresent(containers::add);
      }
      architecture.add(
          "- "
              + texts.text(
                  "convert.readme-deployment",
                  Scalars.at(item, "name").orElse(""),
                  String.join(", ", containers)));
    }
    Readme readme = new Readme(texts);
    String text =
        readme.ofOperator(
            csv.text("spec", "description").or(() -> csv.annotation("description")).orElse(""),
            features,
            csv.version(),
            architecture,
            first.orElse(Map.of()),
            csv.annotation("licenses").or(() -> Readme.licence(input.raw())));
    readme.noteEmpty(notes);
    return text;
  }
}
