/**
 * The ledger of a package's images: every image once, with every place that names it and how sure
 * that is (section 11 of the specification).
 *
 * <p>The way in: {@link io.oscstudio.core.image.ledger.ImageLedger} makes a {@link
 * io.oscstudio.core.image.ledger.Ledger} of a package, a chart or an operator: {@code make} with a
 * renderer proves a chart's images, {@code read} reads files alone. What a person decides is in
 * {@link io.oscstudio.core.image.ledger.Decisions} and put to it with {@code Ledger.with}, which
 * renders nothing again. Called by the mapping, export and the doors. Charts and operators are
 * strangers' work: whatever cannot be read is a note, and the rest goes on.
 */
@NullMarked
package io.oscstudio.core.image.ledger;

import org.jspecify.annotations.NullMarked;
