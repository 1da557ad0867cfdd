/**
 * Puts saved images into a registry of the user's own, where a private service pulls them from: OSC
 * pushes the images of published services only (section 12 of the specification).
 *
 * <p>The way in is {@link io.oscstudio.core.image.push.ImagePush}. Called by the doors. What is
 * there already is not sent again; nothing is sent over an open line but to this computer.
 */
@NullMarked
package io.oscstudio.core.image.push;

import org.jspecify.annotations.NullMarked;
