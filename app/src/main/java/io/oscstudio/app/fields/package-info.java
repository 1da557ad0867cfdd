/**
 * Forms over documents: {@link io.oscstudio.app.fields.DocumentModel} keeps a text and its fields
 * alike, {@link io.oscstudio.app.fields.FieldModel} is one place of it, and {@link
 * io.oscstudio.app.fields.Controls} draws a field with label, help and message as its schema wants
 * it.
 *
 * <p>Used by the pages; knows the kit, the marks of the editor and the guide's Markdown only. The
 * models need no toolkit.
 */
@NullMarked
package io.oscstudio.app.fields;

import org.jspecify.annotations.NullMarked;
