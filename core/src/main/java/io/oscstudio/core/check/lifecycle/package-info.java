/** Rules about {@code lifecycle.yaml} (section 6). */
@NullMarked
package io.oscstudio.core.check.lifecycle;

import org.jspecify.annotations.NullMarked;
