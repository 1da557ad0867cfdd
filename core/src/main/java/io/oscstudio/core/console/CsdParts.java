package io.oscstudio.core.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fixed parts of a CustomServiceDefinition (section 4.2). */
public final class CsdParts {
  private CsdParts() {}

  /** A whole CSD. */
  public static Map<String, Object> document(String name, Map<String, Object> spec) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("apiVersion", "osc.io/v1beta1");
    document.put("kind", "CustomServiceDefinition");
    document.put("metadata", new LinkedHashMap<>(Map.of("name", name)));
    document.put("spec", spec);
    return document;
  }

  /** A spec that begins with the reference to its CRD (D1). */
  public static Map<String, Object> spec(String crdName, String crdApiVersion) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("apiVersion", crdApiVersion);
    reference.put("kind", "CustomResourceDefinition");
    reference.put("metadata", new LinkedHashMap<>(Map.of("name", crdName)));
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("CRDRef", reference);
    return spec;
  }

  /** An entry of {@code descriptors} (section 5.3). */
  public static Map<String, Object> descriptor(
      String path, String displayName, String description, List<String> urns) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("path", path);
    item.put("displayName", displayName);
    item.put("description", description);
    item.put("x-descriptors", urns);
    return item;
  }
}
