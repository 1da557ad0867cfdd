package io.oscstudio.core.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.yaml.TextPatch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void showsTheBeginningOfLongValuesInMessagesToo() {
    List<Finding> found = new ArrayList<>();
    Report report = new Report("OSC-A-001", Severity.ERROR, f -> found.add(f.finding()));

    report.inPackage(Message.of("a.b", 1, Message.of("a.c", "x\n" + "y".repeat(300))));

    assertThat(found.getFirst().arguments())
        .containsExactly(Message.of("a.b", 1, Message.of("a.c", "x " + "y".repeat(198) + "…")));
  }

  @Test
  void countsAFixThatCannotBeWrittenAsNone() {
    List<Found> found = new ArrayList<>();
    Report report = new Report("OSC-A-001", Severity.ERROR, found::add);

    report.inPackage().fixedBy(() -> Fix.safe(Message.of("a.b"), overlapping()));

    assertThat(found.getFirst().fix().get()).isEmpty();
  }

  private static Fix.Patch overlapping() {
    TextPatch patch = TextPatch.replace(0, 3, "a").and(TextPatch.replace(2, 4, "b"));
    return new Fix.Patch("a.yaml", patch);
  }
}
