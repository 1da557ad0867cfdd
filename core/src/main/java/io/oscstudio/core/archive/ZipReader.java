package io.oscstudio.core.archive;

import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a zip through its central directory, zip64 included, without touching an entry's bytes. Our
 * own reader and not the library's (ADR 0020): the bounds have to hold before a million entries are
 * in memory, and what the directory says of an entry has to agree with what stands before its
 * bytes.
 */
final class ZipReader {
  private static final int LOCAL = 0x04034B50;
  private static final int LINK_BYTES = 4096;

  private final String name;
  private final RandomBytes zip;
  private final Limits limits;
  private final TreeBuilder builder;

  ZipReader(String name, RandomBytes zip, Limits limits) {
    this.name = name;
    this.zip = zip;
    this.limits = limits;
    this.builder = new TreeBuilder(name, limits);
  }

  /** The tree, which closes the zip's bytes. */
  IndexedTree read(int nesting) throws IOException {
    ZipDirectory directory = ZipDirectory.find(zip, name, limits);
    List<Stretch> stretches = new ArrayList<>();
    for (ZipEntryHeader entry : directory) {
      String path = entry.name();
      Stretch stretch = locate(entry, path, directory.start());
      stretches.add(stretch);
      add(entry, path, stretch);
    }
    requireApart(stretches);
    return builder.build(nesting, zip);
  }

  private void add(ZipEntryHeader entry, String path, Stretch stretch) throws IOException {
    if (entry.encrypted()) {
      throw refuse("archive.entry-encrypted", path);
    }
    switch (entry.kind()) {
      case FOLDER -> builder.folder(path);
      case SPECIAL -> throw refuse("archive.entry-special", path);
      case LINK -> addLink(entry, path, stretch);
      case FILE -> {
        requirePlausible(entry, path);
        builder.file(path, entry.size(), content(entry, path, stretch));
      }
    }
  }

  private void addLink(ZipEntryHeader entry, String path, Stretch stretch) throws IOException {
    requirePlausible(entry, path);
    if (entry.size() > LINK_BYTES) {
      throw refuse("archive.entry-too-big", path, LINK_BYTES);
    }
    try (var in = content(entry, path, stretch).open()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Optional<String> target = Links.target(builder.names().path(path), text);
      if (target.isEmpty()) {
        throw refuse("archive.link-leaves", path, EntryNames.shown(text));
      }
      builder.link(path, target.get());
    }
  }

  private ZipContent content(ZipEntryHeader entry, String path, Stretch stretch) {
    RandomBytes packed = zip.slice(stretch.data(), entry.packedSize());
    return new ZipContent(packed, entry, EntryNames.shown(path), name);
  }

  /** Refuses methods we do not read and sizes that cannot be, before anything is unpacked. */
  private void requirePlausible(ZipEntryHeader entry, String path) {
    switch (entry.method()) {
      case ZipEntryHeader.STORED -> {
        if (entry.size() != entry.packedSize()) {
          throw refuse("archive.entry-size-lies", path, entry.size());
        }
      }
      case ZipEntryHeader.DEFLATED -> {
        if (entry.size() > 1 << 20 && entry.size() / limits.ratio() > entry.packedSize()) {
          throw refuse("archive.entry-ratio", path, limits.ratio());
        }
      }
      default -> throw refuse("archive.entry-method", path, entry.method());
    }
  }

  /** Finds an entry's bytes and refuses it when its own header names another file. */
  private Stretch locate(ZipEntryHeader entry, String path, long directory) throws IOException {
    long start = entry.offset();
    if (start < 0 || start > directory - ZipEntryHeader.LOCAL_LENGTH) {
      throw damaged(path);
    }
    LittleEndian local = new LittleEndian(zip.bytes(start, ZipEntryHeader.LOCAL_LENGTH));
    if (local.int32(0) != LOCAL) {
      throw damaged(path);
    }
    int nameLength = local.int16(26);
    long data = start + ZipEntryHeader.LOCAL_LENGTH + nameLength + local.int16(28);
    if (data + entry.packedSize() > directory || data + entry.packedSize() < data) {
      throw damaged(path);
    }
    byte[] localName = zip.bytes(start + ZipEntryHeader.LOCAL_LENGTH, nameLength);
    if (!Arrays.equals(localName, entry.rawName())) {
      throw refuse("archive.entry-two-names", path);
    }
    return new Stretch(EntryNames.shown(path), start, data, data + entry.packedSize());
  }

  /** Refuses entries that share bytes: the trick by which a small zip unpacks to petabytes. */
  private void requireApart(List<Stretch> stretches) {
    stretches.sort(Comparator.comparingLong(Stretch::start));
    for (int i = 1; i < stretches.size(); i++) {
      if (stretches.get(i).start() < stretches.get(i - 1).end()) {
        throw refuse(
            "archive.entry-overlap", stretches.get(i).entry(), stretches.get(i - 1).entry());
      }
    }
  }

  private StudioException refuse(String key, String path, Object... more) {
    return builder.names().refuse(key, path, more);
  }

  private StudioException damaged(String path) {
    return new StudioException(
        Message.of("archive.zip-entry-damaged", EntryNames.shown(path), name));
  }

  /** Where an entry's header starts, its bytes start, and they end. */
  private record Stretch(String entry, long start, long data, long end) {}
}
