/**
 * What the pages of a package share: {@link io.oscstudio.app.pages.PackageFiles} is the package
 * being edited, {@link io.oscstudio.app.pages.Documents} its files as forms see them, and {@link
 * io.oscstudio.app.pages.DocumentPane} a form with the text beside it. Each document has a package
 * of its own below this one.
 *
 * <p>Used by the wizard, and by whatever else shows a package's documents.
 */
@NullMarked
package io.oscstudio.app.pages;

import org.jspecify.annotations.NullMarked;
