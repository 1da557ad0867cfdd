package io.oscstudio.core.image.proof;

/**
 * A slot with what is needed to find it again in another rendering of the chart.
 *
 * @param slot the slot
 * @param document the document it is in
 * @param text the scalar it stands in, the image itself where it stands alone
 * @param start where in that text it begins
 */
record FoundSlot(ImageSlot slot, RenderedDocument.Key document, String text, int start) {
  /** What tells it from other slots: two addresses in one text differ in where they stand. */
  record Key(RenderedDocument.Key document, String path, int number) {}

  String image() {
    return slot.image();
  }
}
