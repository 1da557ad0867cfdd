package io.oscstudio.core.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.HelmRefusal.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what Helm 3 and 4 say of a chart they refuse: why, where, and what value they ask for. */
final class HelmWords {
  /** Longer words are chains of templates that include one another; their end tells the trouble. */
  private static final int LONGEST = 2000;

  /** Nothing a chart makes Helm say may keep us busy. */
  private static final int MOST_READ = 1 << 20;

  private static final String FILE = "([^\\n:()<>\"]+/[^\\n:()<>\"]+)";

  /** What {@code fail} and {@code required} end with; only the outermost template is named. */
  private static final Pattern REFUSED =
      Pattern.compile("^execution error at \\(" + FILE + ":(\\d+):(\\d+)\\): ");

  private static final Pattern UNREADABLE_TEMPLATE =
      Pattern.compile("^parse error at \\(" + FILE + ":(\\d+)\\): ");
  private static final Pattern UNREADABLE_RESULT = Pattern.compile("^YAML parse error on " + FILE);

  /** One link in the chain of templates that include one another, the innermost last. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?:^|template: )" + FILE + ":(\\d+):(\\d+)(?=:? ?\\n? *executing )", Pattern.MULTILINE);

  private static final Pattern EXPRESSION = Pattern.compile("executing \"[^\"\\n]*\" at <(.*?)>:");
  private static final Pattern NESTED = Pattern.compile("has a nested reference name: ([^:\\n]+)");
  private static final Pattern NO_VALUES_MATTER =
      Pattern.compile("function \"[^\"]*\" not defined|no template \"[^\"]*\"");
  private static final Pattern CHART_FILE =
      Pattern.compile("^cannot load ([\\w.]+): (?:.*?\\bline (\\d+))?.*", Pattern.DOTALL);
  private static final Pattern MISSING = Pattern.compile("missing in charts/ directory: ([^\\n]+)");

  private final String words;
  private final Path chart;

  private HelmWords(String words, Path chart) {
    this.words = words;
    this.chart = chart;
  }

  /** The refusal that Helm's words on the chart in this folder tell of. */
  static HelmRefusal refusal(String said, Path chart) {
    return new HelmWords(withoutAdvice(said), chart).read();
  }

  /** That Helm broke down over the chart in this folder. */
  static HelmRefusal crash(String words, Path chart) {
    Message message = Message.of("helm.crashed", words, name(chart));
    return HelmRefusal.of(Reason.CRASH, message);
  }

