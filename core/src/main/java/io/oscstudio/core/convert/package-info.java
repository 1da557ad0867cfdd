/**
 * Layer 5: makes OSC packages, out of charts, out of operators, and out of nothing.
 *
 * <p>{@link io.oscstudio.core.convert.Converter} turns a recognised source into a package and
 * notes: what was carried over, what was derived, what was dropped and what OSC has no place for.
 * {@link io.oscstudio.core.convert.Scaffold} writes a first package that passes the check. Sections
 * 10 and 24 of the specification (D2–D5, D17–D23) decide; the same source always gives the same
 * bytes.
 *
 * <p>Windows, command line and lessons may call this package; it uses the layers below.
 */
@NullMarked
package io.oscstudio.core.convert;

import org.jspecify.annotations.NullMarked;
