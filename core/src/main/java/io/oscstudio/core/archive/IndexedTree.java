package io.oscstudio.core.archive;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** The one implementation of {@link FileTree}: a sorted index of contents that are read lazily. */
final class IndexedTree implements FileTree {
  /** A file: how big it is and where its bytes are. */
  record Node(long size, Content content) {}

  private final String name;
  private final Limits limits;
  private final int nesting;
  private final NavigableMap<String, Node> nodes;
  private final List<Entry> entries;
  private final List<Finding> notes;
  private final Closeable resource;
  private final OptionalLong packedBytes;

  /**
   * @param nesting archives around this one
   * @param resource closed with the tree
   */
  IndexedTree(
      String name,
      Limits limits,
      int nesting,
      NavigableMap<String, Node> nodes,
      List<Finding> notes,
      Closeable resource) {
    this(name, limits, nesting, nodes, notes, resource, OptionalLong.empty());
  }

  private IndexedTree(
      String name,
      Limits limits,
      int nesting,
      NavigableMap<String, Node> nodes,
      List<Finding> notes,
      Closeable resource,
      OptionalLong packedBytes) {
    this.packedBytes = packedBytes;
    this.name = name;
    this.limits = limits;
    this.nesting = nesting;
    this.nodes = nodes;
    this.entries =
        nodes.entrySet().stream().map(e -> new Entry(e.getKey(), e.getValue().size())).toList();
    this.notes = List.copyOf(notes);
    this.resource = resource;
  }

  /** This tree as that of an archive of so many bytes, in its place. */
  IndexedTree ofArchive(long bytes) {
    return new IndexedTree(name, limits, nesting, nodes, notes, resource, OptionalLong.of(bytes));
  }

  @Override
  public OptionalLong packedBytes() {
    return packedBytes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Limits limits() {
    return limits;
  }

  int nesting() {
    return nesting;
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public Optional<Entry> find(String path) {
    return Optional.ofNullable(nodes.get(path)).map(node -> new Entry(path, node.size()));
  }

  @Override
  public boolean hasFolder(String path) {
    String prefix = prefix(path);
    String next = nodes.higherKey(prefix);
    return next != null && next.startsWith(prefix);
  }

  @Override
  public InputStream open(String path) {
    try {
      return node(path).content().open();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** The bytes of a file at any position, where that needs no unpacking. */
  Optional<RandomBytes> random(String path) {
    try {
      return node(path).content().random();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  @Override
  public Optional<SeekableByteChannel> seekable(String path) {
    return random(path).map(RandomBytes::channel);
  }

  @Override
  public Optional<Object> state(String path) {
    try {
      return node(path).content().state();
    } catch (IOException unreadable) {
      return Optional.empty(); // whoever reads it is told why
    }
  }

  @Override
  public byte[] bytes(String path, long limit) {
    long most = Math.min(limit, Integer.MAX_VALUE - 16);
    if (node(path).size() > most) {
      throw tooLong(path, most);
    }
    try (InputStream in = open(path)) {
      byte[] bytes = in.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw tooLong(path, most);
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  @Override
  public String text(String path) {
    byte[] bytes = bytes(path, limits.textBytes());
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    if (lenient.indexOf('\uFFFD') < 0) {
      return lenient; // nothing had to be replaced; several times faster than a decoder that
      // refuses
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new StudioException(
          Message.of("archive.entry-not-text", EntryNames.shown(path), name), e);
    }
  }

  @Override
  public FileTree sub(String folder) {
    String prefix = prefix(folder);
    NavigableMap<String, Node> below = new TreeMap<>();
    nodes.tailMap(prefix, false).entrySet().stream()
        .takeWhile(e -> e.getKey().startsWith(prefix))
        .forEach(e -> below.put(e.getKey().substring(prefix.length()), e.getValue()));
    String last = folder.isEmpty() ? name : folder.substring(folder.lastIndexOf('/') + 1);
    return new IndexedTree(last, limits, nesting, below, notesUnder(prefix), () -> {});
  }

  @Override
  public FileTree under(String folder) {
    TreeBuilder builder = new TreeBuilder(name, limits);
    nodes.forEach((path, node) -> builder.file(prefix(folder) + path, node.size(), node.content()));
    return builder.build(nesting, () -> {});
  }

  private List<Finding> notesUnder(String prefix) {
    List<Finding> below = new ArrayList<>();
    for (Finding note : notes) {
      String file = note.place().map(Place::file).orElse("");
      if (file.startsWith(prefix)) {
        Place place = Place.of(file.substring(prefix.length()));
        below.add(new Finding(note.code(), note.severity(), Optional.of(place), note.arguments()));
      }
    }
    return below;
  }

  @Override
  public FileTree withOverlay(Map<String, byte[]> changed, Set<String> removed) {
    return nodes.keySet().containsAll(changed.keySet())
        ? withKnown(changed, removed).orElseGet(() -> withNew(changed, removed))
        : withNew(changed, removed);
  }

  /** Without looking at names that were looked at already; empty where a limit is passed. */
  private Optional<FileTree> withKnown(Map<String, byte[]> changed, Set<String> removed) {
    NavigableMap<String, Node> now = new TreeMap<>(nodes);
    now.keySet().removeAll(removed);
    changed.forEach((path, bytes) -> now.put(path, node(bytes)));
    boolean within =
        changed.values().stream().allMatch(bytes -> bytes.length <= limits.entryBytes())
            && now.values().stream().mapToLong(Node::size).sum() <= limits.totalBytes();
    return within
        ? Optional.of(new IndexedTree(name, limits, nesting, now, notes, () -> {}))
        : Optional.empty();
  }

  private static Node node(byte[] bytes) {
    byte[] copy = bytes.clone();
    return new Node(copy.length, Content.of(copy));
  }

  private FileTree withNew(Map<String, byte[]> changed, Set<String> removed) {
    TreeBuilder builder = new TreeBuilder(name, limits);
    nodes.forEach((path, node) -> {
      if (!changed.containsKey(path) && !removed.contains(path)) {
        builder.file(path, node.size(), node.content());
      }
    });
    changed.forEach((path, bytes) -> {
      Node node = node(bytes);
      builder.file(path, node.size(), node.content());
    });
    notes.forEach(builder::note);
    return builder.build(nesting, () -> {});
  }

  @Override
  public List<Finding> notes() {
    return notes;
  }

  @Override
  public void close() {
    try {
      resource.close();
    } catch (IOException e) {
      throw new StudioException(Message.of("archive.close-failed", name, String.valueOf(e)), e);
    }
  }

  private Node node(String path) {
    Node node = nodes.get(path);
    if (node == null) {
      throw new StudioException(Message.of("archive.no-such-entry", EntryNames.shown(path), name));
    }
    return node;
  }

  private StudioException unreadable(String path, IOException cause) {
    return new StudioException(
        Message.of("archive.entry-unreadable", EntryNames.shown(path), name, reason(cause)), cause);
  }

  private StudioException tooLong(String path, long limit) {
    return new StudioException(
        Message.of("archive.entry-too-big", EntryNames.shown(path), name, limit));
  }

  private static String prefix(String folder) {
    return folder.isEmpty() ? "" : folder + "/";
  }

  private static String reason(IOException cause) {
    String text = cause.getMessage();
    return text == null ? cause.getClass().getSimpleName() : text;
  }
}
