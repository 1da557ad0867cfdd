/** Rules about {@code metadata.yaml} (section 3), and about the chart that must agree with it. */
@NullMarked
package io.oscstudio.core.check.metadata;

import org.jspecify.annotations.NullMarked;
