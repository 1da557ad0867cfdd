package io.oscstudio.core.image.proof;

import io.oscstudio.core.helm.RenderedDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rendering whose images are to be found again in others of the same chart. */
final class BaseRendering {
  private final Map<RenderedDocument.Key, RenderedDocument> documents = new LinkedHashMap<>();
  private final Map<RenderedDocument.Key, List<FoundSlot>> slots = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private BaseRendering() {}

  static BaseRendering of(String rendered) {
    BaseRendering base = new BaseRendering();
    int count = 0;
    for (RenderedDocument document : RenderedDocument.split(rendered)) {
      base.counts.merge(document.source(), 1, Integer::sum);
      List<FoundSlot> found = count < SlotReader.MOST_SLOTS ? SlotReader.find(document) : List.of();
      if (!found.isEmpty()) {
        count += found.size();
        base.documents.put(document.key(), document);
        base.slots.put(document.key(), found);
      }
    }
    return base;
  }

  /** All slots in the order of the rendering. */
  List<FoundSlot> slots() {
    return slots.values().stream().flatMap(List::stream).toList();
  }

  /**
   * The images that stand in the same slots of another rendering. A slot that is not there any more
   * is left out.
   */
  Map<FoundSlot, String> images(String rendered) {
    Map<String, List<RenderedDocument>> others = new HashMap<>();
    for (RenderedDocument other : RenderedDocument.split(rendered)) {
      others.computeIfAbsent(other.source(), source -> new ArrayList<>()).add(other);
    }
    Map<FoundSlot, String> images = new HashMap<>();
    slots.forEach((key, own) -> {
      RenderedDocument document = documents.get(key);
      List<RenderedDocument> ofSource = others.getOrDefault(key.source(), List.of());
      if (document != null) {
        counterpart(document, ofSource)
            .ifPresent(other -> {
              if (other.text().equals(document.text())) {
                own.forEach(slot -> images.put(slot, slot.image()));
              } else {
                pair(own, SlotReader.find(other), images);
              }
            });
      }
    });
    return images;
  }

  /** The same object: by its place in the template while there are as many, else by its name. */
  private Optional<RenderedDocument> counterpart(
      RenderedDocument document, List<RenderedDocument> ofSource) {
    if (ofSource.size() == counts.getOrDefault(document.source(), 0)) {
      return Optional.of(ofSource.get(document.ordinal()));
    }
    String title = document.title();
    return ofSource.stream().filter(other -> other.title().equals(title)).findFirst();
  }

  /** Slots of one document belong together by their paths, several in one text by their order. */
  private static void pair(
      List<FoundSlot> own, List<FoundSlot> other, Map<FoundSlot, String> images) {
    Map<String, List<FoundSlot>> byPath = new HashMap<>();
    other.forEach(o -> byPath.computeIfAbsent(o.slot().path(), p -> new ArrayList<>()).add(o));
    Map<String, Integer> seen = new HashMap<>();
    for (FoundSlot slot : own) {
      String path = slot.slot().path();
      int number = seen.merge(path, 1, Integer::sum) - 1;
      List<FoundSlot> there = byPath.getOrDefault(path, List.of());
      if (number < there.size()) {
        images.put(slot, there.get(number).image());
      }
    }
  }
}
