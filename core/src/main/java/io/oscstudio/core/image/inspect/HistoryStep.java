package io.oscstudio.core.image.inspect;

import java.util.OptionalInt;

/**
 * A step in which an image was built.
 *
 * @param created when, as its maker wrote it; empty when nothing is said
 * @param command what was done; empty when nothing is said
 * @param layer which layer came of it, counted from 0; empty for a step that changed settings only
 */
public record HistoryStep(String created, String command, OptionalInt layer) {}
