package io.oscstudio.core.kubernetes;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlPart;
import io.oscstudio.core.yaml.YamlParts;
import io.oscstudio.core.yaml.YamlText;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.StreamSupport;

/**
 * Checks the objects of a text of any length, such as all a chart renders, document by document:
 * several at a time, told in order, none kept. Immutable; may be used by several threads.
 */
public final class ObjectStream {
  /** Documents of more UTF-16 units come out as broken; etcd takes objects of 1.5 MiB at most. */
  public static final int LONGEST_DOCUMENT = 16 << 20;

  private static final int BATCH_DOCUMENTS = 64;
  private static final int BATCH_LENGTH = 1 << 18;

  private final ObjectCheck check;

  /** A stream of objects checked so. */
  public ObjectStream(ObjectCheck check) {
    this.check = check;
  }

  /**
   * A document that was checked.
   *
   * @param text the document alone, with its places in the whole text; its findings say why it is
   *     broken where it is
   * @param problems what Kubernetes would not take of it
   */
  public record Checked(YamlText text, List<ObjectProblem> problems) {}

  /**
   * Reads a text to its end.
   *
   * @param file its path, for places
   * @param reader closed by the caller
   * @param each takes every document in order, in this thread
   * @throws IOException when the reader fails
   * @throws io.oscstudio.core.base.CancelledException when the job is cancelled
   */
  public void read(String file, Reader reader, Job job, Consumer<Checked> each) throws IOException {
    int together = Runtime.getRuntime().availableProcessors() + 1;
    try {
      Iterator<List<YamlPart>> batches =
          new Batches(new YamlParts(file, reader, LONGEST_DOCUMENT), job);
      StreamSupport.stream(Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED), false)
          .gather(Gatherers.mapConcurrent(together, this::check))
          .forEachOrdered(checked -> checked.forEach(each));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<Checked> check(List<YamlPart> parts) {
    List<Checked> checked = new ArrayList<>(parts.size());
    for (YamlPart part : parts) {
      YamlText text = part.parse(Dialect.KUBERNETES);
      checked.add(new Checked(text, check.check(text.first().root())));
    }
    return checked;
  }

  /** Parts in handfuls, so that handing them from thread to thread costs little. */
  private static final class Batches implements Iterator<List<YamlPart>> {
    private final YamlParts parts;
    private final Job job;
    private List<YamlPart> next;

    Batches(YamlParts parts, Job job) {
      this.parts = parts;
      this.job = job;
      this.next = read();
    }

    private List<YamlPart> read() {
      job.checkCancelled();
      List<YamlPart> batch = new ArrayList<>();
      int length = 0;
      try {
        while (batch.size() < BATCH_DOCUMENTS && length < BATCH_LENGTH) {
          Optional<YamlPart> part = parts.next();
          if (part.isEmpty()) {
            break;
          }
          batch.add(part.get());
          length += part.get().text().length();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return batch;
    }

    @Override
    public boolean hasNext() {
      return !next.isEmpty();
    }

    @Override
    public List<YamlPart> next() {
      if (next.isEmpty()) {
        throw new NoSuchElementException();
      }
      List<YamlPart> batch = next;
      next = read();
      return batch;
    }
  }
}
