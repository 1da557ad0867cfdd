/**
 * Rules about delivery packages: their layout and names (section 11), {@code mapping.yaml} (section
 * 12) and the image tars.
 */
@NullMarked
package io.oscstudio.core.check.delivery;

import org.jspecify.annotations.NullMarked;
