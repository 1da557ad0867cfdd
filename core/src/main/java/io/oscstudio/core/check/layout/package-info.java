/**
 * Rules about the files of a package: which there are, where they lie, how big they are (section
 * 2).
 */
@NullMarked
package io.oscstudio.core.check.layout;

import org.jspecify.annotations.NullMarked;
