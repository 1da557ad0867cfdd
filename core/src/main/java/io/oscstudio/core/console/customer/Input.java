package io.oscstudio.core.console.customer;

/** What a field of the form is filled in with (sections 5.2 and 5.4). */
public enum Input {
  /** One line of text; also a whole number or a text, where either is allowed. */
  TEXT,

  /** A text that is masked until it is revealed. */
  PASSWORD,

  /** A number. */
  NUMBER,

  /** How many pods, counted up and down. */
  POD_COUNT,

  /** On or off. */
  SWITCH,

  /** One of {@link FormField#options}. */
  CHOICE,

  /** The name of an object of the cluster; {@link FormField#options} has its kind. */
  KUBERNETES_OBJECT,

  /** Requests and limits of processor and memory. */
  RESOURCES,

  /** Access from outside through an elastic public address. */
  PUBLIC_ACCESS,

  /** Fields of its own. */
  GROUP,

  /** Rows to add and remove. */
  LIST,

  /** Rows with keys of the customer's choice. */
  MAP,

  /** Anything, written as YAML: the schema does not say what it holds. */
  YAML;

  /** Whether it holds one value, not several. */
  public boolean isScalar() {
    return switch (this) {
      case TEXT, PASSWORD, NUMBER, POD_COUNT, SWITCH, CHOICE, KUBERNETES_OBJECT, PUBLIC_ACCESS ->
          true;
      case RESOURCES, GROUP, LIST, MAP, YAML -> false;
    };
  }
}
