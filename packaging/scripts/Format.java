import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds every Java file of the repository to google-java-format: {@code check} names the files that
 * differ and fails, {@code write} rewrites them. Run from the repository's folder.
 */
public final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean write = args.length == 1 && args[0].equals("write");
    List<Path> files = sources(Path.of(""));
    List<Path> different = files.parallelStream().filter(file -> differs(file, write)).toList();
    different.forEach(
        file -> System.out.println((write ? "formatted " : "not formatted: ") + file));
    if (!write && !different.isEmpty()) {
      System.out.println("Run ./verify format");
      System.exit(1);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.toList()) {
        if (Files.isDirectory(module) && !module.toString().startsWith(".")) {
          collect(module, found);
        }
      }
    }
    return found;
  }

  private static void collect(Path folder, List<Path> found) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        if (Files.isDirectory(entry)) {
          if (!entry.endsWith("target")) {
            collect(entry, found);
          }
        } else if (isFormatted(entry)) {
          found.add(entry);
        }
      }
    }
  }

  /** Descriptors are left out: the formatter pulls the comments between their directives apart. */
  private static boolean isFormatted(Path file) {
    return file.toString().endsWith(".java") && !file.endsWith("module-info.java");
  }

  private static boolean differs(Path file, boolean write) {
    try {
      String before = Files.readString(file);
      String after =
          new Formatter()
              .formatSource(
                  RemoveUnusedImports.removeUnusedImports(
                      ImportOrderer.reorderImports(before, Style.GOOGLE)));
      if (before.equals(after)) {
        return false;
      }
      if (write) {
        Files.writeString(file, after);
      }
      return true;
    } catch (IOException | FormatterException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
