/**
 * The ledger of a package's images: every image once, with every place that names it and how sure
 * that is (section 11 of the specification).
 *
 * <p>The way in: {@link io.oscstudio.core.image.ledger.ImageScan} makes a {@link
 * io.oscstudio.core.image.ledger.Ledger} of a package, a chart or an operator. Called by the
 * mapping, check, export and the doors. Charts and operators are strangers' work: whatever cannot
 * be read is a note, and the rest goes on.
 */
@NullMarked
package io.oscstudio.core.image.ledger;

import org.jspecify.annotations.NullMarked;
