package io.oscstudio.core.yaml;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML text and what was read from it. Immutable; an edit answers a patch, not another text. Who
 * asks for the same long text of a file while it is read or in use gets what was read.
 */
public final class YamlText {
  /** Longer texts are not read, in UTF-16 units. */
  public static final int LONGEST_TEXT = 64 << 20;

  /** Documents nested deeper are not read. */
  public static final int DEEPEST = 1_000;

  /** Documents with more nodes behind their aliases are not read. */
  public static final long MOST_ALIASED_NODES = 2_000_000;

  private final SourceText source;
  private final Dialect dialect;
  private final List<Document> documents;
  private final List<Finding> findings;
  private final @Nullable YamlText origin; // what was read stays while any dialect's is in use

  private YamlText(
      SourceText source, Dialect dialect, List<Document> documents, List<Finding> findings) {
    this(source, dialect, documents, findings, null);
  }

  private YamlText(
      SourceText source,
      Dialect dialect,
      List<Document> documents,
      List<Finding> findings,
      @Nullable YamlText origin) {
    this.origin = origin;
    this.source = source;
    this.dialect = dialect;
    this.documents = List.copyOf(documents);
    this.findings = List.copyOf(findings);
  }

  /** Reads a text that is in no file. */
  public static YamlText parse(String text, Dialect dialect) {
    return parse("", text, dialect);
  }

  /**
   * Reads a text. Never fails: what is wrong is in {@link #findings()}.
   *
   * @param file the file's path, for the places of findings
   * @param text the whole text; a byte order mark at its start is passed over
   */
  public static YamlText parse(String file, String text, Dialect dialect) {
    return SharedReads.read(file, text, () -> read(file, text, dialect)).as(dialect);
  }

  private static YamlText read(String file, String text, Dialect dialect) {
    SourceText source = new SourceText(file, text);
    List<Document> documents = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    if (text.length() > LONGEST_TEXT) {
      return tooLong(source, dialect, 0, text.length(), LONGEST_TEXT);
    }
    for (Segments.Segment segment : Segments.of(text)) {
      documents.add(
          new Composer(source, dialect, findings)
              .compose(documents.size(), segment.start(), segment.end()));
    }
    return new YamlText(source, dialect, documents, findings);
  }

  /** Reads a part: a text of one document. */
  static YamlText parse(YamlPart part, Dialect dialect) {
    SourceText source = new SourceText(part.file(), part.text(), part.start());
    if (part.isTooLong()) {
      return tooLong(source, dialect, part.number(), part.length(), part.longest());
    }
    List<Finding> findings = new ArrayList<>();
    Document document =
        new Composer(source, dialect, findings).compose(part.number(), 0, part.text().length());
    return new YamlText(source, dialect, List.of(document), findings);
  }

  private static YamlText tooLong(
      SourceText source, Dialect dialect, int number, long length, int longest) {
    Finding finding =
        Finding.at(source.place(0, 0), Severity.ERROR, "yaml.too-large", length, longest);
    Document broken = Composer.broken(source, number, 0, source.text.length());
    return new YamlText(source, dialect, List.of(broken), List.of(finding));
  }

  /** The same as another dialect sees it, in which duplicate keys weigh otherwise. */
  private YamlText as(Dialect other) {
    return other == dialect
        ? this
        : new YamlText(
            source,
            other,
            documents,
            findings.stream().map(f -> Composer.weighed(f, other)).toList(),
            origin == null ? this : origin);
  }

  /** The text as it was given. */
  public String text() {
    return source.text;
  }

  /** The file's path as it was given, empty if there was none. */
  public String file() {
    return source.file;
  }

  /** How it was read. */
  public Dialect dialect() {
    return dialect;
  }

  /** Its documents in order, empty and broken ones included: at least one. */
  public List<Document> documents() {
    return documents;
  }

  /** The first document, the only one of most files. */
  public Document first() {
    return documents.getFirst();
  }

  /** What is wrong with it: per document the first syntax error, and every duplicate key. */
  public List<Finding> findings() {
    return findings;
  }

  /** Whether no document is broken; duplicate keys do not break one. */
  public boolean isReadable() {
    return documents.stream().noneMatch(Document::isBroken);
  }

  /**
   * The patch that makes an edit in the first document; it changes the fewest characters.
   *
   * @throws io.oscstudio.core.base.StudioException when the document is broken, the place is
   *     missing or has the wrong type, or its text stands elsewhere: below an alias or in a merged
   *     map. An alias itself can be replaced; changing an anchored value changes its aliases too.
   * @throws IllegalArgumentException when the edit holds something that is not data
   */
  public TextPatch edit(YamlPath path, Edit edit) {
    return edit(0, path, edit);
  }

  /** As {@link #edit(YamlPath, Edit)}, in the document with this number. */
  public TextPatch edit(int document, YamlPath path, Edit edit) {
    return new Editor(documents.get(document)).edit(path, edit);
  }

  /** This text with a patch applied, read anew. */
  public YamlText with(TextPatch patch) {
    return patch.isEmpty() ? this : parse(source.file, patch.apply(source.text), dialect);
  }
}
