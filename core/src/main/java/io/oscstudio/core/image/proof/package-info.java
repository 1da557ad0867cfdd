/**
 * Proves by rendering where the address of each image of a chart can be replaced (R11.6, reading
 * D6).
 *
 * <p>The way in: {@link io.oscstudio.core.image.proof.RelocationProver} renders a chart with the
 * real engine, reads the images out of what came with {@link
 * io.oscstudio.core.image.proof.SlotReader}, puts sentinels into values and sees which images they
 * move. Its answer is a {@link io.oscstudio.core.image.proof.RelocationProof}: for each image the
 * values paths that move it, or the line of the template that holds it fast. Called by the ledger,
 * the mapping, check and the doors. Charts are strangers' work: renderings, images and candidates
 * are bounded in number.
 */
@NullMarked
package io.oscstudio.core.image.proof;

import org.jspecify.annotations.NullMarked;
