package io.oscstudio.core.convert;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.console.CsdParts;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.console.Role;
import io.oscstudio.core.console.XDescriptor;
import io.oscstudio.core.yaml.JsonWriter;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The service definition of one owned CRD (end of section 10, D20 to D22). */
final class OperatorCsd {
  private static final Set<String> DESCRIPTOR_KEYS =
      Set.of("path", "displayName", "description", "x-descriptors");

  private final CrdFacts crd;
  private final Optional<Node> owned;
  private final List<Node> examples;
  private final Notes notes;
  private final Map<String, Integer> unknown = new TreeMap<>();
  private int split;

  /**
   * @param owned what the CSV says about the CRD; empty for a CRD it does not own
   * @param examples all of the CSV's examples
   */
  OperatorCsd(CrdFacts crd, Optional<Node> owned, List<Node> examples, Notes notes) {
    this.crd = crd;
    this.owned = owned;
    this.notes = notes;
    this.examples = examples.stream().filter(this::isOfKind).toList();
  }

  private boolean isOfKind(Node example) {
    String api = Scalars.at(example, "apiVersion").orElse("");
    return Scalars.at(example, "kind").orElse("").equals(crd.kind())
        && api.startsWith(crd.group() + "/");
  }

  /** The example that becomes the default: of the storage version if there is one. */
  private Optional<Node> example() {
    String wanted = crd.group() + "/" + crd.storageVersion();
    return examples.stream()
        .filter(e -> Scalars.at(e, "apiVersion").orElse("").equals(wanted))
        .findFirst()
        .or(() -> examples.stream().findFirst());
  }

  Role role() {
    return Role.proposed(crd.kind(), !examples.isEmpty());
  }

  boolean isServiceEntity() {
    return role() == Role.SERVICE_ENTITY;
  }

  String displayName() {
    return owned.flatMap(o -> Scalars.at(o, "displayName")).orElse(crd.kind());
  }

  String description() {
    return owned
        .flatMap(o -> Scalars.at(o, "description"))
        .or(() -> crd.schema().flatMap(s -> Scalars.at(s, "description")))
        .orElse("");
  }

  /**
   * The whole document.
   *
   * @param file where it is going to be, for the notes
   */
  Map<String, Object> document(String file, String name) {
    Map<String, Object> spec = CsdParts.spec(crd.name(), crd.apiVersion());
    spec.put("displayName", displayName());
    if (!description().isEmpty()) {
      spec.put("description", description());
    }
    spec.put("role", role().written());
    Map<String, Object> descriptors = new LinkedHashMap<>();
    owned.ifPresent(o -> {
      add(descriptors, "spec", descriptors(o, "specDescriptors", Part.SPEC));
      add(descriptors, "status", descriptors(o, "statusDescriptors", Part.STATUS));
    });
    if (!descriptors.isEmpty()) {
      spec.put("descriptors", descriptors);
    }
    Optional<Node> example = example();
    example.ifPresent(e -> spec.put("defaultConfiguration", JsonWriter.pretty(e.toData())));
    note(file, example.isPresent());
    return CsdParts.document(name, spec);
  }

  private static void add(Map<String, Object> descriptors, String key, List<Object> items) {
    if (!items.isEmpty()) {
      descriptors.put(key, items);
    }
  }

  private void note(String file, boolean hasExample) {
    Place place = Place.of(file);
    if (examples.size() > 1) {
      notes.info(place, "convert.dropped-example", crd.kind(), examples.size() - 1);
    }
    if (!hasExample) {
      notes.info(place, "convert.derived-no-example", crd.kind());
    }
    if (split > 0) {
      notes.info(place, "convert.derived-descriptor-split", split);
    }
    unknown.forEach((urn, count) -> notes.info(place, "convert.carried-descriptor", urn, count));
  }

  private List<Object> descriptors(Node own, String list, Part part) {
    List<Object> items = new ArrayList<>();
    for (Node item : Scalars.items(own, list)) {
      Optional<String> path = Scalars.at(item, "path");
      if (path.isEmpty()) {
        notes.warning(item.place(), "convert.dropped-descriptor", crd.kind());
        continue;
      }
      String title =
          Scalars.at(item, "displayName")
              .orElseGet(() -> Names.title(path.get().substring(path.get().lastIndexOf('.') + 1)));
      String description = Scalars.at(item, "description").orElse(title);
      items.add(CsdParts.descriptor(path.get(), title, description, urns(item, part)));
      noteOtherKeys(item);
    }
    return items;
  }

  private void noteOtherKeys(Node item) {
    if (item instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (!DESCRIPTOR_KEYS.contains(entry.name())) {
          notes.info(
              entry.key().place(), "convert.uncarried-descriptor-key", entry.name(), crd.kind());
        }
      }
    }
  }

  /** The item's URNs; several that stand in one string behind commas are taken apart. */
  private List<String> urns(Node item, Part part) {
    List<String> urns = new ArrayList<>();
    for (String written : Scalars.strings(item, "x-descriptors")) {
      String[] parts = written.split(",(?=\\s*urn:)", -1);
      split += parts.length > 1 ? 1 : 0;
      for (String urn : parts) {
        urns.add(urn.strip());
      }
    }
    for (String urn : urns) {
      if (!XDescriptor.parse(urn).isOfOsc(part)) {
        unknown.merge(urn, 1, Integer::sum);
      }
    }
    return urns;
  }
}
