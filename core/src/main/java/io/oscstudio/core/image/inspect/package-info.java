/**
 * Looking into image tars: what is in them, layer by layer, without unpacking anything to the disk.
 *
 * <p>The way in: {@link io.oscstudio.core.image.inspect.ImageInspector}. Called by the doors. The
 * tars are from strangers.
 */
@NullMarked
package io.oscstudio.core.image.inspect;

import org.jspecify.annotations.NullMarked;
