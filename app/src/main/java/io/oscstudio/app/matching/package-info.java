/**
 * What is looked for in texts, the same in one file and in all of them, and in names.
 *
 * <p>{@link io.oscstudio.app.matching.SearchQuery} says what words mean, {@link
 * io.oscstudio.app.matching.WatchedText} gives an expression up that takes too long, {@link
 * io.oscstudio.app.matching.FuzzyMatch} compares a few letters with a name.
 */
@NullMarked
package io.oscstudio.app.matching;

import org.jspecify.annotations.NullMarked;
