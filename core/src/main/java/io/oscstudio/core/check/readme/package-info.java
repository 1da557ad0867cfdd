/** Rules about {@code README.md} (section 8). */
@NullMarked
package io.oscstudio.core.check.readme;

import org.jspecify.annotations.NullMarked;
