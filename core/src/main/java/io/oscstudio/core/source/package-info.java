/**
 * Layer 3: what was brought. {@link io.oscstudio.core.source.Sources#recognise} looks at a tree and
 * says whether it is a Helm chart, an operator (bundle format or package manifests, one version or
 * a folder of them), an OSC package or a delivery zip, and where its parts lie; or it refuses,
 * saying what it looked for.
 *
 * <p>Any higher layer may use this package; it uses {@code base}, {@code archive} and {@code yaml}.
 */
@NullMarked
package io.oscstudio.core.source;

import org.jspecify.annotations.NullMarked;
