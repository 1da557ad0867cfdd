package io.oscstudio.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A list that ends before all is told says so, once, in every report. */
class UntoldTest {
  private static final String TOKEN = "ghp_a8Kd03mQzT7xLw5Rb2Yc9Vn4Hs6Jf1Pg0EuX";

  /**
   * @param what the English words and the Chinese ones
   */
  private record Case(FileTree tree, Optional<FileTree> earlier, List<String> what) {}

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            FileTrees.ofTexts(
                "",
                Map.of("metadata.yaml", "type: helm\n", "notes.txt", lines(25, "t%d: " + TOKEN))),
            Optional.empty(),
            List.of("5 more secrets of OSC-SEC-003", "还有 5 处属于 OSC-SEC-003")),
        new Case(
            chart(objects(1, 300)),
            Optional.empty(),
            List.of("of ConfigMap/c0, only the first 200 problems", "ConfigMap/c0 只列出前 200 个问题")),
        new Case(
            chart(objects(11, 190)),
            Optional.empty(),
            List.of("only the first 2,000 problems", "合计只列出前 2,000 个问题")),
        new Case(
            osc(1, 0),
            Optional.of(osc(0, 30)),
            List.of("of version v1, only the first 20 changes", "版本 v1 的结构描述只列出前 20 处变化")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isSaidOnceInEveryReport(Case given) {
    Checked checked = checked(given.tree(), given.earlier());

    assertThat(checked.findings())
        .filteredOn(f -> f.finding().code().equals("check.more"))
        .hasSize(1);
    CheckReport report =
        new CheckReport("1.0.0", Profile.PRIVATE, FailOn.ERROR, false, List.of(checked));
    for (ReportFormat format : ReportFormat.values()) {
      String english = Samples.written(format, report, Samples.ENGLISH);
      String chinese = Samples.written(format, report, Samples.CHINESE);
      assertThat(english.contains(given.what().getFirst())).as("%s", format).isTrue();
      assertThat(chinese.contains(given.what().getLast())).as("%s, Chinese", format).isTrue();
      assertThat(english + chinese).doesNotContain("«check");
    }
  }

  @Test
  void isNotSaidOfAListThatIsComplete() {
    assertThat(
            Stream.concat(
                checked(chart(objects(1, 200)), Optional.empty()).findings().stream(),
                checked(chart(objects(10, 200)), Optional.empty()).findings().stream()))
        .extracting(f -> f.finding().code())
        .isNotEmpty()
        .doesNotContain("check.more");
  }

  private static Checked checked(FileTree tree, Optional<FileTree> earlier) {
    CheckContext any = CheckContext.of(Profile.PRIVATE);
    CheckContext context = earlier.map(any::after).orElse(any);
    CheckResult result = Check.run(tree, context, List.of(), Job.none());
    return new Reporter(new Detail(true, true, false))
        .checked(Path.of("demo"), tree, context, result, Job.none());
  }

  private static FileTree chart(String objects) {
    Map<String, String> files = new HashMap<>();
    files.put("Chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0\n");
    files.put("crds/objects.yaml", objects);
    return FileTrees.ofTexts("", files);
  }

  /** Objects with so many fields each that nobody knows. */
  private static String objects(int count, int fields) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c%d}\n".formatted(i)
                + lines(fields, "f%d: 1"))
        .collect(Collectors.joining("---\n"));
  }

  private static FileTree osc(int version, int fields) {
    String crd =
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: caches.demo.io}
        spec:
          group: demo.io
          names: {kind: Cache, plural: caches}
          scope: Namespaced
          versions:
            - name: v1
              served: true
              storage: true
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    size: {type: integer}
        """;
    String more = lines(fields, " ".repeat(12) + "f%d: {type: integer}");
    String metadata = "name: demo\nversion: \"1.%d.0\"\ntype: operator\n".formatted(version);
    return FileTrees.ofTexts(
        "", Map.of("metadata.yaml", metadata, "manifests/cache_crd.yaml", crd + more));
  }

  private static String lines(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(i -> line.formatted(i) + "\n")
        .collect(Collectors.joining());
  }
}
