package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.Layers.Packing;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Writes one layer into a tar and holds it against its diff-id, the digest of its uncompressed
 * bytes, whatever form it is written in.
 */
final class LayerWriter {
  private static final int BUFFER = 128 * 1024;

  private final ImageParts parts;
  private final ImageReference reference;
  private final TarForm form;
  private final TarFileOutput out;
  private final Limits limits;

  LayerWriter(
      ImageParts parts, ImageReference reference, TarForm form, TarFileOutput out, Limits limits) {
    this.parts = parts;
    this.reference = reference;
    this.form = form;
    this.out = out;
    this.limits = limits;
  }

  /** What a layer probably takes in the tar; negative where it is not known at all. */
  long sizeHint(int index) throws IOException {
    if (form == TarForm.PLAIN) {
      return Math.min(Layers.sizeHint(parts, index), limits.entryBytes());
    }
    return Layers.packing(parts, index) == Packing.GZIP ? parts.layerBytes(index) : -1;
  }

  /**
   * Writes a layer's bytes.
   *
   * @param at where they begin
   * @param room bytes there is room for
   * @return how many were written, or more than {@code room} when there was not room enough
   * @throws StudioException when the layer is not the one of {@code diffId}, or too large
   */
  long write(int index, Digest diffId, long at, long room, Job job) throws IOException {
    Target target = new Target(at, room);
    MessageDigest hasher = Digest.hasher();
    try (CountingInput raw =
        new CountingInput(parts.openLayer(index), 0, parts.layerBytes(index), job)) {
      if (form == TarForm.PLAIN) {
        unpack(raw, hasher, target);
      } else if (Layers.packing(parts, index) == Packing.PLAIN) {
        pack(raw, hasher, target);
      } else {
        InputStream copied = new Copied(raw, target);
        unpack(copied, hasher, OutputStream.nullOutputStream());
        copied.transferTo(OutputStream.nullOutputStream());
      }
    } catch (NoRoom e) {
      return target.count;
    } catch (ZipException | EOFException e) {
      throw new StudioException(
          Message.of(
              "image.layer-damaged",
              reference.familiar(),
              diffId.toString(),
              String.valueOf(e.getMessage())),
          e);
    }
    require(Digest.finish(hasher), diffId);
    return target.count;
  }

  private void require(Digest found, Digest diffId) {
    if (!found.equals(diffId)) {
      throw new StudioException(
          Message.of(
              "image.layer-digest", reference.familiar(), diffId.toString(), found.toString()));
    }
  }

  private void requireSize(long bytes) {
    if (bytes > limits.entryBytes()) {
      throw new StudioException(
          Message.of("image.layer-too-large", reference.familiar(), limits.entryBytes()));
    }
  }

  private void unpack(InputStream raw, MessageDigest hasher, OutputStream to) throws IOException {
    copy(Layers.plain(raw, reference.familiar()), hasher, to);
  }

  private void pack(InputStream raw, MessageDigest hasher, OutputStream to) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(to, BUFFER);
    copy(raw, hasher, packed);
    packed.finish();
  }

  private void copy(InputStream plain, MessageDigest hasher, OutputStream to) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    for (int n = plain.read(buffer); n >= 0; n = plain.read(buffer)) {
      bytes += n;
      requireSize(bytes);
      hasher.update(buffer, 0, n);
      to.write(buffer, 0, n);
    }
  }

  /** The layer's place in the tar. */
  private final class Target extends OutputStream {
    private final long at;
    private final long room;
    private long count;

    Target(long at, long room) {
      this.at = at;
      this.room = room;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (count + length > room) {
        count += length;
        throw new NoRoom();
      }
      out.write(at + count, bytes, offset, length);
      count += length;
    }
  }

  /** Puts all that is read from it into the tar as well. */
  private static final class Copied extends FilterInputStream {
    private final OutputStream copy;

    Copied(InputStream in, OutputStream copy) {
      super(in);
      this.copy = copy;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      if (n > 0) {
        copy.write(bytes, offset, n);
      }
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  /** Ends the writing of a layer that is larger than was thought. */
  private static final class NoRoom extends IOException {
    private static final long serialVersionUID = 1;
  }
}
