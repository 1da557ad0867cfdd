package io.oscstudio.core.convert;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The metadata.yaml of a chart, out of its Chart.yaml (sections 3 and 9.3). */
final class ChartMetadata {
  private static final Set<String> CARRIED =
      Set.of(
          "apiVersion",
          "name",
          "version",
          "appVersion",
          "description",
          "home",
          "sources",
          "maintainers",
          "annotations",
          "icon",
          "type",
          "keywords",
          "deprecated");
  private static final Set<String> OSC_ANNOTATIONS =
      Set.of("source", "architecture", "categories", "devices", "industries", "scenes");

  private static final Set<String> READ_ANNOTATIONS =
      Set.of(
          "category",
          "licenses",
          "artifacthub.io/category",
          "artifacthub.io/license",
          "artifacthub.io/links");

  private final MapNode chart;
  private final Notes notes;
  private final String name;
  private final String version;

  ChartMetadata(Document document, Notes notes) {
    this.chart =
        document.map().orElseThrow(() -> Refusal.of("convert.chart-yaml-no-map", document.file()));
    this.notes = notes;
    this.name = serviceName();
    this.version = versionOrRefuse();
  }

  String name() {
    return name;
  }

  String version() {
    return version;
  }

  /** The name in Chart.yaml, which the custom resource is called after. */
  String chartName() {
    return Scalars.at(chart, "name").orElse(name);
  }

  String description() {
    return Scalars.at(chart, "description").orElse("");
  }

  private String serviceName() {
    String written =
        Scalars.at(chart, "name")
            .orElseThrow(() -> Refusal.of("convert.chart-no-name", chart.place().file()));
    if (Names.isServiceName(written)) {
      return written;
    }
    String tidy =
        Names.serviceName(written)
            .orElseThrow(() -> Refusal.of("convert.name-unusable", written, "Chart.yaml"));
    notes.warning(place("name"), "convert.derived-name", written, tidy);
    return tidy;
  }

  private String versionOrRefuse() {
    String written =
        Scalars.at(chart, "version")
            .orElseThrow(() -> Refusal.of("convert.chart-no-version", chart.place().file()));
    SemVer parsed =
        SemVer.parse(written)
            .or(() -> SemVer.parse(written.replaceFirst("^[vV]", "")))
            .orElseThrow(() -> Refusal.of("convert.version-unusable", written, "Chart.yaml"));
    if (!parsed.toString().equals(written)) {
      notes.warning(place("version"), "convert.derived-version", written, parsed.toString());
    }
    if (!parsed.isPublishable()) {
      notes.warning(place("version"), "convert.carried-build-version", written);
    }
    return parsed.toString();
  }

