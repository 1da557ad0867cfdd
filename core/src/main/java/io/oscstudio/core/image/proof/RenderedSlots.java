package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.Message;
import java.util.List;
import java.util.Optional;

/**
 * The images of one rendering.
 *
 * @param slots in the order the engine gives the objects
 * @param refusal why there is nothing; empty when the chart was rendered
 */
public record RenderedSlots(List<ImageSlot> slots, Optional<Message> refusal) {
  public RenderedSlots {
    slots = List.copyOf(slots);
  }
}
