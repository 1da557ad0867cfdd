package io.oscstudio.core.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.constant.ClassDesc;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The models of one version of {@code io.kubernetes:client-java-api}, read from its class files:
 * the library itself is not needed and nothing of it is run.
 *
 * @param minor the minor version of Kubernetes it was made from
 * @param models class name to its fields
 * @param kinds {@code apps/v1 Deployment} to the class an object of it is created with
 */
record ClientModels(int minor, Map<String, Model> models, Map<String, Created> kinds) {
  private static final Pattern VERSIONED =
      Pattern.compile("(?:[A-Z][A-Za-z]*?)?V\\d+(?:(?:alpha|beta)\\d+)?([A-Z].*)");
  private static final Pattern PATH =
      Pattern.compile("/(?:api|apis/([a-z0-9.-]+))/(v\\d+[a-z0-9]*)/.*");
  private static final Pattern TYPE = Pattern.compile("L([^<;]+)(?:<(.*)>)?;|\\[B");
  private static final String MAP_KEY = "Ljava/lang/String;";
  private static final Map<String, String> SCALARS =
      Map.ofEntries(
          Map.entry("java/lang/String", "s"),
          Map.entry("java/lang/Boolean", "b"),
          Map.entry("java/lang/Integer", "i"),
          Map.entry("java/lang/Long", "l"),
          Map.entry("java/lang/Double", "d"),
          Map.entry("java/math/BigDecimal", "d"),
          Map.entry("java/lang/Object", "o"),
          Map.entry("java/time/OffsetDateTime", "t"),
          Map.entry("org/joda/time/DateTime", "t"));

  /** The fields of a class by their names in JSON, and which of them it asks for. */
  record Model(Map<String, Field> fields, Set<String> required) {}

  /**
   * A field's type.
   *
   * @param containers {@code [} for a list, <code>{</code> for a map, outermost first
   * @param type a letter for a scalar, the class name otherwise
   */
  record Field(String containers, String type) {}

  /** What an object is created with. */
  record Created(String model, boolean namespaced) {}

  static ClientModels read(int minor, Path jar) throws IOException {
    ClientModels client = new ClientModels(minor, new HashMap<>(), new TreeMap<>());
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        String name = entry.getName();
        if (name.endsWith(".class") && !name.contains("$")) {
          if (name.contains("/models/")) {
            client.model(parse(file, entry));
          } else if (name.contains("/apis/") && name.matches(".*V\\d+[a-z0-9]*Api.class")) {
            client.api(parse(file, entry));
          }
        }
      }
    }
    return client;
  }

  private static ClassModel parse(JarFile file, JarEntry entry) throws IOException {
    try (InputStream in = file.getInputStream(entry)) {
      return ClassFile.of().parse(in.readAllBytes());
    }
  }

  /** A class name without group and version: {@code Deployment} of {@code AppsV1Deployment}. */
  static String plainName(String type) {
    Matcher m = VERSIONED.matcher(type);
    return m.matches() ? m.group(1) : type;
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String simpleName(String internal) {
    return internal.substring(internal.lastIndexOf('/') + 1);
  }

  private void model(ClassModel type) {
    Map<String, Field> fields = new TreeMap<>();
    Map<String, String> names = new HashMap<>();
    Set<String> required = new TreeSet<>();
    for (FieldModel field : type.fields()) {
      serializedName(field)
          .ifPresent(name -> {
            fields.put(name, field(signature(field)));
            names.put("get" + capital(field.fieldName().stringValue()), name);
            names.put("is" + capital(field.fieldName().stringValue()), name);
          });
    }
    for (MethodModel method : type.methods()) {
      String name = names.get(method.methodName().stringValue());
      if (name != null && method.methodTypeSymbol().parameterCount() == 0 && asks(method)) {
        required.add(name);
      }
    }
    models.put(simpleName(type.thisClass().asInternalName()), new Model(fields, required));
  }

  private static Optional<String> serializedName(FieldModel field) {
    return field.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(found -> found.annotations().stream())
        .filter(a -> a.className().stringValue().endsWith("/SerializedName;"))
        .map(a -> ((AnnotationValue.OfString) a.elements().getFirst().value()).stringValue())
        .findFirst();
  }

  private static boolean asks(MethodModel method) {
    return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(found -> found.annotations().stream())
        .anyMatch(ClientModels::isRequired);
  }

  private static boolean isRequired(Annotation annotation) {
    String name = annotation.className().stringValue();
    return name.equals("Ljakarta/annotation/Nonnull;")
        || name.endsWith("/ApiModelProperty;")
            && annotation.elements().stream()
                .anyMatch(element ->
                    element.name().stringValue().equals("required")
                        && element.value() instanceof AnnotationValue.OfBoolean b
                        && b.booleanValue());
  }

  private static String signature(FieldModel field) {
    return field
        .findAttribute(Attributes.signature())
        .map(a -> a.signature().stringValue())
        .orElse(field.fieldType().stringValue());
  }

  private static Field field(String signature) {
    StringBuilder containers = new StringBuilder();
    String rest = signature;
    while (true) {
      Matcher m = TYPE.matcher(rest);
      if (!m.matches()) {
        throw new IllegalArgumentException("What type is " + signature + "?");
      }
      @Nullable String type = m.group(1);
      if (type == null) {
        return new Field(containers.toString(), "y");
      }
      switch (type) {
        case "java/util/List" -> containers.append('[');
        case "java/util/Map" -> containers.append('{');
        default -> {
          return new Field(containers.toString(), scalar(type));
        }
      }
      rest = type.endsWith("Map") ? m.group(2).substring(MAP_KEY.length()) : m.group(2);
    }
  }

  private static String scalar(String type) {
    if (type.endsWith("/Quantity")) {
      return "q";
    }
    return type.endsWith("/IntOrString") ? "x" : SCALARS.getOrDefault(type, simpleName(type));
  }

  private void api(ClassModel type) {
    Optional<String> apiVersion = apiVersion(type);
    for (MethodModel method : type.methods()) {
      String name = method.methodName().stringValue();
      List<ClassDesc> parameters = method.methodTypeSymbol().parameterList();
      boolean namespaced = name.matches("createNamespaced[A-Z].*");
      String kind = name.replaceFirst(namespaced ? "createNamespaced" : "create", "");
      if (!name.startsWith("create") || apiVersion.isEmpty()) {
        continue;
      }
      parameters.stream()
          .map(ClassDesc::displayName)
          .filter(model -> plainName(model).equals(kind))
          .findFirst()
          .ifPresent(
              model -> kinds.put(apiVersion.get() + " " + kind, new Created(model, namespaced)));
    }
  }

  private static Optional<String> apiVersion(ClassModel type) {
    for (PoolEntry entry : type.constantPool()) {
      if (entry instanceof StringEntry string) {
        Matcher m = PATH.matcher(string.stringValue());
        if (m.matches()) {
          return Optional.of(m.group(1) == null ? m.group(2) : m.group(1) + "/" + m.group(2));
        }
      }
    }
    return Optional.empty();
  }
}
