/**
 * Rules about custom resource definitions (section 4.1), with Kubernetes' own demands on their
 * schemas.
 */
@NullMarked
package io.oscstudio.core.check.crd;

import org.jspecify.annotations.NullMarked;
