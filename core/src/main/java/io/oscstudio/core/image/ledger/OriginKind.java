package io.oscstudio.core.image.ledger;

/** The kind of place an image was found at. */
public enum OriginKind {
  /** A chart's values. */
  VALUES,
  /** An address written into a chart's template, where OSC cannot replace it (R11.6). */
  TEMPLATE,
  /** A deployment in a ClusterServiceVersion. */
  CSV,
  /** An example resource in a ClusterServiceVersion. */
  ALM_EXAMPLES,
  /** The list of related images in a ClusterServiceVersion. */
  RELATED_IMAGES,
  /** An environment variable such as {@code RELATED_IMAGE_…} of an operator's container. */
  ENVIRONMENT,
  /** A command or argument of a container. */
  ARGUMENT,
  /** A deployment in lifecycle.yaml. */
  LIFECYCLE,
  /** The field {@code containerImage} of metadata.yaml or a CSV's annotations, for display only. */
  CONTAINER_IMAGE,
  /** A custom service's default configuration. */
  DEFAULT_CONFIGURATION
}
