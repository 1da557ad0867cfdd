/**
 * The page of metadata.yaml (section 3): {@link io.oscstudio.app.pages.metadata.MetadataModel} and
 * its view, with the matrix of platforms and cluster types, the logo, and what the market needs.
 */
@NullMarked
package io.oscstudio.app.pages.metadata;

import org.jspecify.annotations.NullMarked;
