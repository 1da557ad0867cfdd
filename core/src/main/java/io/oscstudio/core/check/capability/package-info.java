/** Rules about the log and monitoring configurations in {@code manifests/vendor} (section 7). */
@NullMarked
package io.oscstudio.core.check.capability;

import org.jspecify.annotations.NullMarked;
