/**
 * {@code images/mapping.yaml}: which fields of a package hold image addresses, so that OSC can put
 * its own there (section 12 of the specification, readings D6 and D7).
 *
 * <p>The way in: {@link io.oscstudio.core.image.mapping.PackageMapping}, which {@link
 * io.oscstudio.core.image.mapping.MappingWriter} writes. Called by export and the doors.
 */
@NullMarked
package io.oscstudio.core.image.mapping;

import org.jspecify.annotations.NullMarked;
