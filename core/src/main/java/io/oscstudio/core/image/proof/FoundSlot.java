package io.oscstudio.core.image.proof;

import io.oscstudio.core.helm.RenderedDocument;

/**
 * A slot and the document it is in, to find it again in another rendering of the chart.
 *
 * @param slot the slot
 * @param document the document it is in
 */
record FoundSlot(ImageSlot slot, RenderedDocument.Key document) {
  String image() {
    return slot.image();
  }
}
