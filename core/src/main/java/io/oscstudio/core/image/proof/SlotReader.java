package io.oscstudio.core.image.proof;

import io.oscstudio.core.helm.RenderedDocument;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the images out of a rendering: those of pods wherever a pod template stands, of custom
 * resources' image fields, and addresses in environment variables, commands, arguments, annotations
 * and configuration texts. A document that is no YAML is passed over; the others are read.
 */
public final class SlotReader {
  /** More images than any chart has; what comes after them is not read. */
  static final int MOST_SLOTS = 20_000;

  private SlotReader() {}

  /**
   * The images of a rendering, in its order.
   *
   * @param rendered documents as the engine prints them, each after a line {@code # Source:}
   */
  public static List<ImageSlot> read(String rendered) {
    return find(rendered).stream().map(FoundSlot::slot).toList();
  }

  /** The images of an object that nobody rendered: it is a file's, or a part of one. */
  public static List<ImageSlot> read(MapNode object) {
    List<FoundSlot> found = new ArrayList<>();
    new ObjectSlots(new RenderedDocument("", 0, ""), found).read(object);
    return found.stream().map(FoundSlot::slot).toList();
  }

  static List<FoundSlot> find(String rendered) {
    List<FoundSlot> found = new ArrayList<>();
    for (RenderedDocument document : RenderedDocument.split(rendered)) {
      if (found.size() < MOST_SLOTS) {
        found.addAll(find(document));
      }
    }
    return found;
  }

  static List<FoundSlot> find(RenderedDocument document) {
    List<FoundSlot> found = new ArrayList<>();
    if (mayHoldImage(document.text())) {
      for (Document part : YamlText.parse(document.text(), Dialect.KUBERNETES).documents()) {
        part.map().ifPresent(map -> new ObjectSlots(document, found).read(map));
      }
    }
    return found;
  }

  /** Parsing is what takes time, and most documents hold no image. */
  private static boolean mayHoldImage(String text) {
    return text.toLowerCase(Locale.ROOT).contains("image") || !AddressText.find(text).isEmpty();
  }
}
