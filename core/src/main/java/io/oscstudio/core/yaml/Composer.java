package io.oscstudio.core.yaml;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Builds the nodes of one document from the events of snakeyaml-engine, without recursion. The
 * engine's own composer overflows the stack on deep nesting and drops what we need most: where
 * things end, dashes, comments and the words a scalar was written in.
 */
final class Composer {
  private static final String DUPLICATE_KEY = "yaml.duplicate-key";

  private final SourceText source;
  private final Dialect dialect;
  private final List<Finding> findings;
  private final Deque<OpenCollection> frames = new ArrayDeque<>();
  private final Map<String, Node> anchors = new HashMap<>();
  private final Set<String> openAnchors = new HashSet<>();
  private final @Nullable String[] texts = new @Nullable String[256];
  private Offsets offsets = Offsets.NONE;
  private GapScanner gaps;
  private long aliased;
  private @Nullable Node root;

  Composer(SourceText source, Dialect dialect, List<Finding> findings) {
    this.source = source;
    this.dialect = dialect;
    this.findings = findings;
    this.gaps = new GapScanner(source, 0);
  }

  /** What stops the reading of a document. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Finding finding;

    Refused(Finding finding) {
      super(finding.code(), null, false, false);
      this.finding = finding;
    }
  }

  static Document broken(SourceText source, int number, int start, int end) {
    return new Document(source, number, start, end, absent(source, end), true, false);
  }

  private static ScalarNode absent(SourceText source, int at) {
    return new ScalarNode(
        new Extent(source, at, at, at, null, null, false, 1, 0), "", ScalarStyle.PLAIN, null);
  }

  /** Reads the document in {@code [start, end)}; what is wrong with it is added to the findings. */
  Document compose(int number, int start, int end) {
    int found = findings.size();
    String part = source.text.substring(start, end);
    offsets = Offsets.of(part, start);
    gaps = new GapScanner(source, start);
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setParseComments(false)
            .setCodePointLimit(Integer.MAX_VALUE)
            // One read: with a small buffer the engine copies a long line once per buffer.
            .setBufferSize(Math.max(16, part.length() + 1))
            .build();
    try {
      ParserImpl events = new ParserImpl(settings, new StreamReader(settings, part));
      while (events.hasNext()) {
        accept(events.next());
      }
      gaps.scanTo(end);
    } catch (Refused refused) {
      keepOnly(found, refused.finding);
      return broken(source, number, start, end);
    } catch (YamlEngineException e) {
      keepOnly(found, SyntaxErrors.finding(e, source, offsets, start, end));
      return broken(source, number, start, end);
    }
    Node value = root == null ? absent(source, end) : root;
    return new Document(source, number, start, end, value, false, false);
  }

  /** Of a broken document, only what broke it is said. */
  private void keepOnly(int found, Finding finding) {
    findings.subList(found, findings.size()).clear();
    findings.add(finding);
  }

  private void accept(Event event) {
    switch (event.getEventId()) {
      case Alias -> alias((AliasEvent) event);
      case Scalar -> scalar((ScalarEvent) event);
      case MappingStart -> open((CollectionStartEvent) event, true);
      case SequenceStart -> open((CollectionStartEvent) event, false);
      case MappingEnd, SequenceEnd -> close(event);
      default -> {}
    }
  }

  private int at(Optional<Mark> mark) {
    return offsets.at(mark.orElseThrow().getIndex());
  }

  private void open(CollectionStartEvent event, boolean map) {
    int start = at(event.getStartMark());
    if (frames.size() >= YamlText.DEEPEST) {
      throw refused("yaml.too-deep", start, start + 1, YamlText.DEEPEST);
    }
    int dash = gaps.scanTo(start);
    OpenCollection parent = frames.peek();
    if (parent != null && !parent.map) {
      parent.addItemStart(parent.flow ? start : dash >= 0 ? dash : parent.contentStart);
    }
    int contentStart = hasProperties(event) ? gaps.skipProperties(start) : start;
    frames.push(new OpenCollection(event, map, start, contentStart));
    event.getAnchor().ifPresent(anchor -> openAnchors.add(anchor.toString()));
  }

  private static boolean hasProperties(NodeEvent event) {
    return event.getAnchor().isPresent()
        || event instanceof CollectionStartEvent c && c.getTag().isPresent()
        || event instanceof ScalarEvent s && s.getTag().isPresent();
  }

  private void close(Event event) {
    OpenCollection frame = frames.pop();
    int end = at(event.getEndMark());
    boolean bracketed = frame.flow && "[{".indexOf(source.text.charAt(frame.contentStart)) >= 0;
    if (!bracketed) {
      end = frame.lastEnd();
    }
    gaps.scanTo(end);
    Extent extent =
        new Extent(
            source,
            frame.start,
            frame.contentStart,
            end,
            frame.anchor,
            frame.tag,
            false,
            frame.weight,
            frame.height + 1);
    Node node =
        frame.map
            ? MapNode.of(extent, frame.flow, List.copyOf(frame.entries))
            : new ListNode(extent, frame.flow, List.copyOf(frame.items), frame.itemStarts);
    if (frame.anchor != null) {
      openAnchors.remove(frame.anchor);
    }
    add(node, frame.anchor);
  }

