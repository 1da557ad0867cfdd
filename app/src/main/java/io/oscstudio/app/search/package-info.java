/**
 * Search in all files of the open package, replacing what was found, and opening files by a few
 * letters of their path.
 *
 * <p>{@link io.oscstudio.app.search.SearchModel} is the way in: it searches on a job, within
 * bounds, and holds what was found. Where a hit leads is up to its {@link
 * io.oscstudio.app.search.FileOpener}.
 */
@NullMarked
package io.oscstudio.app.search;

import org.jspecify.annotations.NullMarked;
