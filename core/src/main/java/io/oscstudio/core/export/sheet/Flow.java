package io.oscstudio.core.export.sheet;

/** The two ways into OSC (section 15). */
public enum Flow {
  /** Upload of a deployment package as a private service, for oneself. */
  PRIVATE,
  /** Publishing of a delivery package on the cloud market. */
  PUBLISH
}
