package io.oscstudio.core.convert;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The metadata.yaml of an operator, out of its CSV (end of section 10). */
final class OperatorMetadata {
  private static final Map<String, String> ARCHITECTURES =
      Map.of("amd64", "x86_64", "arm64", "aarch64");
  private static final String ARCHITECTURE_LABEL = "operatorframework.io/arch.";

  private final Csv csv;
  private final Notes notes;
  private final String name;

  /**
   * @param packageName what package.yaml or the bundle's annotations call the package (D19)
   */
  OperatorMetadata(Csv csv, Optional<String> packageName, Notes notes) {
    this.csv = csv;
    this.notes = notes;
    this.name = serviceName(packageName);
  }

  String name() {
    return name;
  }

  private String serviceName(Optional<String> packageName) {
    String written = packageName.orElseGet(csv::stem);
    if (packageName.isEmpty()) {
      notes.info(csv.place("metadata", "name"), "convert.derived-csv-name", written);
    }
    if (Names.isServiceName(written)) {
      return written;
    }
    String tidy =
        Names.serviceName(written)
            .orElseThrow(
                () -> Refusal.of("convert.name-unusable", written, csv.root().place().file()));
    notes.warning(csv.place("metadata", "name"), "convert.derived-operator-name", written, tidy);
    return tidy;
  }

  String displayName() {
    return csv.text("spec", "displayName")
        .orElseGet(() -> Names.capitalised(String.join(" ", Names.words(name))));
  }

  /** The document, its keys in the order of section 3, the long logo last. */
  Map<String, Object> document() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", name);
    metadata.put("version", csv.version());
    if (!csv.name().isEmpty()) {
      metadata.put("alias", csv.name());
    }
    metadata.put("displayName", displayName());
    describe(metadata);
    metadata.put(
        "source",
        csv.annotation("source").orElseGet(() -> standard("source", List.of("OpenSource"))));
    metadata.put("type", "operator");
    csv.annotation("containerImage").ifPresent(i -> metadata.put("containerImage", i));
    csv.annotation("repository").ifPresent(r -> metadata.put("repository", r));
    metadata.put("architecture", architectures());
    csv.annotation("capabilities").ifPresent(c -> metadata.put("capabilities", Categories.list(c)));
    List<String> categories =
        Categories.tidied(Categories.list(csv.annotation("categories").orElse("")));
    if (categories.isEmpty()) {
      notes.warning("convert.derived-no-category");
    } else {
      metadata.put("categories", categories);
    }
    metadata.put("devices", listed("devices", "CPU"));
    csv.annotation("industries").ifPresent(i -> metadata.put("industries", Categories.list(i)));
    contacts(metadata);
    metadata.put("scenes", listed("scenes", "CCE"));
    List<Object> links = pairs("links", "name", "url");
    if (!links.isEmpty()) {
      metadata.put("links", links);
    }
    logo().ifPresent(l -> metadata.put("logo", l.value()));
    return metadata;
  }

  private void describe(Map<String, Object> metadata) {
    String brief = csv.annotation("description").orElse("");
    String detail = csv.text("spec", "description").orElse("");
    if (brief.isEmpty() && detail.isEmpty()) {
      notes.warning("convert.derived-no-description");
      return;
    }
    String shown = Descriptions.brief(brief.isEmpty() ? detail : brief);
    metadata.put("briefDescription", shown);
    boolean cut = !brief.isEmpty() && !shown.equals(Descriptions.oneLine(brief));
    if (cut || brief.isEmpty()) {
      notes.info(
          brief.isEmpty()
              ? csv.place("spec", "description")
              : csv.place("metadata", "annotations", "description"),
          "convert.derived-brief",
          shown);
    }
    boolean lost = cut && !Descriptions.oneLine(detail).contains(Descriptions.oneLine(brief));
    String full = lost ? (brief + "\n\n" + detail).strip() : detail.isEmpty() ? brief : detail;
    metadata.put("detail", full.stripTrailing());
  }

  private List<String> architectures() {
    Optional<String> stated = csv.annotation("architecture");
    if (stated.isPresent()) {
      return Categories.list(stated.get());
    }
    List<String> found = new ArrayList<>();
    for (String label : List.of("amd64", "arm64")) {
      if (csv.text("metadata", "labels", ARCHITECTURE_LABEL + label)
          .filter("supported"::equals)
          .isPresent()) {
        found.add(ARCHITECTURES.getOrDefault(label, label));
      }
    }
    for (MapNode.Entry label : Scalars.entries(csv.root(), "metadata", "labels")) {
      String own = label.name().replace(ARCHITECTURE_LABEL, "");
      if (label.name().startsWith(ARCHITECTURE_LABEL) && !ARCHITECTURES.containsKey(own)) {
        notes.info(label.key().place(), "convert.uncarried-architecture", own);
      }
    }
    if (found.isEmpty()) {
      standard("architecture", List.of("x86_64"));
      return List.of("x86_64");
    }
    notes.info(
        csv.place("metadata", "labels"), "convert.derived-architecture", String.join(", ", found));
    return found;
  }

  private void contacts(Map<String, Object> metadata) {
    List<Object> maintainers = pairs("maintainers", "name", "email");
    if (!maintainers.isEmpty()) {
      metadata.put("maintainers", maintainers);
    }
    Map<String, Object> provider = new LinkedHashMap<>();
    csv.text("spec", "provider", "name").ifPresent(n -> provider.put("name", n));
    csv.text("spec", "provider", "url").ifPresent(u -> provider.put("url", u));
    if (!provider.isEmpty()) {
      metadata.put("provider", provider);
    } else if (maintainers.isEmpty()) {
      notes.warning("convert.derived-no-contact");
    }
  }

  private List<Object> pairs(String list, String first, String second) {
    List<Object> pairs = new ArrayList<>();
    for (Node item : csv.items("spec", list)) {
      Map<String, Object> pair = new LinkedHashMap<>();
      Scalars.at(item, first).ifPresent(v -> pair.put(first, v));
      Scalars.at(item, second).ifPresent(v -> pair.put(second, v));
      if (!pair.isEmpty()) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private Optional<Logo> logo() {
    List<Node> icons = csv.items("spec", "icon");
    for (Node icon : icons) {
      Optional<String> data = Scalars.at(icon, "base64data");
      if (data.isPresent()) {
        if (icons.size() > 1) {
          notes.info(csv.place("spec", "icon"), "convert.dropped-icons", icons.size() - 1);
        }
        return Optional.of(
            new Logo(
                data.get().replaceAll("\\s+", ""),
                Scalars.at(icon, "mediatype").orElse("image/png")));
      }
    }
    return Optional.empty();
  }

  private List<String> listed(String key, String standard) {
    List<String> stated = Categories.list(csv.annotation(key).orElse(""));
    return stated.isEmpty() ? List.of(standard(key, List.of(standard))) : stated;
  }

  private String standard(String key, List<String> value) {
    notes.info(Place.of("metadata.yaml"), "convert.derived-default", key, value.getFirst());
    return value.getFirst();
  }
}
