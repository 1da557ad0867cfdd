package io.oscstudio.app.wizard;

import io.oscstudio.app.pages.Documents;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps, in the order in which they are mostly done. */
public enum Step {
  SOURCE,
  METADATA,
  SERVICE,
  LIFECYCLE,
  CAPABILITIES,
  IMAGES,
  CHECK,
  EXPORT;

  /** The part of its text keys. */
  public String key() {
    return "window.step." + id();
  }

  /** Its name for what is remembered. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The step of this name, if there is one. */
  static Optional<Step> named(String id) {
    return Arrays.stream(values()).filter(step -> step.id().equals(id)).findFirst();
  }

  /** Its number as people count. */
  public int number() {
    return ordinal() + 1;
  }

  /** The step in which a file of the package is edited; the check for those no form shows. */
  static Step of(String file) {
    if (file.equals(Documents.METADATA)) {
      return METADATA;
    }
    if (file.equals(Documents.LIFECYCLE)) {
      return LIFECYCLE;
    }
    if (file.startsWith(Documents.VENDOR)) {
      return CAPABILITIES;
    }
    return Documents.isCsd(file) ? SERVICE : CHECK;
  }

  /** Whether documents are edited in it. */
  boolean editsDocuments() {
    return this == METADATA || this == SERVICE || this == LIFECYCLE || this == CAPABILITIES;
  }
}
