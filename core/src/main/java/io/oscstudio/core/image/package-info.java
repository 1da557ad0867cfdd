/**
 * Container images as files: fetching them, and the tars of a delivery package (section 11 of the
 * specification, readings D8 and D9).
 *
 * <p>The way in: {@link io.oscstudio.core.image.ImageFetcher} turns references into a folder of
 * tars through an {@link io.oscstudio.core.image.ImageEngine}. Whichever engine supplies an image,
 * {@link io.oscstudio.core.image.TarWriter} is the only one who writes a tar. Which images a
 * package needs is decided in {@code image.ledger}, where their addresses can be replaced is proved
 * in {@code image.proof}, and {@code image.mapping} writes it down.
 *
 * <p>Called by check, export, and the doors. Engines and registries are strangers: what they send
 * is bounded, checked against digests, and its architecture is read out of the image itself.
 */
@NullMarked
package io.oscstudio.core.image;

import org.jspecify.annotations.NullMarked;
