/** Rules about custom service definitions (section 4.2 to 4.5). */
@NullMarked
package io.oscstudio.core.check.csd;

import org.jspecify.annotations.NullMarked;