  /** The document, its keys in the order of section 3, the long logo last. */
  Map<String, Object> document(Optional<Logo> logo) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", name);
    metadata.put("version", version);
    appVersion().ifPresent(v -> metadata.put("appVersion", v));
    metadata.put("displayName", displayName());
    describe(metadata);
    metadata.put("source", annotation("source").orElseGet(() -> standard("source", "OpenSource")));
    metadata.put("type", "helm");
    metadata.put("architecture", listed("architecture", "x86_64"));
    List<String> categories = categories();
    if (!categories.isEmpty()) {
      metadata.put("categories", categories);
    }
    metadata.put("devices", listed("devices", "CPU"));
    annotation("industries").ifPresent(i -> metadata.put("industries", Categories.list(i)));
    List<Object> maintainers = maintainers();
    if (!maintainers.isEmpty()) {
      metadata.put("maintainers", maintainers);
    } else {
      notes.warning("convert.derived-no-contact");
    }
    metadata.put("scenes", listed("scenes", "CCE"));
    List<Object> links = new ChartLinks(chart).items();
    if (!links.isEmpty()) {
      metadata.put("links", links);
    }
    logo.ifPresent(l -> metadata.put("logo", l.value()));
    noteIcon(logo.isPresent());
    noteTheRest();
    return metadata;
  }

  private Optional<String> appVersion() {
    Optional<String> written = Scalars.at(chart, "appVersion");
    if (written.isPresent() && written.get().length() >= 64) {
      notes.warning(place("appVersion"), "convert.dropped-app-version", written.get());
      return Optional.empty();
    }
    return written;
  }

  /** The name as the description spells it (RabbitMQ, MySQL), else made from the chart's name. */
  String displayName() {
    String chartName = chartName();
    String plain = chartName.replace("-", "").replace("_", "");
    for (String word : description().split("[^\\p{Alnum}]+", -1)) {
      if (word.equalsIgnoreCase(plain)
          && !(word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 6)) {
        return word;
      }
    }
    StringBuilder title = new StringBuilder();
    for (String word : chartName.split("[^A-Za-z0-9]+", -1)) {
      String shown = String.join(" ", Names.words(word));
      title.append(title.isEmpty() ? "" : " ").append(Names.capitalised(shown));
    }
    return title.toString().strip();
  }

  private void describe(Map<String, Object> metadata) {
    String description = description();
    if (description.isEmpty()) {
      notes.warning("convert.derived-no-description");
      return;
    }
    String brief = Descriptions.brief(description);
    metadata.put("briefDescription", brief);
    metadata.put("detail", description);
    if (!brief.equals(Descriptions.oneLine(description))) {
      notes.info(place("description"), "convert.derived-brief", brief);
    }
  }

  private String standard(String key, String value) {
    notes.info("convert.derived-default", key, value);
    return value;
  }

  private List<String> listed(String key, String standard) {
    return annotation(key)
        .map(Categories::list)
        .filter(list -> !list.isEmpty())
        .orElseGet(() -> List.of(standard(key, standard)));
  }

  private List<String> categories() {
    Optional<String> stated = annotation("categories");
    if (stated.isPresent()) {
      return Categories.tidied(Categories.list(stated.get()));
    }
    for (String key : List.of("artifacthub.io/category", "category")) {
      Optional<String> word = annotation(key);
      Optional<String> category = word.flatMap(Categories::of);
      if (word.isPresent() && category.isPresent()) {
        notes.info(
            place("annotations", key), "convert.derived-category", category.get(), word.get());
        return List.of(category.get());
      }
    }
    List<String> words = Categories.among(Scalars.strings(chart, "keywords"));
    if (words.isEmpty()) {
      notes.warning("convert.derived-no-category");
    } else {
      notes.info(
          place("keywords"), "convert.derived-category", String.join(", ", words), "keywords");
    }
    return words;
  }

  private List<Object> maintainers() {
    List<Object> maintainers = new ArrayList<>();
    for (Node item : Scalars.items(chart, "maintainers")) {
      Map<String, Object> person = new LinkedHashMap<>();
      Scalars.at(item, "name").ifPresent(n -> person.put("name", n));
      Scalars.at(item, "email").ifPresent(e -> person.put("email", e));
      if (!person.isEmpty()) {
        maintainers.add(person);
      }
    }
    return maintainers;
  }

  private void noteIcon(boolean hasLogo) {
    if (chart.contains("icon")) {
      if (hasLogo) {
        notes.info(place("icon"), "convert.dropped-icon");
      } else {
        notes.warning(place("icon"), "convert.dropped-icon-no-logo");
      }
    }
  }

  /** Names what OSC has no place for, so that nothing is lost unseen. */
  private void noteTheRest() {
    Scalars.at(chart, "deprecated")
        .filter(d -> d.equals("true"))
        .ifPresent(d -> notes.warning(place("deprecated"), "convert.uncarried-deprecated"));
    List<String> keywords = Scalars.strings(chart, "keywords");
    if (!keywords.isEmpty()) {
      notes.info(place("keywords"), "convert.uncarried-keywords", String.join(", ", keywords));
    }
    for (MapNode.Entry entry : chart.entries()) {
      if (!CARRIED.contains(entry.name()) && !isNull(entry.value())) {
        notes.info(entry.key().place(), "convert.uncarried-chart-key", entry.name());
      }
    }
    for (MapNode.Entry entry : Scalars.entries(chart, "annotations")) {
      boolean used =
          OSC_ANNOTATIONS.contains(entry.name()) || READ_ANNOTATIONS.contains(entry.name());
      if (!used) {
        notes.info(entry.key().place(), "convert.uncarried-annotation", entry.name());
      }
    }
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode s && s.isNull();
  }

  private Optional<String> annotation(String key) {
    return Scalars.at(chart, "annotations", key);
  }

  private Place place(Object... path) {
    return chart.at(path).map(Node::place).orElseGet(chart::place);
  }
}
