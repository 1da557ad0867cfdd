/**
 * Layer 3: a package that is being edited.
 *
 * <p>{@link io.oscstudio.core.project.Project} holds the live text of every file over the tree it
 * was opened from, one log of changes that can be undone and redone, and knows what is not saved
 * yet. {@link io.oscstudio.core.project.Project#snapshot()} gives the rest of the core a tree of
 * what is there now, saved or not. Saving replaces whole files and leaves untouched ones alone.
 * {@link io.oscstudio.core.project.Sidecar} keeps what the studio remembers of a package beside it,
 * never in it.
 *
 * <p>What is not saved is kept in a {@link io.oscstudio.core.project.Workplace}, which one studio
 * at a time may enter, by {@link io.oscstudio.core.project.Project#keepIn}; {@link
 * io.oscstudio.core.project.UnsavedPackages} are those without a folder. {@link
 * io.oscstudio.core.project.Project#lookOutside} finds what other programs changed (ADR 0041).
 *
 * <p>A form edits through {@link io.oscstudio.core.project.Project#edit}, an editor of text through
 * {@link io.oscstudio.core.project.Project#apply}. Any package above layer 3 may use this one; it
 * uses {@code base}, {@code archive} and {@code yaml}.
 */
@NullMarked
package io.oscstudio.core.project;

import org.jspecify.annotations.NullMarked;
