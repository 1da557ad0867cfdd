package io.oscstudio.core.convert;

import io.oscstudio.core.base.Readings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The market's categories (section 13) behind the words that chart authors use. */
final class Categories {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("ai-machine-learning", "AI/Machine Learning"),
          Map.entry("machinelearning", "AI/Machine Learning"),
          Map.entry("machine-learning", "AI/Machine Learning"),
          Map.entry("analytics", "Big Data"),
          Map.entry("bigdata", "Big Data"),
          Map.entry("big-data", "Big Data"),
          Map.entry("database", "Database"),
          Map.entry("databases", "Database"),
          Map.entry("monitoring", "Monitoring"),
          Map.entry("monitoring-logging", "Monitoring"),
          Map.entry("security", "Security"),
          Map.entry("streaming-messaging", "Streaming & Messaging"),
          Map.entry("streaming", "Streaming & Messaging"),
          Map.entry("messaging", "Streaming & Messaging"),
          Map.entry("integration-delivery", "Integration & Delivery"),
          Map.entry("logging", "Logging & Tracing"),
          Map.entry("tracing", "Logging & Tracing"),
          Map.entry("developertools", "Developer Tools"),
          Map.entry("developer-tools", "Developer Tools"),
          Map.entry("networking", "Networking"),
          Map.entry("applicationserver", "Application Runtime"));

  private Categories() {}

  /** Words separated by commas, without blanks around and without empty ones. */
  static List<String> list(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }

  /** The category a word stands for. */
  static Optional<String> of(String word) {
    for (String category : Readings.CATEGORIES) {
      if (category.equalsIgnoreCase(word.strip())) {
        return Optional.of(category);
      }
    }
    return Optional.ofNullable(WORDS.get(word.strip().toLowerCase(Locale.ROOT)));
  }

  /** The categories that some of the words stand for, each once. */
  static List<String> among(List<String> words) {
    Set<String> found = new LinkedHashSet<>();
    words.forEach(word -> of(word).ifPresent(found::add));
    return List.copyOf(found);
  }

  /** The words as they are, except that those of the market are written as the market does. */
  static List<String> tidied(List<String> words) {
    Set<String> tidy = new LinkedHashSet<>();
    for (String word : words) {
      tidy.add(
          Readings.CATEGORIES.stream().filter(word::equalsIgnoreCase).findFirst().orElse(word));
    }
    return List.copyOf(tidy);
  }
}
