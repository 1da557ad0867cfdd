package io.oscstudio.core.rights;

/** How far a rule reaches. */
public enum Reach {
  /** The whole cluster: {@code install.clusterPermissions}. */
  CLUSTER,
  /** One namespace, that of the service: {@code install.permissions}. */
  NAMESPACE
}
