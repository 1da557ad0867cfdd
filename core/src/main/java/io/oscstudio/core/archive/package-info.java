/**
 * Layer 1: trees of files, whatever they lie in, and the writers that put them back.
 *
 * <p>{@link io.oscstudio.core.archive.FileTrees} opens folders, zips, tars and tgz files,
 * recognised by their content, also inside one another; what comes out is a read-only {@link
 * io.oscstudio.core.archive.FileTree}. Everything read here is from strangers: names, links, counts
 * and sizes are checked before an entry is handed out, and what is refused is refused by name.
 * {@link io.oscstudio.core.archive.ArchiveWriter} writes a tree as zip, tgz or folder: the same
 * tree gives the same bytes, and a write that fails leaves what was there.
 *
 * <p>Any higher layer may use this package; it uses {@code base} only.
 */
@NullMarked
package io.oscstudio.core.archive;

import org.jspecify.annotations.NullMarked;
