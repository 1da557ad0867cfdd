/**
 * Makes installers from the runtime image with jpackage. Called by this module's build, never by
 * the studio; {@link io.oscstudio.packaging.Installers} is the way in.
 */
@NullMarked
package io.oscstudio.packaging;

import org.jspecify.annotations.NullMarked;
