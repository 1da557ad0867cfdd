package io.oscstudio.core.image.ledger;

import io.oscstudio.core.image.proof.SlotUse;
import java.util.Optional;

/** What the use of an image in an object is called in the ledger. */
final class SlotKinds {
  private SlotKinds() {}

  /**
   * The kind of origin.
   *
   * @param pods what a container's own image is entered as
   * @param whole whether the address stands alone, not among other text
   */
  static OriginKind kind(SlotUse use, OriginKind pods, boolean whole) {
    return switch (use) {
      case CONTAINER, INIT_CONTAINER, EPHEMERAL_CONTAINER -> pods;
      case CUSTOM_RESOURCE -> OriginKind.RESOURCE_FIELD;
      case ENVIRONMENT -> whole ? OriginKind.ENVIRONMENT : OriginKind.ENVIRONMENT_TEXT;
      case ARGUMENT -> OriginKind.ARGUMENT;
      case CONFIG_TEXT -> OriginKind.CONFIG_TEXT;
      case ANNOTATION -> OriginKind.ANNOTATION;
    };
  }

  /** The kind of container. */
  static Optional<ContainerKind> container(SlotUse use) {
    return switch (use) {
      case CONTAINER -> Optional.of(ContainerKind.MAIN);
      case INIT_CONTAINER -> Optional.of(ContainerKind.INIT);
      case EPHEMERAL_CONTAINER -> Optional.of(ContainerKind.EPHEMERAL);
      case CUSTOM_RESOURCE, ENVIRONMENT, ARGUMENT, CONFIG_TEXT, ANNOTATION -> Optional.empty();
    };
  }
}
