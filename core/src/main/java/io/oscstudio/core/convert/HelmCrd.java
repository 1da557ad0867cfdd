package io.oscstudio.core.convert;

import io.oscstudio.core.base.Readings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The custom resource definition made for a chart (D2). */
final class HelmCrd {
  /**
   * What the custom resource is called.
   *
   * @param kind in UpperCamelCase
   * @param plural in small letters
   * @param instanceName a name for a first custom resource
   */
  record Identity(String kind, String plural, String instanceName) {
    /** The identity for a chart's name. */
    static Identity of(String chartName, String serviceName) {
      String kind = Names.kind(chartName);
      return new Identity(kind, kind.toLowerCase(Locale.ROOT) + "s", serviceName);
    }

    String singular() {
      return kind.toLowerCase(Locale.ROOT);
    }

    /** {@code rediss.helm.osc.huawei.com}. */
    String name() {
      return plural + "." + Readings.HELM_GROUP;
    }
  }

  private HelmCrd() {}

  static Map<String, Object> document(Identity identity, Map<String, Object> spec) {
    Map<String, Object> names = new LinkedHashMap<>();
    names.put("kind", identity.kind());
    names.put("listKind", identity.kind() + "List");
    names.put("plural", identity.plural());
    names.put("singular", identity.singular());

    Map<String, Object> version = new LinkedHashMap<>();
    version.put("name", Readings.HELM_VERSION);
    version.put("served", true);
    version.put("storage", true);
    version.put("schema", new LinkedHashMap<>(Map.of("openAPIV3Schema", root(spec))));

    Map<String, Object> body = new LinkedHashMap<>();
    body.put("group", Readings.HELM_GROUP);
    body.put("names", names);
    body.put("scope", "Namespaced");
    body.put("versions", List.of(version));

    Map<String, Object> document = new LinkedHashMap<>();
    document.put("apiVersion", "apiextensions.k8s.io/v1");
    document.put("kind", "CustomResourceDefinition");
    document.put("metadata", new LinkedHashMap<>(Map.of("name", identity.name())));
    document.put("spec", body);
    return document;
  }

  private static Map<String, Object> root(Map<String, Object> spec) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("apiVersion", Shapes.ofType("string"));
    properties.put("kind", Shapes.ofType("string"));
    properties.put("metadata", Shapes.ofType("object"));
    properties.put("spec", spec);
    properties.put("status", Shapes.openObject());
    Map<String, Object> root = Shapes.ofType("object");
    root.put(Shapes.PROPERTIES, properties);
    return root;
  }
}
