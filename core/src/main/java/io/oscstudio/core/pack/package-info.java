/**
 * Layer 5: the deployment archive and its size budget.
 *
 * <p>{@link io.oscstudio.core.pack.PackageSize} tells before anything is written how large the
 * archive will be and which entries make it so; {@link io.oscstudio.core.pack.Packer} writes it.
 * Sections 2 (R2.10–R2.13) and 24 (D11) of the specification.
 */
@NullMarked
package io.oscstudio.core.pack;

import org.jspecify.annotations.NullMarked;
