/**
 * The YAML area: highlighting worked out away from the window's thread, line numbers, marks.
 *
 * <p>Used by the pages. {@link io.oscstudio.app.editor.YamlHighlighter} is plain Java; {@link
 * io.oscstudio.app.editor.YamlArea} is the control.
 */
@NullMarked
package io.oscstudio.app.editor;

import org.jspecify.annotations.NullMarked;
