/**
 * Rules about the text of the YAML files OSC reads: syntax, types, known and required keys, from
 * the JSON Schemas of the resources.
 */
@NullMarked
package io.oscstudio.core.check.text;

import org.jspecify.annotations.NullMarked;
