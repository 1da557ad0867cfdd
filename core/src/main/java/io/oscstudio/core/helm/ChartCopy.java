package io.oscstudio.core.helm;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Folders;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A chart as a folder of its own that the engine may be given, changed so that it shows what {@code
 * helm template} hides:
 *
 * <ul>
 *   <li>hooks are rendered like all else: their annotation has another name, {@link #SHOWN_HOOK};
 *   <li>one template more prints the values as Helm coalesced them, see {@link #values};
 *   <li>dependencies that are declared but not there are taken out, see {@link #missing};
 *   <li>packed subcharts lie there unpacked.
 * </ul>
 *
 * All else is the chart's, byte for byte. The folder holds no links and is deleted on closing.
 */
public final class ChartCopy implements AutoCloseable {
  /** The annotation that makes a resource a hook. */
  public static final String HOOK = "helm.sh/hook";

  /** What it is called in the copy, as long as the original so that no text moves. */
  public static final String SHOWN_HOOK = "oscs.io/hook";

  static final String VALUES_MARK = RenderedDocument.OURS + "values ";

  /** Deep below, since the engine runs the deepest template first: none has changed the values. */
  static final String VALUES_TEMPLATE = "templates/" + "z/".repeat(20) + "oscstudio-values.yaml";

  /**
   * A template of the chart or of a subchart.
   *
   * @param source as the engine names it in {@code # Source:}, without the chart's own name: {@code
   *     charts/sub/templates/x.yaml}, where {@code sub} may be an alias
   * @param file where it lies in the chart, {@code charts/sub-1.0.0.tgz/sub/templates/x.yaml}
   * @param copy where it lies in the copy
   */
  public record Template(String source, String file, Path copy) {}

  /**
   * A subchart that is there.
   *
   * @param key dotted path of its values from the top, {@code a.b} for one of a subchart's
   * @param conditions dotted paths from the top of the values of which the first that is there
   *     switches it
   * @param tags names below {@code tags} that switch it where no condition does
   */
  public record Subchart(String key, List<String> conditions, List<String> tags) {}

  private final Path root;
  private final CopiedFiles files;
  private final Map<Path, Path> setAside = new LinkedHashMap<>();

  private ChartCopy(Path root, CopiedFiles files) {
    this.root = root;
    this.files = files;
  }

  /**
   * Copies a chart into a temporary folder.
   *
   * @param chart Chart.yaml lies at its root
   * @throws StudioException when it is no chart, too large, or cannot be written
   */
  public static ChartCopy of(FileTree chart, Job job) {
    if (!chart.contains("Chart.yaml")) {
      throw new StudioException(Message.of("helm.copy-no-chart", chart.name()));
    }
    Path root;
    try {
      root = Files.createTempDirectory("osc-chart");
    } catch (IOException e) {
      throw failed(e);
    }
    try {
      CopiedFiles files = CopiedFiles.write(chart, root.resolve("chart"), job);
      Path values = root.resolve("chart").resolve(VALUES_TEMPLATE);
      Files.createDirectories(values.getParent());
      Files.writeString(values, VALUES_MARK + "{{ .Values | toJson | b64enc }}\n");
      return new ChartCopy(root, files);
    } catch (IOException e) {
      Folders.delete(root);
      throw failed(e);
    } catch (RuntimeException e) {
      Folders.delete(root);
      throw e;
    }
  }

  private static StudioException failed(IOException e) {
    return new StudioException(Message.of("helm.copy-failed", String.valueOf(e.getMessage())), e);
  }

  /** The folder to give to the engine. */
  public Path folder() {
    return root.resolve("chart");
  }

  /** Names of the dependencies that are declared but not there, and so were taken out. */
  public List<String> missing() {
    return files.missing();
  }

  /** The subcharts at all depths, one that has several aliases once for each. */
  public List<Subchart> subcharts() {
    return files.subcharts();
  }

  /** All templates, helper files included; one that serves several aliases comes once for each. */
  public List<Template> templates() {
    return files.templates();
  }

  /**
   * The values of the whole chart as JSON, subcharts below their names or aliases, as a rendering
   * of this copy shows them.
   *
   * @param documents what the engine rendered
   */
  public static Optional<String> values(String documents) {
    int mark = documents.indexOf(VALUES_MARK);
    if (mark < 0) {
      return Optional.empty();
    }
    int end = documents.indexOf('\n', mark);
    String coded =
        documents.substring(mark + VALUES_MARK.length(), end < 0 ? documents.length() : end);
    try {
      byte[] json = Base64.getDecoder().decode(coded.strip());
      return Optional.of(new String(json, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** The same text with hooks renamed as in the copy: for values that are laid over it. */
  public static String showingHooks(String text) {
    return text.replace(HOOK, SHOWN_HOOK);
  }

  /**
   * Empties the templates that {@code unneeded} names by their sources, and takes the values'
   * schemas away, so that rendering is quick and nothing but templates can refuse values. Files
   * that others may call into stay: names that start with an underscore, {@code .tpl}, and
   * definitions.
   */
  public void blank(Predicate<String> unneeded) {
    try {
      Set<Path> needed = new HashSet<>();
      for (Template template : files.templates()) {
        if (!files.isBlankable(template) || !unneeded.test(template.source())) {
          needed.add(template.copy()); // under one alias, and so under all
        }
      }
      for (Template template : files.templates()) {
        if (needed.add(template.copy())) {
          setAside(template.copy());
          Files.createFile(template.copy());
        }
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Empties a template for good, unless others may call into it or it may hold an image.
   *
   * @param file where it lies in the chart
   * @return whether it is empty now and was not before
   */
  public boolean empty(String file) {
    try {
      for (Template template : files.templates()) {
        Path copy = template.copy();
        if (template.file().equals(file)
            && files.isBlankable(template)
            && Files.size(copy) > 0
            && (file.endsWith("NOTES.txt")
                || !Files.readString(copy, StandardCharsets.ISO_8859_1).contains("mage"))) {
          Files.writeString(copy, "");
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Takes the schemas of values away, so that nothing but templates can refuse values. */
  public void withoutSchemas() {
    try {
      for (Path schema : files.schemas()) {
        setAside(schema);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Empties a template for good, whatever others may call in it.
   *
   * @return the text it had, empty when there is no such template or it is empty already
   */
  Optional<String> takeOut(String source) {
    return rewrite(source, _ -> "");
  }

  /**
   * Lets a template print what it renders as a comment, for {@link RenderedDocument#printed}: the
   * engine then takes it, whatever that is.
   *
   * @param number different for each template
   * @return whether it will
   */
  boolean print(String source, int number) {
    String name = "oscstudio-" + number;
    return templates().stream().anyMatch(t -> t.source().equals(source) && files.isBlankable(t))
        && rewrite(
                source,
                text ->
                    "{{- define \"%s\" }}%s{{ end -}}%s{{ include \"%s\" . | b64enc }}\n"
                        .formatted(name, text, RenderedDocument.PRINTED, name))
            .isPresent();
  }

  private Optional<String> rewrite(String source, UnaryOperator<String> change) {
    try {
      for (Template template : files.templates()) {
        if (template.source().equals(source) && Files.size(template.copy()) > 0) {
          String text = Files.readString(template.copy(), StandardCharsets.ISO_8859_1);
          String changed = change.apply(text);
          Files.writeString(template.copy(), changed, StandardCharsets.ISO_8859_1);
          return Optional.of(text);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Where a file of the copy lies in the chart. */
  String original(String path) {
    Path copy = folder().resolve(path);
    return files.templates().stream()
        .filter(t -> t.copy().equals(copy))
        .findFirst()
        .map(Template::file)
        .orElseGet(() -> path.replace(".unpacked/", ".tgz/"));
  }

  /** Undoes {@link #blank} and {@link #withoutSchemas}. */
  public void restore() {
    try {
      for (Map.Entry<Path, Path> entry : setAside.entrySet()) {
        Files.move(entry.getValue(), entry.getKey(), StandardCopyOption.REPLACE_EXISTING);
      }
      setAside.clear();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void setAside(Path file) throws IOException {
    if (!setAside.containsKey(file)) {
      Path aside = root.resolve("aside-" + setAside.size());
      Files.move(file, aside);
      setAside.put(file, aside);
    }
  }

  @Override
  public void close() {
    Folders.delete(root);
  }
}
