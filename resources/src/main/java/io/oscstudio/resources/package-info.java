/**
 * What is data and not code: texts in two languages, schemas, guide, samples, themes, icons.
 *
 * <p>{@link io.oscstudio.resources.Resources} hands out streams and texts. The data lies in folders
 * whose names are no package names, so that the module system does not hide them.
 */
@NullMarked
package io.oscstudio.resources;

import org.jspecify.annotations.NullMarked;
