package io.oscstudio.core.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.rule.SubjectRun.Past;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SubjectTest {
  /** What a rule worked out. */
  private record Worked(String name) {}

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void worksSomethingOutOnceForAllRules() {
    OscPackage pkg = new OscPackage(run(Map.of("metadata.yaml", "name: a"), Optional.empty()));

    Worked first = worked(pkg);
    Worked second = worked(pkg);

    assertThat(first).isSameAs(second);
    assertThat(made).hasValue(1);
  }

  @Test
  void takesOverFromTheCheckBeforeWhatRestsOnTheSameFiles() {
    SubjectRun run = run(Map.of("metadata.yaml", "name: a"), Optional.empty());
    Worked first = worked(new OscPackage(run));
    Past past = run.past(Map.of());

    Worked second =
        worked(
            new OscPackage(
                run(Map.of("metadata.yaml", "name: a", "README.md", "new"), Optional.of(past))));

    assertThat(second).isSameAs(first);
  }

  @Test
  void worksItOutAgainWhenAFileItRestsOnIsAnother() {
    SubjectRun run = run(Map.of("metadata.yaml", "name: a"), Optional.empty());
    worked(new OscPackage(run));
    Past past = run.past(Map.of());

    Worked second =
        worked(new OscPackage(run(Map.of("metadata.yaml", "name: b"), Optional.of(past))));

    assertThat(second.name()).isEqualTo("b");
  }

  @Test
  void keepsAParsedFileWhileItIsTheSame() {
    SubjectRun run = run(Map.of("metadata.yaml", "name: a"), Optional.empty());
    YamlFile first = new OscPackage(run).metadata();
    Past past = run.past(Map.of());

    YamlFile second =
        new OscPackage(run(Map.of("metadata.yaml", "name: a"), Optional.of(past))).metadata();

    assertThat(second).isSameAs(first);
  }

  private Worked worked(OscPackage pkg) {
    return pkg.once(
        Worked.class,
        p -> {
          made.incrementAndGet();
          return new Worked(p.metadata().scalar("name").orElseThrow().text());
        });
  }

  private static SubjectRun run(Map<String, String> files, Optional<Past> past) {
    CheckContext context = CheckContext.of(Profile.PRIVATE);
    return SubjectRun.of(
        FileTrees.ofTexts("", files), "", Optional.empty(), context, Job.none(), past);
  }
}
