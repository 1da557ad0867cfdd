package io.oscstudio.core.convert;

import io.oscstudio.core.console.FieldNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by a value's name, type and neighbours what it is about. */
final class FieldKinds {
  private static final Pattern USER =
      Pattern.compile("(?i)(?:admin|root|default|db|database|postgresql|mysql)?_?user(?:name)?");
  private static final Pattern STORAGE_PARENT =
      Pattern.compile("(?i)\\w*(?:persistence|persistentvolume|storage|datavolume|pvc)");
  private static final Set<String> STORAGE_KEYS =
      Set.of("enabled", "size", "storageClass", "storageClassName", "existingClaim", "storageSize");
  private static final Pattern SERVICE_PARENT = Pattern.compile("service|\\w*Service");
  private static final Pattern SERVICE_KEY =
      Pattern.compile("type|port|nodePort|(?!\\w*NodePort)\\w*Port");
  private static final Pattern IMAGE_PARENT = Pattern.compile("(?i)image|\\w*image");
  private static final Set<String> IMAGE_KEYS =
      Set.of("registry", "repository", "tag", "pullPolicy", "imagePullPolicy", "name");
  private static final Set<String> LONE_IMAGE_KEYS = Set.of("image", "imageTag", "imagePullPolicy");
  private static final Set<String> SWITCHED =
      Set.of(
          "auth",
          "rbac",
          "tls",
          "metrics",
          "sentinel",
          "cluster",
          "autoscaling",
          "networkPolicy",
          "serviceMonitor",
          "backup",
          "arbiter",
          "replication",
          "ssl",
          "ldap",
          "ha",
          "externalAccess",
          "mailhog",
          "smtp",
          "highAvailability");

  private FieldKinds() {}

  /** The group of the value at {@code path}; empty when it is nothing a customer changes first. */
  static Optional<FormField.Group> of(
      List<String> path, Map<String, Object> schema, Map<String, Object> siblings) {
    String key = path.getLast();
    String parent = path.size() < 2 ? "" : path.get(path.size() - 2);
    String type = String.valueOf(schema.getOrDefault(Shapes.TYPE, ""));
    if (type.equals("integer") && FieldNames.isReplicas(key)) {
      return Optional.of(FormField.Group.REPLICAS);
    }
    if (isImagePart(key, parent, type, siblings)) {
      return Optional.of(FormField.Group.IMAGE);
    }
    if (type.equals("object") && isResources(key, schema)) {
      return Optional.of(FormField.Group.RESOURCES);
    }
    if (isSecret(key, type) || isUser(key, type) || isSecretReference(key, type)) {
      return Optional.of(FormField.Group.CREDENTIALS);
    }
    if (STORAGE_PARENT.matcher(parent).matches() && STORAGE_KEYS.contains(key) && isPlain(type)) {
      return Optional.of(FormField.Group.STORAGE);
    }
    if (isServicePart(path, type)) {
      return Optional.of(FormField.Group.SERVICE);
    }
    return ofNames(key, parent, type);
  }

  private static Optional<FormField.Group> ofNames(String key, String parent, String type) {
    boolean ingress = parent.equals("ingress");
    if (ingress && (key.equals("enabled") || key.equals("hostname") || key.equals("host"))) {
      return isPlain(type) ? Optional.of(FormField.Group.EXPOSURE) : Optional.empty();
    }
    if (type.equals("boolean") && key.equals("enabled") && SWITCHED.contains(parent)) {
      return Optional.of(FormField.Group.SWITCH);
    }
    return Optional.empty();
  }

  private static boolean isServicePart(List<String> path, String type) {
    String key = path.getLast();
    String parent = path.size() < 2 ? "" : path.get(path.size() - 2);
    String above = path.size() < 3 ? "" : path.get(path.size() - 3);
    if (SERVICE_PARENT.matcher(parent).matches()) {
      return isPlain(type) && SERVICE_KEY.matcher(key).matches() && !key.equals("targetPort");
    }
    return parent.equals("ports") && SERVICE_PARENT.matcher(above).matches() && isPlain(type);
  }

  static boolean isImagePart(String key, String parent, String type, Map<String, Object> siblings) {
    if (!type.equals("string")) {
      return false;
    }
    boolean besideImage =
        key.equals("tag")
            && siblings.get("image") instanceof Map<?, ?> image
            && "string".equals(image.get(Shapes.TYPE));
    if (LONE_IMAGE_KEYS.contains(key) || besideImage) {
      return true;
    }
    return IMAGE_PARENT.matcher(parent).matches()
        && IMAGE_KEYS.contains(key)
        && (!key.equals("name") || !siblings.containsKey("repository"))
        && (siblings.containsKey("repository") || siblings.containsKey("name"));
  }

  private static boolean isResources(String key, Map<String, Object> schema) {
    Map<String, Object> parts = Shapes.properties(schema);
    return key.equals("resources")
        || key.endsWith("Resources")
            && (parts.containsKey("limits") || parts.containsKey("requests"));
  }

  /** Whether a string under this key is to be masked. */
  static boolean isSecret(String key, String type) {
    return type.equals("string") && FieldNames.isSecret(key);
  }

  static boolean isSecretReference(String key, String type) {
    return type.equals("string") && FieldNames.isSecretReference(key);
  }

  private static boolean isUser(String key, String type) {
    return type.equals("string") && USER.matcher(key).matches();
  }

  private static boolean isPlain(String type) {
    return type.equals("string") || type.equals("integer") || type.equals("boolean");
  }
}
