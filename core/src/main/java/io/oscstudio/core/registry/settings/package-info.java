/**
 * How registries are reached from where a person works: mirrors, proxies, certificates, and which
 * hosts may be spoken to over an open line.
 *
 * <p>The way in is {@link io.oscstudio.core.registry.settings.RegistrySettings}: {@link
 * io.oscstudio.core.registry.settings.RegistrySettings#ofUser} reads the environment, the engines'
 * certificate folders and the studio's own {@code registries.json}; a door may add what was asked
 * for this once. Used by the registry's client; asks nobody itself.
 */
@NullMarked
package io.oscstudio.core.registry.settings;

import org.jspecify.annotations.NullMarked;
