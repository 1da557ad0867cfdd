/**
 * The page of the platform capabilities (section 7): the logs and metrics that are collected for
 * the service, and which CSDs refer to their configuration, as it has no effect otherwise (section
 * 4.3).
 *
 * <p>Made by the wizard. The way in is {@link
 * io.oscstudio.app.pages.capabilities.CapabilitiesModel}, which needs no window.
 */
@NullMarked
package io.oscstudio.app.pages.capabilities;

import org.jspecify.annotations.NullMarked;