  /** What the chart in this folder calls itself, or else its folder's name. */
  static String name(Path chart) {
    return inChart(chart, ChartFile::name)
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> String.valueOf(chart.getFileName()));
  }

  /** Whether a line is what Go prints when it breaks down. */
  static boolean tellsOfACrash(String line) {
    return line.startsWith("fatal error:") || line.startsWith("panic:");
  }

  /** Helm advises a flag of its own command line, which nobody here can give. */
  private static String withoutAdvice(String said) {
    String begun = said.substring(0, Math.min(said.length(), MOST_READ));
    int advice = begun.indexOf("Use --debug flag");
    String told = (advice < 0 ? begun : begun.substring(0, advice)).strip();
    return told.startsWith("Error: ") ? told.substring("Error: ".length()) : told;
  }

  private HelmRefusal read() {
    Matcher missing = MISSING.matcher(words);
    if (missing.find()) {
      List<String> names = Stream.of(missing.group(1).split(", ")).distinct().toList();
      return because(Reason.DEPENDENCIES).missing(names).at(Optional.of(Place.of("Chart.yaml")));
    }
    if (words.startsWith("values don't meet the specifications of the schema")) {
      return schema(SchemaWords.read(words, inChart(chart, ChartFile::name).orElse("")));
    }
    if (words.startsWith("chart requires kubeVersion")) {
      return because(Reason.KUBERNETES)
          .at(
              file("/Chart.yaml")
                  .map(f -> spot(f, f.text().indexOf("kubeVersion")))
                  .flatMap(Spot::place));
    }
    return template().orElseGet(this::ofTheChart);
  }

  /** Values that do not meet the schema, or a schema that is none: that is told by its place. */
  private HelmRefusal schema(SchemaWords read) {
    return because(Reason.SCHEMA)
        .asking(read.asked())
        .at(
            read.broken()
                .flatMap(sub ->
                    file("/" + (sub.isEmpty() ? "" : "charts/" + sub + "/") + "values.schema.json")
                        .map(f -> Place.of(f.path()))));
  }

  private Optional<HelmRefusal> template() {
    Matcher refused = REFUSED.matcher(words);
    if (refused.find()) {
      return Optional.of(refused(refused).in(refused.group(1)));
    }
    Matcher unreadable = UNREADABLE_TEMPLATE.matcher(words);
    if (unreadable.find()) {
      int line = Integer.parseInt(unreadable.group(2));
      return Optional.of(
          because(Reason.TEMPLATE)
              .at(file(unreadable.group(1)).map(f -> f.place(line, -1)))
              .in(unreadable.group(1)));
    }
    Matcher result = UNREADABLE_RESULT.matcher(words);
    if (result.find()) {
      // The line Helm names is one of the result, not of the template.
      return Optional.of(
          because(Reason.TEMPLATE)
              .at(file(result.group(1)).map(f -> Place.of(f.path())))
              .in(result.group(1)));
    }
    Optional<String> outermost = LINK.matcher(words).results().map(l -> l.group(1)).findFirst();
    return LINK.matcher(words)
        .results()
        .reduce((outer, inner) -> inner)
        .map(this::broken)
        .map(refusal -> refusal.in(outermost.orElseThrow()));
  }

  /** A template said itself that it will not be rendered. */
  private HelmRefusal refused(MatchResult found) {
    Spot spot = spot(found);
    String told = words.substring(found.end());
    List<AskedValue> asked = ValuesPaths.named(told, spot.file(), told);
    Optional<Spot> inner = spokenAt(told);
    String action = inner.map(Spot::action).orElse(spot.action());
    if (asked.isEmpty()) {
      asked = ValuesPaths.used(action, spot.file(), told);
    }
    return because(asked.isEmpty() ? Reason.TEMPLATE : Reason.VALUES)
        .at(inner.map(Spot::place).orElse(spot.place()))
        .asking(asked);
  }

  /** Where a template says these very words; Helm names only the template that includes it. */
  private Optional<Spot> spokenAt(String told) {
    return inChart(chart, tree -> ChartFile.saying(tree, told))
        .flatMap(found -> found)
        .map(file -> spot(file, file.text().indexOf(told)));
  }

  /** A template broke over what it found. */
  private HelmRefusal broken(MatchResult innermost) {
    Spot spot = spot(innermost);
    Matcher nested = NESTED.matcher(words);
    if (nested.find()) {
      Message message = Message.of("helm.includes-itself", nested.group(1));
      return HelmRefusal.of(Reason.TEMPLATE, message).at(spot.place());
    }
    if (NO_VALUES_MATTER.matcher(words).find()) {
      return because(Reason.TEMPLATE).at(spot.place());
    }
    Optional<MatchResult> last =
        EXPRESSION.matcher(words).results().reduce((outer, inner) -> inner);
    String told = last.map(e -> words.substring(e.end()).strip()).orElse("");
    List<AskedValue> asked =
        ValuesPaths.used(last.map(e -> e.group(1)).orElse(""), spot.file(), told);
    if (asked.isEmpty()) {
      asked = ValuesPaths.used(spot.action(), spot.file(), told);
    }
    return because(asked.isEmpty() ? Reason.TEMPLATE : Reason.VALUES)
        .at(spot.place())
        .asking(asked);
  }

  private HelmRefusal ofTheChart() {
    Matcher file = CHART_FILE.matcher(words);
    if (!file.matches()) {
      return because(Reason.CHART);
    }
    int line = file.group(2) == null ? 0 : Integer.parseInt(file.group(2));
    Optional<Place> place =
        file("/" + file.group(1)).map(f -> line > 0 ? f.place(line, -1) : Place.of(f.path()));
    return because(Reason.CHART).at(place);
  }

  private HelmRefusal because(Reason reason) {
    return HelmRefusal.of(reason, Message.of("helm.refused", shortened()));
  }

  private String shortened() {
    if (words.length() <= LONGEST) {
      return words;
    }
    String end = words.substring(words.length() - LONGEST);
    return "… "
        + LINK.matcher(end).results().findFirst().map(l -> end.substring(l.start())).orElse(end);
  }

  /** What Helm points at. */
  private record Spot(Optional<ChartFile> file, Optional<Place> place, String action) {}

  private Spot spot(MatchResult found) {
    int line = Integer.parseInt(found.group(2));
    int column = Integer.parseInt(found.group(3));
    Optional<ChartFile> file = file(found.group(1));
    return new Spot(
        file,
        file.map(f -> f.place(line, column)),
        file.map(f -> f.action(line, column)).orElse(""));
  }

  private static Spot spot(ChartFile file, int offset) {
    String before = file.text().substring(0, offset);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.substring(before.lastIndexOf('\n') + 1).getBytes(UTF_8).length;
    return new Spot(
        Optional.of(file), Optional.of(file.place(line, column)), file.action(line, column));
  }

  private Optional<ChartFile> file(String name) {
    return inChart(chart, tree -> ChartFile.find(tree, name)).flatMap(found -> found);
  }

  private static <T> Optional<T> inChart(Path chart, Function<FileTree, T> question) {
    try (FileTree tree = FileTrees.open(chart, Limits.DEFAULT)) {
      return Optional.of(question.apply(tree));
    } catch (StudioException unreadable) {
      return Optional.empty();
    }
  }
}
