/**
 * Container images: which ones a package needs, fetching them, and the tars and mapping that go
 * into a delivery package (sections 11 and 12 of the specification, readings D6 to D9).
 *
 * <p>The way in: {@link io.oscstudio.core.image.ImageScan} makes a {@link
 * io.oscstudio.core.image.Ledger} of a package or a chart; {@link
 * io.oscstudio.core.image.ImageFetcher} turns references into a folder of tars through an {@link
 * io.oscstudio.core.image.ImageEngine}; {@link io.oscstudio.core.image.MappingWriter} writes {@code
 * mapping.yaml} from both. Whichever engine supplies an image, {@link
 * io.oscstudio.core.image.TarWriter} is the only one who writes a tar.
 *
 * <p>Called by check, export, and the doors. Engines and registries are strangers: what they send
 * is bounded, checked against digests, and its architecture is read out of the image itself.
 */
@NullMarked
package io.oscstudio.core.image;

import org.jspecify.annotations.NullMarked;
