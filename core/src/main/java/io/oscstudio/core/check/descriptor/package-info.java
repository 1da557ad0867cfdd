/** Rules about the descriptors of a CSD, from which the console draws its form (section 5). */
@NullMarked
package io.oscstudio.core.check.descriptor;

import org.jspecify.annotations.NullMarked;
