/**
 * Image tars that somebody else saved, made into those of a package.
 *
 * <p>The way in: {@link io.oscstudio.core.image.adopt.TarAdoption}. Called by the doors. The tars
 * are from strangers.
 */
@NullMarked
package io.oscstudio.core.image.adopt;

import org.jspecify.annotations.NullMarked;
