/**
 * Looks whether the studio can do its work on this machine: reads YAML, finds a container engine,
 * renders a chart, opens a window. Used by the command {@code studio doctor} and by the tests of
 * the runtime image; {@link io.oscstudio.app.doctor.Doctor} is the way in.
 */
@NullMarked
package io.oscstudio.app.doctor;

import org.jspecify.annotations.NullMarked;
