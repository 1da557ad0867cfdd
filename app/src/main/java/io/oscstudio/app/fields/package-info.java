/**
 * Form components: a frame with label, control, help and message, and the controls that plain
 * JavaFX lacks.
 *
 * <p>Used by the pages; knows the kit only. What a field holds is a {@link
 * io.oscstudio.app.fields.Field}, which needs no toolkit.
 */
@NullMarked
package io.oscstudio.app.fields;

import org.jspecify.annotations.NullMarked;
