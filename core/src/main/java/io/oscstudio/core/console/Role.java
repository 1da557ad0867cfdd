package io.oscstudio.core.console;

import io.oscstudio.core.base.Readings;
import java.util.Optional;

/** What a CRD is in its service (section 4.2). */
public enum Role {
  /** The service itself. */
  SERVICE_ENTITY("serviceEntity"),

  /** An O&M function of the service, a tab of its own on an installed instance. */
  OPERATION("operation");

  private final String written;

  Role(String written) {
    this.written = written;
  }

  /** How {@code spec.role} says it; case counts. */
  public String written() {
    return written;
  }

  /** The role of this name. */
  public static Optional<Role> of(String written) {
    for (Role role : values()) {
      if (role.written.equals(written)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /**
   * What a CRD is taken for until a person decides (reading D22): a kind with an example is a
   * service, unless its name says that it is an action.
   *
   * @param kind the kind of its objects
   * @param hasExample whether its maker gave a custom resource as an example
   */
  public static Role proposed(String kind, boolean hasExample) {
    boolean action = Readings.OPERATION_KIND_ENDINGS.stream().anyMatch(kind::endsWith);
    return hasExample && !action ? SERVICE_ENTITY : OPERATION;
  }
}
