package io.oscstudio.core.check.crd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.kubernetes.OpenApi;
import io.oscstudio.core.yaml.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@code v1beta1} CRD as {@code v1} (D18): what all versions shared goes to each of them,
 * and the schema gets the types that {@code v1} demands.
 */
final class WrittenAsV1 {
  private static final int DEEPEST = 200;

  private final Map<String, Object> spec;

  private WrittenAsV1(Map<String, Object> spec) {
    this.spec = spec;
  }

  /** The fix, if the CRD has versions to write. */
  static Optional<Fix> fix(Crd crd) {
    Optional<Map<String, Object>> spec = crd.root().get("spec").flatMap(n -> map(n.toData()));
    if (spec.isEmpty() || crd.versions().isEmpty()) {
      return Optional.empty();
    }
    WrittenAsV1 written = new WrittenAsV1(spec.get());
    YamlChange change = YamlChange.in(crd.file());
    YamlChange.Spot root = change.spot(crd.root());
    YamlChange.Spot at = root.key("spec");
    change = change.set(root.key("apiVersion"), Crd.V1).set(at.key("versions"), written.versions());
    if (!spec.get().containsKey("scope")) {
      change = change.set(at.key("scope"), "Namespaced");
    }
    if (spec.get().get("conversion") != null) {
      change = change.set(at.key("conversion"), written.conversion());
    }
    for (String key :
        List.of(
            "version",
            "validation",
            "subresources",
            "additionalPrinterColumns",
            "preserveUnknownFields")) {
      if (spec.get().containsKey(key)) {
        change = change.edit(at.key(key), Edit.delete());
      }
    }
    return Optional.of(Fix.offered(Message.of("check.fix.as-v1"), change.patch()));
  }

  private List<Object> versions() {
    List<Object> versions = new ArrayList<>();
    if (spec.get("versions") instanceof List<?> list && !list.isEmpty()) {
      list.forEach(item -> map(item).ifPresent(own -> versions.add(version(own))));
    } else {
      Map<String, Object> only = new LinkedHashMap<>();
      only.put("name", String.valueOf(spec.get("version")));
      only.put("served", true);
      only.put("storage", true);
      versions.add(version(only));
    }
    return versions;
  }

  private Map<String, Object> version(Map<String, Object> own) {
    Map<String, Object> version = new LinkedHashMap<>(own);
    Optional<Map<String, Object>> schema =
        map(own.get("schema"))
            .or(() -> map(spec.get("validation")))
            .flatMap(s -> map(s.get("openAPIV3Schema")));
    version.put("schema", new LinkedHashMap<>(Map.of("openAPIV3Schema", schema(schema))));
    Object subresources = own.getOrDefault("subresources", spec.get("subresources"));
    if (subresources != null) {
      version.put("subresources", subresources);
    }
    Object columns =
        own.getOrDefault("additionalPrinterColumns", spec.get("additionalPrinterColumns"));
    if (columns instanceof List<?> list) {
      version.put("additionalPrinterColumns", list.stream().map(WrittenAsV1::column).toList());
    }
    return version;
  }

  /** An old CRD kept what its schema does not name, unless it said otherwise; so must this one. */
  private Map<String, Object> schema(Optional<Map<String, Object>> old) {
    Map<String, Object> schema = new LinkedHashMap<>(typed(old.orElseGet(Map::of), 0));
    schema.put("type", "object");
    if (!Boolean.FALSE.equals(spec.get("preserveUnknownFields"))) {
      schema.put(OpenApi.PRESERVE, true);
      map(schema.get("properties"))
          .ifPresent(properties ->
              List.of("spec", "status")
                  .forEach(part ->
                      map(properties.get(part))
                          .filter(p -> "object".equals(p.get("type")))
                          .ifPresent(p -> p.put(OpenApi.PRESERVE, true))));
    }
    return schema;
  }

  /** With the types that can be told from what a schema says. */
  private static Map<String, Object> typed(Map<String, Object> schema, int depth) {
    Map<String, Object> typed = new LinkedHashMap<>();
    boolean silent =
        schema.get("type") == null && !Boolean.TRUE.equals(schema.get(OpenApi.INT_OR_STRING));
    if (silent && (schema.containsKey("properties") || schema.containsKey("required"))) {
      typed.put("type", "object");
    } else if (silent && schema.containsKey("items")) {
      typed.put("type", "array");
    }
    schema.forEach((key, value) -> typed.put(key, value));
    if (depth < DEEPEST) {
      map(schema.get("properties"))
          .ifPresent(properties -> {
            Map<String, Object> below = new LinkedHashMap<>();
            properties.forEach((name, value) ->
                below.put(name, map(value).<Object>map(m -> typed(m, depth + 1)).orElse(value)));
            typed.put("properties", below);
          });
      for (String key : List.of("items", "additionalProperties")) {
        map(schema.get(key)).ifPresent(below -> typed.put(key, typed(below, depth + 1)));
      }
    }
    return typed;
  }

  private static Object column(Object old) {
    Map<String, Object> column = new LinkedHashMap<>();
    map(old)
        .ifPresent(m -> m.forEach((k, v) -> column.put(k.equals("JSONPath") ? "jsonPath" : k, v)));
    return column;
  }

  private Map<String, Object> conversion() {
    Map<String, Object> conversion =
        new LinkedHashMap<>(map(spec.get("conversion")).orElseGet(Map::of));
    Map<String, Object> webhook = new LinkedHashMap<>();
    Optional.ofNullable(conversion.remove("webhookClientConfig"))
        .ifPresent(client -> webhook.put("clientConfig", client));
    Optional.ofNullable(conversion.remove("conversionReviewVersions"))
        .ifPresent(versions -> webhook.put("conversionReviewVersions", versions));
    if (!webhook.isEmpty()) {
      conversion.put("webhook", webhook);
    }
    return conversion;
  }

  @SuppressWarnings("unchecked") // maps that were read from YAML have strings as keys
  private static Optional<Map<String, Object>> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map
        ? Optional.of((Map<String, Object>) map)
        : Optional.empty();
  }
}
