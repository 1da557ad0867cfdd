/**
 * The outline of the file that is edited: its keys, items, headings and documents as a tree.
 *
 * <p>{@link io.oscstudio.app.outline.OutlineBuilder} makes it from a text as it was read, {@link
 * io.oscstudio.app.outline.OutlineModel} follows the tab and the caret, {@link
 * io.oscstudio.app.outline.OutlinePane} shows it as a tool of the workspace.
 */
@NullMarked
package io.oscstudio.app.outline;

import org.jspecify.annotations.NullMarked;
