/**
 * The guide beside the window's content, and Markdown as nodes.
 *
 * <p>The shell shows {@link io.oscstudio.app.guide.GuideView}; pages that preview a text in
 * Markdown parse it with {@link io.oscstudio.app.guide.Markdown} on a job and show it with {@link
 * io.oscstudio.app.guide.MarkdownView}. Which topic a node has says {@link
 * io.oscstudio.app.kit.Guide}.
 */
@NullMarked
package io.oscstudio.app.guide;

import org.jspecify.annotations.NullMarked;
