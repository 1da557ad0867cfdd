/**
 * The path of a descriptor under another name, wherever a package says it (section 5).
 *
 * <p>{@link io.oscstudio.core.console.rename.PathRename} finds the places and answers patches;
 * nothing is changed here.
 */
@NullMarked
package io.oscstudio.core.console.rename;

import org.jspecify.annotations.NullMarked;
