/**
 * Rules about images: where OSC can replace their addresses (R11.6), digests (reading D24), tags,
 * and the secret that lets buyers pull them (R11.8). What the image ledger knows, they say.
 */
@NullMarked
package io.oscstudio.core.check.image;

import org.jspecify.annotations.NullMarked;
