package io.oscstudio.core.project;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.TextPatch.Replacement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What one record of a journal says.
 *
 * @param what what happened to the files
 * @param millis when, since 1970
 * @param files which files, and what of each
 */
record JournalRecord(What what, long millis, List<Entry> files) {
  /** What happens to files. */
  enum What {
    /** They were changed by the person. */
    CHANGED,
    /** These are all that differ from their saved state; what was said before counts no more. */
    ALL,
    /** They are about to be written as the entries say. */
    SAVING,
    /** They lie in the folder as the entries say. */
    SAVED
  }

  /** Something about one file. */
  sealed interface Entry {
    /** Its path in the package. */
    String path();

    /**
     * Its whole content, and what it was before it was changed.
     *
     * @param base the digest of what is saved; empty for no file
     * @param content what it is now; empty for no file
     */
    record Whole(String path, Optional<Digest> base, Optional<Bytes> content) implements Entry {}

    /** A change of its text. */
    record Patched(String path, TextPatch patch) implements Entry {}

    /** What is saved of it; empty for no file. */
    record Base(String path, Optional<Digest> digest) implements Entry {}
  }

  private static final int WHOLE = 1;
  private static final int PATCHED = 2;
  private static final int BASE = 3;

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(what.ordinal());
      out.writeLong(millis);
      out.writeInt(files.size());
      for (Entry entry : files) {
        write(out, entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Entry entry) throws IOException {
    switch (entry) {
      case Entry.Whole whole -> {
        out.writeByte(WHOLE);
        write(out, whole.path());
        write(out, whole.base());
        out.writeBoolean(whole.content().isPresent());
        if (whole.content().isPresent()) {
          write(out, whole.content().get().toArray());
        }
      }
      case Entry.Patched patched -> {
        out.writeByte(PATCHED);
        write(out, patched.path());
        out.writeInt(patched.patch().replacements().size());
        for (Replacement r : patched.patch().replacements()) {
          out.writeInt(r.start());
          out.writeInt(r.end());
          write(out, r.text());
        }
      }
      case Entry.Base base -> {
        out.writeByte(BASE);
        write(out, base.path());
        write(out, base.digest());
      }
    }
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** As UTF-16, as a replacement may hold half of a surrogate pair, which UTF-8 cannot say. */
  private static void write(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static void write(DataOutputStream out, Optional<Digest> digest) throws IOException {
    out.writeBoolean(digest.isPresent());
    if (digest.isPresent()) {
      out.write(HexFormat.of().parseHex(digest.get().hex()));
    }
  }

  /**
   * Reads a record.
   *
   * @throws IOException when it is none
   */
  static JournalRecord of(byte[] payload) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
      int what = in.readUnsignedByte();
      if (what >= What.values().length) {
        throw new IOException("No such record");
      }
      long millis = in.readLong();
      int count = in.readInt();
      List<Entry> files = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        files.add(entry(in));
      }
      return new JournalRecord(What.values()[what], millis, files);
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  private static Entry entry(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    String path = text(in);
    return switch (kind) {
      case WHOLE -> new Entry.Whole(path, digest(in), content(in));
      case PATCHED -> new Entry.Patched(path, patch(in));
      case BASE -> new Entry.Base(path, digest(in));
      default -> throw new IOException("No such entry");
    };
  }

  private static Optional<Bytes> content(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(Bytes.of(array(in))) : Optional.empty();
  }

  private static TextPatch patch(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<Replacement> replacements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      replacements.add(new Replacement(in.readInt(), in.readInt(), text(in)));
    }
    return new TextPatch(replacements);
  }

  private static byte[] array(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("More bytes than there are");
    }
    return in.readNBytes(length);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available() / 2) {
      throw new IOException("More characters than there are");
    }
    return String.valueOf(ByteBuffer.wrap(in.readNBytes(2 * length)).asCharBuffer());
  }

  private static Optional<Digest> digest(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return Optional.empty();
    }
    byte[] bytes = in.readNBytes(32);
    return Optional.of(new Digest(HexFormat.of().formatHex(bytes)));
  }
}
