package io.oscstudio.core.console;

import io.oscstudio.core.base.Readings;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The controls OSC's form has besides those it draws from the schema: the table of section 5.4, one
 * constant a row.
 */
public enum Control {
  PASSWORD("password", Urn.UI + "password", Parameters.NONE, Types.TEXT, Part.SPEC),
  SELECT("select", Urn.UI + "select:", Parameters.OPTION, Types.ONE, Part.SPEC),
  IMAGE_PULL_POLICY(
      "imagePullPolicy", Urn.UI + "imagePullPolicy", Parameters.NONE, Types.TEXT, Part.SPEC),
  K8S_OBJECT(
      "k8sResourcePrefix", Urn.ALM + "io.kubernetes:", Parameters.KIND, Types.TEXT, Part.SPEC),
  POD_COUNT("podCount", Urn.UI + "podCount", Parameters.NONE, Types.COUNT, Part.SPEC, Part.STATUS),
  FIELD_DEPENDENCY(
      "fieldDependency",
      Readings.FIELD_DEPENDENCY_DESCRIPTOR,
      Parameters.CONDITION,
      Types.ALL,
      Part.SPEC),
  RESOURCE_REQUIREMENTS(
      "resourceRequirements",
      Urn.UI + "resourceRequirements",
      Parameters.NONE,
      Types.OBJECTS,
      Part.SPEC),
  PUBLIC_ACCESS(
      "hwDnatElbAccess", Urn.HUAWEI + "hwDnatElbAccess", Parameters.NONE, Types.ALL, Part.SPEC),
  HIDDEN("hidden", Readings.HIDDEN_DESCRIPTOR, Parameters.NONE, Types.ALL, Part.SPEC),
  TEXT_INPUT("textInput", Urn.UI + "text", Parameters.NONE, Types.ONE, Part.SPEC),
  TEXT("text", Urn.ALM + "text", Parameters.NONE, Types.ALL, Part.STATUS),
  LINK("link", Urn.HUAWEI + "link", Parameters.NONE, Types.TEXT, Part.STATUS);

  /** What follows the URN's name. */
  public enum Parameters {
    /** Nothing. */
    NONE,

    /** One of the values to choose from; a URN for each, in order. */
    OPTION,

    /** A kind of Kubernetes object, one of {@link Control#KINDS}. */
    KIND,

    /** The path of another field and the value it must have. */
    CONDITION
  }

  /** The objects {@link #K8S_OBJECT} can offer. */
  public static final List<String> KINDS = List.of("Secret", "ConfigMap");

  private final String word;
  private final String urn;
  private final Parameters parameters;
  private final Set<FieldType> types;
  private final Set<Part> parts;

  Control(String word, String urn, Parameters parameters, Set<FieldType> types, Part... parts) {
    this.word = word;
    this.urn = urn;
    this.parameters = parameters;
    this.types = types;
    this.parts = EnumSet.copyOf(List.of(parts));
  }

  /** Its name in OSC's guide, in a form that keys of texts may have. */
  public String word() {
    return word;
  }

  /** What follows its URN's name. */
  public Parameters parameters() {
    return parameters;
  }

  /**
   * Its URN.
   *
   * @param arguments what {@link #parameters} ask for: nothing; an option; a kind; path and value
   */
  public String urn(String... arguments) {
    return urn + String.join(":", arguments);
  }

  /** The arguments of a URN of this control; empty when it is none. */
  Optional<List<String>> arguments(String text) {
    return switch (parameters) {
      case NONE -> isNamedBy(text) ? Optional.of(List.of()) : Optional.empty();
      case OPTION -> after(urn, text).map(List::of);
      case KIND -> after(urn, text).filter(KINDS::contains).map(List::of);
      case CONDITION ->
          after(urn, text)
              .or(() -> after(Readings.FIELD_DEPENDENCY_DESCRIPTOR_SHORT, text))
              .map(Control::condition);
    };
  }

  /** The prefix of the public access' URN is not published, so any is taken (section 5.4). */
  private boolean isNamedBy(String text) {
    return text.equals(urn) || this == PUBLIC_ACCESS && text.endsWith("ui:" + word);
  }

  private static Optional<String> after(String start, String text) {
    return text.startsWith(start) ? Optional.of(text.substring(start.length())) : Optional.empty();
  }

  private static List<String> condition(String rest) {
    int colon = rest.indexOf(':');
    return colon < 0 ? List.of(rest) : List.of(rest.substring(0, colon), rest.substring(colon + 1));
  }

  /** Whether it may stand there. */
  public boolean isFor(Part part) {
    return parts.contains(part);
  }

  /** Whether a field of this type can be shown with it; a type that nobody knows always can. */
  public boolean suits(FieldType type) {
    return type == FieldType.ANY || types.contains(type);
  }

  /** Beginnings of URNs. */
  static final class Urn {
    static final String ALM = "urn:alm:descriptor:";
    static final String UI = ALM + "com.tectonic.ui:";
    static final String HUAWEI = ALM + "com.huawei.ui:";

    private Urn() {}
  }

  private static final class Types {
    static final Set<FieldType> ALL = EnumSet.allOf(FieldType.class);
    static final Set<FieldType> TEXT = EnumSet.of(FieldType.STRING, FieldType.INT_OR_STRING);
    static final Set<FieldType> OBJECTS = EnumSet.of(FieldType.OBJECT, FieldType.MAP);
    static final Set<FieldType> COUNT =
        EnumSet.of(FieldType.INTEGER, FieldType.NUMBER, FieldType.STRING, FieldType.INT_OR_STRING);
    static final Set<FieldType> ONE =
        EnumSet.of(
            FieldType.STRING,
            FieldType.INTEGER,
            FieldType.NUMBER,
            FieldType.BOOLEAN,
            FieldType.INT_OR_STRING);

    private Types() {}
  }
}
