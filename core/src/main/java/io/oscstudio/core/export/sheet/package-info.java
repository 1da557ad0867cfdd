/**
 * The upload sheet: what to type where in the OSC console for a package that was written, its files
 * with their checksums, and what to see to (sections 11 and 13 to 16 of the specification).
 *
 * <p>{@link io.oscstudio.core.export.sheet.UploadSheet} makes it as data, {@link
 * io.oscstudio.core.export.sheet.SheetMarkdown} writes it down in a language. Both doors show the
 * same sheet.
 */
@NullMarked
package io.oscstudio.core.export.sheet;

import org.jspecify.annotations.NullMarked;
