package io.oscstudio.core.image.ledger;

/** The kind of place an image was found at. */
public enum OriginKind {
  /** A container of an object that Helm rendered. */
  POD,
  /** A container of a hook that Helm rendered. */
  HOOK,
  /** A field of a custom resource, rendered or among an operator's manifests. */
  RESOURCE_FIELD,
  /** An environment variable of a container, such as {@code RELATED_IMAGE_…}. */
  ENVIRONMENT,
  /** JSON, a map or other text in an environment variable of a container. */
  ENVIRONMENT_TEXT,
  /** A command or argument of a container. */
  ARGUMENT,
  /** The text of a ConfigMap. */
  CONFIG_TEXT,
  /** An annotation. */
  ANNOTATION,
  /** A chart's values. */
  VALUES,
  /** An address written into a chart's template, where OSC cannot replace it (R11.6). */
  TEMPLATE,
  /** A container of a deployment in a ClusterServiceVersion. */
  CSV,
  /** The list of related images in a ClusterServiceVersion. */
  RELATED_IMAGES,
  /** An example resource in a ClusterServiceVersion. */
  ALM_EXAMPLES,
  /** A container of a deployment in lifecycle.yaml. */
  LIFECYCLE,
  /** A custom service's default configuration. */
  DEFAULT_CONFIGURATION,
  /** The field {@code containerImage} of metadata.yaml or a CSV's annotations, for display only. */
  CONTAINER_IMAGE,
  /** An operator's original package in {@code raw/}, which OSC ignores (R2.8). */
  ORIGINAL,
  /** A person added it. */
  BY_HAND
}
