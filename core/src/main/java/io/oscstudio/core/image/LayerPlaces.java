package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Writes the layers of an image one behind the other into a tar, several at the same time: each
 * gets its place by the size it probably has, as soon as those before it are there. From the first
 * whose size turns out otherwise, the layers are written again in turn, so that the bytes of the
 * tar do not depend on what was thought.
 */
final class LayerPlaces {
  private final ImageParts parts;
  private final LayerWriter writer;
  private final TarFileOutput out;
  private final List<Layer> layers = new ArrayList<>();
  private final Job job;
  private final long total;
  private final SumJob bytes;
  private final PartJob unpacking;
  private volatile boolean stopped;

  private record Layer(int index, Digest diffId) {}

  private record Place(Layer layer, long at, long room, CompletableFuture<Long> written) {}

  /** A layer may occur twice in an image; one entry serves both. */
  LayerPlaces(
      ImageParts parts, ImageConfig config, LayerWriter writer, TarFileOutput out, Job job) {
    this.parts = parts;
    this.writer = writer;
    this.out = out;
    this.job = job;
    Set<Digest> seen = new HashSet<>();
    long sum = 0;
    for (int i = 0; i < parts.layers(); i++) {
      if (seen.add(config.diffIds().get(i))) {
        layers.add(new Layer(i, config.diffIds().get(i)));
        sum += parts.layerBytes(i);
      }
    }
    total = sum;
    unpacking = new PartJob(job, () -> stopped);
    bytes = new SumJob(unpacking, total, parts.layers());
  }

  /**
   * Writes them all.
   *
   * @param from where the first one's header goes
   * @param executor where layers are written; the caller's thread only waits
   * @return where the entry after the last one goes
   */
  long write(long from, Executor executor) throws IOException {
    List<Place> places = new ArrayList<>();
    try {
      long at = from;
      for (Layer layer : layers) {
        long room = writer.sizeHint(layer.index());
        if (room < 0) {
          break;
        }
        places.add(new Place(layer, at, room, start(layer, at, room, executor)));
        at = TarFileOutput.next(at, room);
      }
      int right = 0;
      at = from;
      for (Place place : places) {
        long size = joined(place.written());
        if (size != place.room()) {
          stopped = true;
          break;
        }
        at = out.end(place.at(), TarWriter.layerName(place.layer().diffId()), size);
        parts.release(place.layer().index());
        right++;
      }
      await(places);
      return inTurn(right, at);
    } finally {
      stopped = true;
      await(places);
    }
  }

  private CompletableFuture<Long> start(Layer layer, long at, long room, Executor executor) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            unpacking.checkCancelled();
            return write(layer, at, room, bytes.part(layer.index()));
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        },
        executor);
  }

  private long inTurn(int first, long from) throws IOException {
    SumJob turn = new SumJob(job, total, parts.layers());
    for (Layer layer : layers.subList(0, first)) {
      turn.part(layer.index()).progress(parts.layerBytes(layer.index()), total);
    }
    long at = from;
    for (Layer layer : layers.subList(first, layers.size())) {
      long size = write(layer, at, Long.MAX_VALUE, turn.part(layer.index()));
      at = out.end(at, TarWriter.layerName(layer.diffId()), size);
      parts.release(layer.index());
    }
    return at;
  }

  private long write(Layer layer, long at, long room, Job job) throws IOException {
    return writer.write(layer.index(), layer.diffId(), TarFileOutput.content(at), room, job);
  }

  private static long joined(CompletableFuture<Long> written) throws IOException {
    try {
      return written.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException known) {
        throw known;
      }
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }

  /** Nobody may write any more when the tar is closed or written again. */
  private static void await(List<Place> places) {
    for (Place place : places) {
      place.written().handle((size, error) -> size).join();
    }
  }
}
