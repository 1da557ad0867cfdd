package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures the check after one keystroke in a file of 20,000 lines ({@code ./verify bench check});
 * no lane runs it, because its name is not that of a test. Times are printed, never asserted.
 */
class RecheckBench {
  private static final int LINES = 20_000;
  private static final int WARM = 150;
  private static final int KEYSTROKES = 200;
  private static final String CRD = "manifests/cache_crd.yaml";

  @Test
  void measures() {
    Map<String, byte[]> files = RuleExample.sound("operator");
    String crd = longCrd(new String(files.get(CRD), StandardCharsets.UTF_8));
    CheckContext context = CheckContext.of(Profile.PRIVATE);
    Checker checker = new Checker();
    double first = 0;
    double[] times = new double[KEYSTROKES];
    CheckResult last = null;
    for (int i = -WARM; i < KEYSTROKES; i++) {
      int at = crd.indexOf("description: field " + (i + WARM) * 10) + 13;
      files.put(
          CRD, (crd.substring(0, at) + "x" + crd.substring(at)).getBytes(StandardCharsets.UTF_8));
      FileTree tree = FileTrees.of(files);
      long start = System.nanoTime();
      last = checker.check(tree, context, List.of(), Job.none());
      double took = (System.nanoTime() - start) / 1e6;
      if (i == -WARM) {
        first = took;
      } else if (i >= 0) {
        times[i] = took;
      }
    }
    Arrays.sort(times);
    print(crd, first, times);

    assertThat(last.hasErrors()).isFalse();
  }

  /** The CRD with so many described fields that it has {@link #LINES} lines. */
  private static String longCrd(String crd) {
    int spec = crd.indexOf("            spec:\n");
    int properties = crd.indexOf("properties:\n", spec) + "properties:\n".length();
    String indent = " ".repeat(16);
    StringBuilder fields = new StringBuilder();
    int lines = (int) crd.lines().count();
    for (int i = 0; lines < LINES; i++, lines += 4) {
      fields
          .append("%sfield%d:\n".formatted(indent, i))
          .append("%s  type: string\n".formatted(indent))
          .append("%s  description: field %d holds a text\n".formatted(indent, i))
          .append("%s  default: a\n".formatted(indent));
    }
    return crd.substring(0, properties) + fields + crd.substring(properties);
  }

  private static void print(String crd, double first, double[] times) {
    String table =
        String.format(
            Locale.ROOT,
            "check after a keystroke in %d lines (%d kB): first %.0f ms; warm median %.1f ms, p95"
                + " %.1f ms, worst %.1f ms (%d keystrokes)",
            crd.lines().count(),
            crd.length() / 1024,
            first,
            times[times.length / 2],
            times[times.length * 95 / 100],
            times[times.length - 1],
            times.length);
    // The measurer's result goes where a person looks for it; tests print nothing else.
    System.out.println(table);
  }
}
