package io.oscstudio.core.image;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import io.oscstudio.core.base.Job;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Listens to a pull: adds up the layers' bytes and keeps the error, which an engine sends as an
 * item of a stream whose HTTP status says that all is well.
 */
final class PullCallback extends ResultCallback.Adapter<PullResponseItem> {
  private record Layer(long done, long total) {}

  private final Job job;
  private final Map<String, Layer> layers = new HashMap<>();
  private volatile @Nullable String error;

  PullCallback(Job job) {
    this.job = job;
  }

  @Override
  public void onNext(PullResponseItem item) {
    if (item.isErrorIndicated()) {
      error = errorText(item);
      return;
    }
    String id = item.getId();
    String status = item.getStatus();
    if (id == null || status == null) {
      return;
    }
    Layer layer = layers.get(id);
    switch (status) {
      case "Downloading" -> downloading(id, item.getProgressDetail(), layer);
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

  private void downloading(String id, @Nullable ProgressDetail detail, @Nullable Layer before) {
    if (detail == null || detail.getCurrent() == null || detail.getTotal() == null) {
      return;
    }
    long done = before == null ? 0 : before.done(); // a retried layer starts again at nothing
    layers.put(id, new Layer(Math.max(done, detail.getCurrent()), detail.getTotal()));
  }

  private static String errorText(PullResponseItem item) {
    var detail = item.getErrorDetail();
    if (detail != null && detail.getMessage() != null) {
      return detail.getMessage();
    }
    String plain = item.getError();
    return plain == null ? "?" : plain;
  }

  /** What the engine said went wrong, if anything did. */
  Optional<String> error() {
    return Optional.ofNullable(error);
  }
}
