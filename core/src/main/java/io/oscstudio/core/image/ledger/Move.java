package io.oscstudio.core.image.ledger;

import io.oscstudio.core.image.Piece;

/**
 * A way to replace an image's address, or a part of it.
 *
 * @param path dotted path of a value of the top chart, or of the address in an operator's document
 * @param piece which part of the address stands there (reading D6)
 */
public record Move(String path, Piece piece) {}
