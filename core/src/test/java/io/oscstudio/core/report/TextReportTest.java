package io.oscstudio.core.report;

import static io.oscstudio.core.report.Samples.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void writesOneLineForEachFindingThatCounts() {
    String text = Samples.written(ReportFormat.TEXT, Samples.report(), ENGLISH);

    assertThat(text.lines().toList())
        .hasSize(9)
        .contains(
            "shop/demo", "1 error, no warnings, 1 note, 1 silenced, 1 known from the baseline")
        .anyMatch(l -> l.startsWith("metadata.yaml:2:10: error: ") && l.endsWith("[OSC-META-004]"))
        .anyMatch(l -> l.equals("3 checked: 2 errors, no warnings, 1 note"));
  }

  @Test
  void letsNoStrangerWriteToTheTerminal() {
    String plain = Samples.written(ReportFormat.TEXT, Samples.report(), ENGLISH);

    assertThat(plain).doesNotContain("\u001b", "\u202e").contains("\\u001B[31m\\u202E");
  }

  @Test
  void showsTheLineWithACaretOnATerminal() {
    Checked checked = Samples.checked("shop/demo", false, List.of(Samples.version()));

    String text = new TextReport(ENGLISH, true).text(checked, false);

    assertThat(text.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(
            """

            metadata.yaml
              2:10    error  The version “1.1.0+b1” has build metadata, which OSC does not publish. Use “1.1.0”.  OSC-META-004
                      │ version: "1.1.0+b1"
                      │          ^~~~~~~~~~

            1 error, no warnings, no notes
            """);
    assertThat(text).contains("\u001b[31m");
  }

  @Test
  void putsTheCaretBelowWideCharacters() {
    Reported version = Samples.version();
    Reported wide =
        new Reported(
            version.finding(),
            version.silenced(),
            false,
            Optional.of(new Excerpt("名称: x", 4, 1)),
            version.fix(),
            version.fingerprint());

    String text =
        new TextReport(ENGLISH, true).text(Samples.checked("a", false, List.of(wide)), false);

    assertThat(text.replaceAll("\u001b\\[\\d+m", ""))
        .contains("│ 名称: x\n", "│ " + " ".repeat(6) + "^\n");
  }
}
