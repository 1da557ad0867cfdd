/**
 * Layer 4: what the OSC console makes of a CRD and its CSD (sections 4.2 and 5 of the
 * specification).
 *
 * <p>{@link io.oscstudio.core.console.FieldTree#of} is the way in: the fields of a CRD with what
 * the descriptors of a CSD do to each. {@link io.oscstudio.core.console.XDescriptor#parse} reads
 * what a descriptor's URN asks for, {@link io.oscstudio.core.console.Control} is the vocabulary
 * behind it. {@link io.oscstudio.core.console.ServiceForms#of} finds the CRDs and CSDs of a
 * package. Everything is immutable and may be made on any thread. Conversion, check and all doors
 * may call this package.
 */
@NullMarked
package io.oscstudio.core.console;

import org.jspecify.annotations.NullMarked;
