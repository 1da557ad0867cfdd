package io.oscstudio.app.pages.service;

import io.oscstudio.core.console.Role;
import io.oscstudio.core.console.ServiceForms;
import java.util.Optional;

/**
 * A CSD in the list of those a package has.
 *
 * @param file its file
 * @param kind what it is about, such as {@code EtcdCluster}
 * @param role the role it is written with; none when it is left out or is no role
 * @param proposed the role it would be taken for (reading D22)
 * @param hasResource whether the package has the CRD it refers to
 */
public record ServiceEntry(
    String file, String kind, Optional<Role> role, Role proposed, boolean hasResource) {
  static ServiceEntry of(ServiceForms.Form form) {
    return new ServiceEntry(
        form.file(), form.kind(), form.role(), form.proposedRole(), form.resource().isPresent());
  }

  /** The role that counts: a CSD that names none is the service (section 4.2). */
  public Role effectiveRole() {
    return role.orElse(Role.SERVICE_ENTITY);
  }
}
