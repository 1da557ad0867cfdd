package io.oscstudio.core.convert;

import io.oscstudio.core.base.Readings;
import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.CsdParts;
import io.oscstudio.core.console.FieldNames;
import io.oscstudio.core.console.Role;
import io.oscstudio.core.yaml.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service definition of a chart (D3): descriptors and a first custom resource. */
final class HelmCsd {
  private final List<FormField> fields;
  private final List<FormField> images;
  private final FormHints hints;
  private final FieldTexts texts;

  HelmCsd(FieldPicker picker, FormHints hints, FieldTexts texts) {
    this.fields = picker.fields();
    this.images = picker.images();
    this.hints = hints;
    this.texts = texts;
  }

  int descriptors() {
    return fields.size();
  }

  /**
   * The whole document.
   *
   * @param crd what it refers to
   * @param displayName the service's name for people
   * @param description what the service is
   */
  Map<String, Object> document(HelmCrd.Identity crd, String displayName, String description) {
    Map<String, Object> spec = CsdParts.spec(crd.name(), "apiextensions.k8s.io/v1");
    spec.put("displayName", displayName);
    if (!description.isBlank()) {
      spec.put("description", description);
    }
    spec.put("role", Role.SERVICE_ENTITY.written());
    List<Object> descriptors = descriptorItems();
    if (!descriptors.isEmpty()) {
      spec.put("descriptors", new LinkedHashMap<>(Map.of("spec", descriptors)));
    }
    spec.put("defaultConfiguration", JsonWriter.pretty(customResource(crd)));
    return CsdParts.document("helmrelease-csd", spec);
  }

  private List<Object> descriptorItems() {
    Map<FormField, String> names = texts.names(fields);
    List<Object> items = new ArrayList<>();
    for (FormField field : fields) {
      items.add(
          CsdParts.descriptor(
              field.dotted(),
              names.getOrDefault(field, field.key()),
              texts.description(field),
              controls(field)));
    }
    return items;
  }

  private List<String> controls(FormField field) {
    List<String> urns = new ArrayList<>(control(field));
    condition(field)
        .ifPresent(c -> urns.add(Control.FIELD_DEPENDENCY.urn(c.controlPath(), c.value())));
    return urns;
  }

  private List<String> control(FormField field) {
    List<String> choices = Choices.of(field.path(), field.schema());
    if (field.group() == FormField.Group.REPLICAS) {
      return List.of(Control.POD_COUNT.urn());
    } else if (field.group() == FormField.Group.RESOURCES) {
      return List.of(Control.RESOURCE_REQUIREMENTS.urn());
    } else if (FieldNames.isPullPolicy(field.key())) {
      return List.of(Control.IMAGE_PULL_POLICY.urn());
    } else if (FieldKinds.isSecret(field.key(), field.type())) {
      return List.of(Control.PASSWORD.urn());
    } else if (FieldKinds.isSecretReference(field.key(), field.type())) {
      return List.of(Control.K8S_OBJECT.urn("Secret"));
    } else if (!choices.isEmpty()) {
      return choices.stream().map(choice -> Control.SELECT.urn(choice)).toList();
    }
    return field.type().equals("string") ? List.of(Control.TEXT_INPUT.urn()) : List.of();
  }

  /**
   * Shown while the switch beside it is on, or as the chart's author says; needs that switch's
   * field.
   */
  private Optional<FormHints.Condition> condition(FormField field) {
    List<String> beside = new ArrayList<>(field.path());
    beside.set(beside.size() - 1, "enabled");
    String dotted = String.join(".", beside);
    boolean grouped =
        field.group() == FormField.Group.STORAGE || field.group() == FormField.Group.EXPOSURE;
    beside.set(beside.size() - 1, "type");
    Optional<FormHints.Condition> nodePort =
        field.key().equals("nodePort")
            ? Optional.of(new FormHints.Condition(String.join(".", beside), "NodePort"))
            : Optional.empty();
    return hints
        .condition(field.dotted())
        .or(() -> nodePort)
        .or(() ->
            grouped && !field.key().equals("enabled")
                ? Optional.of(new FormHints.Condition(dotted, "true"))
                : Optional.empty())
        .filter(c -> fields.stream().anyMatch(f -> f.dotted().equals(c.controlPath())));
  }

  /** A custom resource with the values of the form's fields and of all images, secrets left out. */
  private Map<String, Object> customResource(HelmCrd.Identity crd) {
    Map<String, Object> spec = new LinkedHashMap<>();
    fields.forEach(field -> put(spec, field));
    images.stream().filter(f -> !FieldNames.isPullPolicy(f.key())).forEach(f -> put(spec, f));
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("apiVersion", Readings.HELM_GROUP + "/" + Readings.HELM_VERSION);
    resource.put("kind", crd.kind());
    resource.put("metadata", Map.of("name", crd.instanceName()));
    resource.put("spec", spec);
    return resource;
  }

  private static void put(Map<String, Object> spec, FormField field) {
    Object value = field.schema().get(Shapes.DEFAULT);
    if (field.group() == FormField.Group.RESOURCES) {
      value = resources(field.schema());
    }
    boolean empty =
        value == null || value.equals("") || value instanceof Map<?, ?> map && map.isEmpty();
    if (empty || FieldKinds.isSecret(field.key(), field.type())) {
      return;
    }
    Map<String, Object> here = spec;
    for (String key : field.path().subList(0, field.path().size() - 1)) {
      here = Shapes.asSchema(here.computeIfAbsent(key, _ -> new LinkedHashMap<String, Object>()));
    }
    here.put(field.key(), value);
  }

  private static Map<String, Object> resources(Map<String, Object> schema) {
    Map<String, Object> value = new LinkedHashMap<>();
    Shapes.properties(schema)
        .forEach((key, part) -> {
          Object amounts = Shapes.asSchema(part).get(Shapes.DEFAULT);
          if (amounts instanceof Map<?, ?> map && !map.isEmpty()) {
            value.put(key, amounts);
          }
        });
    return value;
  }
}
