/**
 * The images of a package: the ledger with what each image is for and whether its address can be
 * replaced, the addresses before and after, and fetching.
 *
 * <p>A page of the wizard. The way in is {@link io.oscstudio.app.images.ImagesModel}, over an
 * {@link io.oscstudio.app.images.ImageDesk}, and {@link io.oscstudio.app.images.ImagesView}.
 */
@NullMarked
package io.oscstudio.app.images;

import org.jspecify.annotations.NullMarked;
