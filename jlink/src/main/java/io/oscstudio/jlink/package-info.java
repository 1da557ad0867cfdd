/**
 * Builds the studio's runtime image and the arguments that run it from source. Called by this
 * module's build, never by the studio; {@link io.oscstudio.jlink.RuntimeImage} and {@link
 * io.oscstudio.jlink.RunArguments} are the ways in.
 */
@NullMarked
package io.oscstudio.jlink;

import org.jspecify.annotations.NullMarked;
