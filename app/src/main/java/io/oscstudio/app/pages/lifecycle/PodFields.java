package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.schema.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The fields of a deployment and its containers that the form shows. */
final class PodFields {
  static final SchemaField REPLICAS =
      field(
          "deployment",
          "replicas",
          false,
          new Shape.Number(true, OptionalLong.of(0), OptionalLong.empty()),
          "1");
  static final SchemaField ACCOUNT =
      text("deployment", "serviceAccountName", false, Shape.Format.CODE);
  static final SchemaField SELECTOR = words("deployment", "matchLabels");
  static final SchemaField POD_LABELS = words("deployment", "labels");
  static final SchemaField SECRET = text("deployment", "secret", true, Shape.Format.CODE);
  static final SchemaField PULL_SECRETS =
      list("deployment", "imagePullSecrets", false, group(SECRET));
  static final SchemaField CONTAINERS = list("deployment", "containers", true, free());
  static final SchemaField INIT_CONTAINERS = list("deployment", "initContainers", false, free());

  static final SchemaField NAME = text("container", "name", true, Shape.Format.CODE);
  static final SchemaField IMAGE = text("container", "image", true, Shape.Format.CODE);
  static final SchemaField PULL_POLICY =
      field(
          "container",
          "imagePullPolicy",
          false,
          new Shape.Choice(List.of("Always", "IfNotPresent", "Never"), "lifecycle.pull-policy"),
          "");
  static final SchemaField COMMAND = lines("command");
  static final SchemaField ARGS = lines("args");
  static final SchemaField PORT_NAME = text("port", "name", false, Shape.Format.CODE);
  static final SchemaField PORT_NUMBER =
      field(
          "port",
          "containerPort",
          true,
          new Shape.Number(true, OptionalLong.of(1), OptionalLong.of(65_535)),
          "");
  static final SchemaField PORT_PROTOCOL =
      field("port", "protocol", false, new Shape.Choice(List.of("TCP", "UDP", "SCTP"), ""), "TCP");
  static final SchemaField PORTS =
      list("container", "ports", false, group(PORT_NAME, PORT_NUMBER, PORT_PROTOCOL));
  static final SchemaField ENV_NAME = text("env", "name", true, Shape.Format.CODE);
  static final SchemaField ENV_VALUE = text("env", "value", false, Shape.Format.CODE);
  static final SchemaField ENV_FROM = field("env", "valueFrom", false, new Shape.Free(), "");
  static final SchemaField ENV = list("container", "env", false, group(ENV_NAME, ENV_VALUE));

  /** The keys the form shows of a deployment's specification, a pod's, and a container's. */
  static final Set<String> SHOWN_OF_SPEC = Set.of("replicas", "selector", "template");

  static final Set<String> SHOWN_OF_POD =
      Set.of("serviceAccountName", "imagePullSecrets", "containers", "initContainers");
  static final Set<String> SHOWN_OF_CONTAINER =
      Set.of("name", "image", "imagePullPolicy", "command", "args", "ports", "env", "resources");

  private PodFields() {}

  /**
   * How much of a resource is asked for or granted.
   *
   * @param level {@code requests} or {@code limits}
   * @param resource {@code cpu} or {@code memory}
   */
  static SchemaField quantity(String level, String resource) {
    return text("resources", level + "." + resource, false, Shape.Format.QUANTITY);
  }

  static SchemaField text(String part, String key, boolean required, Shape.Format format) {
    return field(
        part, key, required, new Shape.Text(format, OptionalInt.empty(), 1, List.of(), ""), "");
  }

  static SchemaField list(String part, String key, boolean required, SchemaField item) {
    return field(part, key, required, new Shape.Items(item, false), "");
  }

  private static SchemaField lines(String key) {
    return list("container", key, false, text("container", "", false, Shape.Format.CODE));
  }

  private static SchemaField words(String part, String key) {
    return field(part, key, false, new Shape.Entries(text(part, "", false, Shape.Format.CODE)), "");
  }

  private static SchemaField group(SchemaField... fields) {
    return field("", "", false, new Shape.Group(List.of(fields)), "");
  }

  private static SchemaField free() {
    return field("", "", false, new Shape.Free(), "");
  }

  private static SchemaField field(
      String part, String key, boolean required, Shape shape, String usual) {
    String prefix = "lifecycle." + part + "." + key;
    boolean named = !key.isEmpty();
    return new SchemaField(
        key.substring(key.lastIndexOf('.') + 1),
        named ? prefix + ".title" : "",
        named ? prefix + ".help" : "",
        required,
        shape,
        usual,
        "6",
        false);
  }

  /** A new deployment of one pod with one container, to be filled. */
  static Map<String, Object> freshDeployment(String name, String account) {
    Map<String, Object> pod = new LinkedHashMap<>();
    if (!account.isEmpty()) {
      pod.put("serviceAccountName", account);
    }
    pod.put("containers", List.of(freshContainer()));
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("metadata", Map.of("labels", Map.of("name", name)));
    template.put("spec", pod);
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("replicas", 1);
    spec.put("selector", Map.of("matchLabels", Map.of("name", name)));
    spec.put("template", template);
    Map<String, Object> deployment = new LinkedHashMap<>();
    deployment.put("name", name);
    deployment.put("spec", spec);
    return deployment;
  }

  /** A new container, to be filled. */
  static Map<String, Object> freshContainer() {
    Map<String, Object> container = new LinkedHashMap<>();
    container.put("name", "");
    container.put("image", "");
    return container;
  }
}
