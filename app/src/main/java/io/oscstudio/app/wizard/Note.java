package io.oscstudio.app.wizard;

import io.oscstudio.core.base.Finding;

/**
 * One note of the conversion.
 *
 * @param fate what became of the part it is about
 * @param finding the note itself
 */
public record Note(Fate fate, Finding finding) {}
