package io.oscstudio.core.image;

import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens to a pull: adds up the layers' bytes and keeps the error, which an engine sends as an
 * item of a stream whose HTTP status says that all is well.
 */
final class PullStream {
  private static final int MOST_LAYERS = 1_000; // Docker's own bound is 127
  private static final JsonMapper MAPPER = new JsonMapper();

  private record Layer(long done, long total) {}

  private final Job job;
  private final Map<String, Layer> layers = new HashMap<>();
  private volatile boolean heard;

  PullStream(Job job) {
    this.job = job;
  }

  /**
   * Reads to the end of the pull.
   *
   * @return what the engine said went wrong, if anything did
   */
  Optional<String> read(InputStream stream) throws IOException {
    Optional<String> error = Optional.empty();
    try (MappingIterator<JsonNode> items = MAPPER.readerFor(JsonNode.class).readValues(stream)) {
      while (items.hasNextValue()) {
        JsonNode item = items.nextValue();
        heard = true;
        error = error.or(() -> error(item));
        progress(item);
      }
    } catch (JacksonException e) {
      throw new IOException(e);
    }
    return error;
  }

  /** Whether the engine said anything yet. */
  boolean heard() {
    return heard;
  }

  private static Optional<String> error(JsonNode item) {
    String detail = item.path("errorDetail").path("message").asString("");
    String words = detail.isEmpty() ? item.path("error").asString("") : detail;
    return Optional.of(words).filter(w -> !w.isEmpty());
  }

  private void progress(JsonNode item) {
    String id = item.path("id").asString("");
    Layer layer = layers.get(id);
    switch (item.path("status").asString("")) {
      case "Downloading" -> downloading(id, item.path("progressDetail"), layer);
      case "Download complete", "Pull complete" -> {
        if (layer != null) {
          layers.put(id, new Layer(layer.total(), layer.total()));
        }
      }
      default -> {
        return;
      }
    }
    long done = layers.values().stream().mapToLong(Layer::done).sum();
    long total = layers.values().stream().mapToLong(Layer::total).sum();
    job.progress(done, total);
  }

  private void downloading(String id, JsonNode detail, @Nullable Layer before) {
    long current = detail.path("current").asLong(-1);
    long total = detail.path("total").asLong(-1);
    if (current < 0 || total < 0 || layers.size() >= MOST_LAYERS) {
      return;
    }
    long done = before == null ? 0 : before.done(); // a retried layer starts again at nothing
    layers.put(id, new Layer(Math.max(done, current), total));
  }
}
