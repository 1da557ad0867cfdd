package io.oscstudio.core.image.proof;

import io.oscstudio.core.image.Piece;

/**
 * A value that holds a piece of image addresses, so that another text there moves the images.
 *
 * @param valuesPath where in the chart's values, {@code image.registry} or {@code
 *     images[0].repository}
 * @param piece what belongs there
 * @param value what the chart has there, empty when it has nothing
 * @param slash whether the text put there must end in a slash, which no piece of OSC's has
 */
public record Move(String valuesPath, Piece piece, String value, boolean slash) {}