  private void scalar(ScalarEvent event) {
    int start = at(event.getStartMark());
    int end = at(event.getEndMark());
    int dash = gaps.scanTo(start);
    itemStart(start, dash);
    ScalarStyle style = style(event);
    String anchor = event.getAnchor().map(Object::toString).orElse(null);
    String tag = event.getTag().orElse(null);
    int contentStart = hasProperties(event) ? Math.min(end, gaps.skipProperties(start)) : start;
    if (style.isBlock()) {
      end = BlockScalars.end(source.text, contentStart, end, blockParentIndent());
      gaps.blockScalar(contentStart, end);
    } else {
      gaps.leap(end);
    }
    Extent extent = new Extent(source, start, contentStart, end, anchor, tag, false, 1, 0);
    String text = shared(event.getValue());
    add(new ScalarNode(extent, text, style, ScalarTypes.value(text, style, tag)), anchor);
  }

  /** The same text as one string: a few keys are most of a document's scalars. */
  private String shared(String text) {
    int place = text.hashCode() & (texts.length - 1);
    String known = texts[place];
    if (text.equals(known)) {
      return known;
    }
    texts[place] = text;
    return text;
  }

  private static ScalarStyle style(ScalarEvent event) {
    return switch (event.getScalarStyle()) {
      case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTED;
      case LITERAL -> ScalarStyle.LITERAL;
      case FOLDED -> ScalarStyle.FOLDED;
      case PLAIN -> ScalarStyle.PLAIN;
    };
  }

  /** The column of the block collection around, -1 at the root. */
  private int blockParentIndent() {
    OpenCollection parent = frames.peek();
    return parent == null ? -1 : source.column(parent.contentStart);
  }

  private void alias(AliasEvent event) {
    int start = at(event.getStartMark());
    int end = at(event.getEndMark());
    int dash = gaps.scanTo(start);
    itemStart(start, dash);
    gaps.leap(end);
    String name = event.getAnchor().map(Object::toString).orElse("");
    Node target = anchors.get(name);
    if (openAnchors.contains(name)) {
      throw refused("yaml.alias-in-itself", start, end, name);
    }
    if (target == null) {
      throw refused("yaml.alias-unknown", start, end, name);
    }
    aliased += target.extent().weight();
    if (aliased > YamlText.MOST_ALIASED_NODES) {
      throw refused("yaml.alias-bomb", start, end, YamlText.MOST_ALIASED_NODES);
    }
    if (frames.size() + target.extent().height() > YamlText.DEEPEST) {
      throw refused("yaml.too-deep", start, end, YamlText.DEEPEST);
    }
    add(
        switch (target) {
          case ScalarNode scalar -> scalar.aliasAt(start, end);
          case ListNode list -> list.aliasAt(start, end);
          case MapNode map -> map.aliasAt(start, end);
        },
        null);
  }

  private void itemStart(int start, int dash) {
    OpenCollection parent = frames.peek();
    if (parent != null && !parent.map) {
      parent.addItemStart(parent.flow ? start : dash >= 0 ? dash : parent.contentStart);
    }
  }

  private void add(Node node, @Nullable String anchor) {
    if (anchor != null) {
      anchors.put(anchor, node);
    }
    OpenCollection parent = frames.peek();
    if (parent == null) {
      root = node;
      return;
    }
    parent.weight += node.extent().weight();
    parent.height = Math.max(parent.height, node.extent().height());
    if (!parent.map) {
      parent.items.add(node);
    } else if (parent.key == null) {
      parent.key = asKey(node);
    } else {
      addEntry(parent, parent.key, node);
      parent.key = null;
    }
  }

  private ScalarNode asKey(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar;
    }
    findings.add(
        Finding.at(node.place(), Severity.ERROR, "yaml.key-not-scalar", shortened(node.source())));
    return new ScalarNode(node.extent(), node.source(), ScalarStyle.PLAIN, node.source());
  }

  private void addEntry(OpenCollection frame, ScalarNode key, Node value) {
    boolean merge = key.style() == ScalarStyle.PLAIN && key.text().equals("<<");
    boolean duplicate = !merge && !frame.isNew(key.text());
    frame.entries.add(new MapNode.Entry(key, value, duplicate, false));
    if (duplicate) {
      findings.add(
          Finding.at(
              key.place(), weightOfDuplicate(dialect), DUPLICATE_KEY, shortened(key.text())));
    }
  }

  private static Severity weightOfDuplicate(Dialect dialect) {
    return dialect == Dialect.OSC ? Severity.ERROR : Severity.WARNING;
  }

  /** A finding as it weighs in a dialect. */
  static Finding weighed(Finding finding, Dialect dialect) {
    return finding.code().equals(DUPLICATE_KEY)
        ? new Finding(
            finding.code(), weightOfDuplicate(dialect), finding.place(), finding.arguments())
        : finding;
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }

  private Refused refused(String code, int start, int end, Object... arguments) {
    int to = Math.min(end, source.text.length());
    return new Refused(
        Finding.at(source.place(Math.min(start, to), to), Severity.ERROR, code, arguments));
  }
}
