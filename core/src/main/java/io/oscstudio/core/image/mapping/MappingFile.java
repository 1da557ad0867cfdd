package io.oscstudio.core.image.mapping;

import io.oscstudio.core.base.Finding;
import java.util.List;

/**
 * A {@code mapping.yaml} and what to know about it.
 *
 * @param text the file's text
 * @param notes images whose address OSC cannot replace, and such whose place it may not find
 */
public record MappingFile(String text, List<Finding> notes) {
  public MappingFile {
    notes = List.copyOf(notes);
  }
}
