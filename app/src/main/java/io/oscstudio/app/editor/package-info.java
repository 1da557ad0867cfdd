/**
 * The text editor, put together from small parts around RichTextFX.
 *
 * <p>{@link io.oscstudio.app.editor.YamlArea} is the control; pages use it and {@link
 * io.oscstudio.app.editor.Syntax}. Parts without a window: {@code ShownText} knows what the area
 * shows of the file (line endings, byte order mark, folded stretches), {@code LineStates} and the
 * lexers tell the parts of lines apart, {@code Folding} what can be folded, {@code Marks} where
 * something was found, {@code Search} finds words, {@code Completion} knows what the schemas say.
 * Parts in the window: {@code FileArea} is the area, {@code Content} keeps it and the file in step,
 * {@code Painter} and {@code Gutter} draw the lines in view, {@code Folds} folds by keys and mouse,
 * {@code FindBar}, {@code FixMenu} and {@code CompletionMenu} are what their names say.
 */
@NullMarked
package io.oscstudio.app.editor;

import org.jspecify.annotations.NullMarked;
