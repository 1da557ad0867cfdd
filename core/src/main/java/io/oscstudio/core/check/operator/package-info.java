/**
 * Rules about operators as bundles and package manifests (sections 9.2, 9.3 and 13): what OLM's own
 * checks ask for, and what OSC needs beyond. Called by {@code io.oscstudio.core.check} only.
 */
@NullMarked
package io.oscstudio.core.check.operator;

import org.jspecify.annotations.NullMarked;
