/**
 * Layer 7: what leaves the studio. A deployment package for private services, and the delivery
 * package for publishing: the deployment package, the image tars and their mapping.yaml in one zip
 * (sections 11 and 12 of the specification).
 *
 * <p>The way in is {@link io.oscstudio.core.export.Exporter}.
 */
@NullMarked
package io.oscstudio.core.export;

import org.jspecify.annotations.NullMarked;
