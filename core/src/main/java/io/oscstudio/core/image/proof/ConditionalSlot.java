package io.oscstudio.core.image.proof;

import java.util.List;

/**
 * An image that the chart renders only when something is switched on.
 *
 * @param slot where it stands then
 * @param verdict where it can be replaced
 * @param switches paths of the values that must be true for it
 */
public record ConditionalSlot(ImageSlot slot, Verdict verdict, List<String> switches) {
  public ConditionalSlot {
    switches = List.copyOf(switches);
  }
}
