/**
 * What a person is asked for in each document of a package: the JSON schemas of {@code resources}
 * read into typed fields with their texts, defaults and limits.
 *
 * <p>Start at {@link io.oscstudio.core.schema.DocumentKind}. Forms, completion and the guide are
 * made from it; the check reads the same files for what it refuses.
 */
@NullMarked
package io.oscstudio.core.schema;

import org.jspecify.annotations.NullMarked;
