/**
 * Rules about a package beside an earlier version of the same service, which a {@link
 * io.oscstudio.core.check.rule.CheckContext} may bring; without one they are silent.
 */
@NullMarked
package io.oscstudio.core.check.version;

import org.jspecify.annotations.NullMarked;
