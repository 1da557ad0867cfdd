package io.oscstudio.core.console;

import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.JsonWriter;
import io.oscstudio.core.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The first CSD of a CRD that has none (section 4.2). */
public final class NewCsd {
  private NewCsd() {}

  /** The file it belongs into: beside the CRD's, with the ending OSC looks for. */
  public static String file(ServiceForms.Resource resource) {
    return resource.file().replaceFirst("(_crd)?\\.ya?ml$", "_csd.yaml");
  }

  /** Its text: the reference to the CRD, a name, a role and an empty custom resource. */
  public static String text(ServiceForms.Resource resource, Role role) {
    String name = resource.crd().name().map(Value::value).orElse("");
    String apiVersion =
        resource.crd().apiVersion().map(Value::value).orElse("apiextensions.k8s.io/v1");
    String stem = resource.kind().toLowerCase(Locale.ROOT);
    Map<String, Object> spec = CsdParts.spec(name, apiVersion);
    spec.put("displayName", resource.kind());
    spec.put("role", role.written());
    spec.put("defaultConfiguration", emptyResource(resource));
    return YamlWriter.write(CsdParts.document(stem + "-csd", spec));
  }

  /** A custom resource with nothing but its identity, as JSON. */
  public static String emptyResource(ServiceForms.Resource resource) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("apiVersion", resource.apiVersion());
    data.put("kind", resource.kind());
    data.put("metadata", Map.of("name", resource.kind().toLowerCase(Locale.ROOT)));
    data.put("spec", Map.of());
    return JsonWriter.pretty(data);
  }
}
