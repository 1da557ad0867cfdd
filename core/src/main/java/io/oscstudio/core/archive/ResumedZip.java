package io.oscstudio.core.archive;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A zip of big files that is there as a whole or not at all. A run that ends early leaves what it
 * finished in a {@link PartFile}; the next one with the same target goes on from there, as far as
 * the files are the same, and ends with the same bytes.
 *
 * <p>Each file is copied into the part file and then read back from there: that gives the digest of
 * the zip, and shows that the disk holds what was read, be it of this run or of an earlier one.
 */
public final class ResumedZip {
  /**
   * A zip that was written.
   *
   * @param bytes its size
   * @param checksum its digest
   * @param files what lies in it, folders left out, in order
   */
  public record Result(long bytes, Digest checksum, List<Written> files) {
    public Result {
      files = List.copyOf(files);
    }
  }

  /**
   * A file in the zip.
   *
   * @param bytes its own size
   * @param digest of its own bytes
   */
  public record Written(String path, long bytes, Digest digest) {}

  private static final int BUFFER = 128 * 1024;

  private final Path target;
  private final List<ZipItem> items;
  private final PartFile part;
  private final PartMeter meter;
  private final Job job;
  private boolean resumed;

  private ResumedZip(Path target, List<ZipItem> items, PartFile part, PartMeter meter, Job job) {
    this.target = target;
    this.items = items;
    this.part = part;
    this.meter = meter;
    this.job = job;
  }

  /**
   * Writes a zip. Folders above it are made; a link in its place is followed.
   *
   * @param job told of the bytes of the stored files, and when an earlier run is gone on with
   * @throws StudioException when another run writes the same target, a file changes meanwhile or
   *     the zip cannot be written; what was at the target is then still there
   * @throws io.oscstudio.core.base.CancelledException when the job was cancelled; what was at the
   *     target is still there
   */
  public static Result write(Path target, List<ZipItem> items, Job job) {
    try {
      Path place = AtomicFile.place(target);
      if (Files.isDirectory(place)) {
        throw new StudioException(Message.of("archive.target-is-folder", target.toString()));
      }
      try (PartFile part = PartFile.open(place)) {
        return new ResumedZip(target, items, part, new PartMeter(job, bytes(items)), job).run();
      }
    } catch (ClosedByInterruptException e) {
      job.checkCancelled();
      throw AtomicFile.failed(target, e);
    } catch (IOException e) {
      throw AtomicFile.failed(target, e);
    }
  }

  /** How many bytes an earlier run left beside the target; the next one writes over them. */
  public static long left(Path target) throws IOException {
    return PartFile.left(AtomicFile.place(target));
  }

  private static long bytes(List<ZipItem> items) throws IOException {
    long bytes = 0;
    for (ZipItem item : items) {
      if (item instanceof ZipItem.Stored stored) {
        bytes += Files.size(stored.file());
      }
    }
    return bytes;
  }

  private Result run() throws IOException {
    while (true) {
      try {
        return assemble();
      } catch (DamagedPart damaged) {
        part.journal().keep(damaged.index);
        meter.restart();
      }
    }
  }

  private Result assemble() throws IOException {
    PartOutput out = new PartOutput(part.channel());
    List<Written> files = new ArrayList<>();
    // Not closed when something fails: that would write the directory of a zip that is not whole.
    ZipFrame zip = new ZipFrame(out);
    int index = 0;
    for (ZipItem item : items) {
      job.checkCancelled();
      switch (item) {
        case ZipItem.Folder folder -> zip.folder(folder.path());
        case ZipItem.Packed packed -> {
          byte[] bytes = packed.bytes();
          zip.packed(packed.path(), bytes);
          files.add(new Written(packed.path(), bytes.length, Digest.of(bytes)));
        }
        case ZipItem.Stored stored -> files.add(store(stored, index++, out, zip));
      }
    }
    zip.close();
    job.checkCancelled();
    part.finish(out.position());
    return new Result(out.position(), out.digest(), files);
  }

  private Written store(ZipItem.Stored item, int index, PartOutput out, ZipFrame zip)
      throws IOException {
    FileState state = FileState.of(item.file());
    long size = state.size();
    long from = out.position() + ZipFrame.headerBytes(item.path(), size);
    Digest key = state.key(item.path(), from);
    PartJournal journal = part.journal();
    Optional<PartRecord> earlier = journal.find(index, key).filter(done -> part.holds(from + size));
    long crc;
    if (earlier.isPresent()) {
      sayResumed();
      meter.add(size);
      crc = earlier.get().crc();
    } else {
      journal.keep(index);
      crc = copy(item, state, from);
    }
    out.inPlace(from, size);
    PartContent content = new PartContent(part.channel(), from, size, meter);
    zip.stored(item.path(), size, crc, content);
    PartRecord found = new PartRecord(key, content.digest(), content.crc());
    if (earlier.isPresent() && !earlier.get().equals(found)) {
      throw new DamagedPart(index);
    }
    if (found.crc() != crc) {
      throw new StudioException(Message.of("archive.disk-unreliable", target.toString()));
    }
    if (state.isSettled()) {
      journal.add(index, found);
    }
    return new Written(item.path(), size, found.content());
  }

  /** Puts a file at a place of the part file; gives its CRC-32. */
  private long copy(ZipItem.Stored item, FileState state, long from) throws IOException {
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[BUFFER];
    long copied = 0;
    try (InputStream in = Files.newInputStream(item.file())) {
      for (int n = in.read(buffer); n >= 0 && copied <= state.size(); n = in.read(buffer)) {
        crc.update(buffer, 0, n);
        PartOutput.writeAt(part.channel(), from + copied, buffer, 0, n);
        copied += n;
        meter.add(n);
      }
    }
    if (copied != state.size() || !FileState.of(item.file()).equals(state)) {
      throw new StudioException(Message.of("archive.source-changed", item.file().toString()));
    }
    return crc.getValue();
  }

  private void sayResumed() {
    if (!resumed) {
      resumed = true;
      job.report(Message.of("archive.resuming", target.toString()));
    }
  }

  /** What an earlier run is said to have finished is not what it wrote. */
  private static final class DamagedPart extends IOException {
    private static final long serialVersionUID = 1;

    private final int index;

    /** From the stored file of this number on. */
    DamagedPart(int index) {
      this.index = index;
    }
  }
}
