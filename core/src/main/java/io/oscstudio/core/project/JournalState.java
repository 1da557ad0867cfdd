package io.oscstudio.core.project;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.project.JournalRecord.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the records of a journal come to. */
final class JournalState {
  /**
   * A file that was not saved.
   *
   * @param bases digests of what the folder holds as long as nobody else changed it there; empty
   *     ones for no file. More than one when the process ended while the file was being saved.
   * @param content what it was at the end; empty for no file
   */
  record Edited(Set<Optional<Digest>> bases, Optional<Bytes> content) {}

  private final SortedMap<String, Live> files = new TreeMap<>();
  private long millis;

  private static final class Live {
    private final Set<Optional<Digest>> bases = new HashSet<>();
    private Optional<Bytes> content = Optional.empty();

    /** Patches are made in a text, which is worth its bytes only in the end. */
    private @Nullable StringBuilder text;

    Optional<Bytes> content() {
      return text == null
          ? content
          : Optional.of(Bytes.of(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** When the last record was written, in milliseconds since 1970. */
  long millis() {
    return millis;
  }

  /** The files that were not saved, by path. */
  SortedMap<String, Edited> edited() {
    SortedMap<String, Edited> edited = new TreeMap<>();
    files.forEach((path, live) -> edited.put(path, new Edited(live.bases, live.content())));
    return edited;
  }

  /**
   * Takes the next record.
   *
   * @throws IOException when it does not follow from those before
   */
  void take(JournalRecord record) throws IOException {
    millis = record.millis();
    if (record.what() == JournalRecord.What.ALL) {
      files.clear();
    }
    for (Entry entry : record.files()) {
      switch (entry) {
        case Entry.Whole whole -> take(whole);
        case Entry.Patched patched -> take(patched);
        case Entry.Base base -> take(record.what(), base);
      }
    }
  }

  private void take(Entry.Whole whole) {
    Live live = files.computeIfAbsent(whole.path(), p -> new Live());
    if (live.bases.isEmpty()) {
      live.bases.add(whole.base());
    }
    live.text = null;
    live.content = whole.content();
  }

  private void take(Entry.Patched patched) throws IOException {
    Live live = files.get(patched.path());
    if (live == null || live.text == null && live.content.isEmpty()) {
      throw new IOException("A change of a file that is not there");
    }
    StringBuilder text = live.text;
    if (text == null) {
      byte[] bytes = live.content.orElseThrow().toArray();
      text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
      live.text = text;
    }
    for (var r : patched.patch().replacements().reversed()) {
      if (r.end() > text.length()) {
        throw new IOException("A change behind the end of the text");
      }
      text.replace(r.start(), r.end(), r.text());
    }
  }

  private void take(JournalRecord.What what, Entry.Base base) {
    Live live = files.get(base.path());
    if (live == null) {
      return;
    }
    if (what == JournalRecord.What.SAVED) {
      live.bases.clear();
    }
    live.bases.add(base.digest());
  }
}
