/**
 * Layer 2: typed views over the documents of packages, charts and operators (sections 3–7, 9 and 12
 * of the specification).
 *
 * <p>A view never fails. What is missing, null or of another type than expected is not there for
 * the view; {@link io.oscstudio.core.model.View#misplaced()} lists what has the wrong type and
 * {@link io.oscstudio.core.model.View#unknown()} the keys nobody knows. What is there comes as a
 * {@link io.oscstudio.core.model.Value}: the value together with its node and path, so that a
 * finding can point and a form can edit.
 *
 * <p>The way in: {@link io.oscstudio.core.model.Metadata#of} and its likes, given a document of
 * {@code core.yaml}. Any package above layer 2 may use this one; it uses {@code base} and {@code
 * yaml}.
 */
@NullMarked
package io.oscstudio.core.model;

import org.jspecify.annotations.NullMarked;
