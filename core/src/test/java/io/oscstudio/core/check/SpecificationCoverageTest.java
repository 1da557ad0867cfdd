package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That nothing of the specification's lists of checks, cases and decisions was forgotten. */
class SpecificationCoverageTest {
  /** The checks of section 19 and the rules that make them.. */
  private static final String CHECKS =
      """
      V01 OSC-PKG-002 OSC-PKG-003 OSC-PKG-004
      V02 OSC-PKG-005 OSC-CSD-003 OSC-CSD-004
      V03 OSC-PKG-006 OSC-PKG-008 OSC-PKG-009
      V04 OSC-META-001 OSC-META-002 OSC-META-003 OSC-META-004
      V05 OSC-META-005 OSC-META-006
      V06 OSC-META-007 OSC-META-008 OSC-META-009 OSC-META-010 OSC-META-011 OSC-META-012 OSC-META-013
      V07 OSC-META-014
      V08 OSC-META-015
      V09 OSC-META-016
      V10 OSC-VER-002
      V11 OSC-CSD-001 OSC-CSD-002 OSC-CSD-006 OSC-CSD-007 OSC-CSD-008
      V12 OSC-CSD-009 OSC-CSD-010
      V13 OSC-CSD-012 OSC-CSD-013 OSC-CSD-014 OSC-CSD-015
      V14 OSC-CSD-016 OSC-CSD-017
      V15 OSC-DOC-004 OSC-DESC-001 OSC-DESC-002
      V16 OSC-LIFE-001 OSC-LIFE-002 OSC-LIFE-003 OSC-LIFE-004
      V17 OSC-LIFE-006 OSC-LIFE-007
      V18 OSC-RAW-001 OSC-RAW-002
      V19 OSC-CAP-001 OSC-CAP-002
      V20 OSC-CAP-005 OSC-CAP-006
      V21 OSC-DOCS-001
      V22 OSC-CHART-008
      V23 OSC-IMG-001
      V24 OSC-IMG-004
      V25 OSC-DLV-001 OSC-DLV-002 OSC-DLV-008 OSC-DLV-011 OSC-DLV-013
      V26 OSC-META-018
      V27 OSC-DLV-018
      """;

  @Test
  void everyTestCaseOfSection18HasATest() throws IOException {
    Set<String> cases = new TreeSet<>();
    Pattern named = Pattern.compile("void t(\\d+)[A-Z]");
    try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
      for (Path test : tests.filter(p -> p.toString().endsWith("Test.java")).toList()) {
        named.matcher(Files.readString(test)).results().forEach(m -> cases.add("T" + m.group(1)));
      }
    }

    assertThat(cases).containsExactlyInAnyOrderElementsOf(numbered("T", 26));
  }

  @Test
  void everyCheckOfSection19HasARule() {
    Map<String, List<String>> rules = new TreeMap<>();
    CHECKS
        .lines()
        .map(line -> line.split(" "))
        .forEach(words -> rules.put(words[0], Arrays.asList(words).subList(1, words.length)));

    assertThat(rules.keySet().stream().map(v -> "V" + Integer.parseInt(v.substring(1))))
        .containsExactlyInAnyOrderElementsOf(numbered("V", 27));
    assertThat(rules.values()).noneMatch(List::isEmpty);
    assertThat(rules.values().stream().flatMap(List::stream))
        .allMatch(code -> Rules.find(code).isPresent());
  }

  @Test
  void everyDecisionARuleRestsOnIsOneOfSection24() {
    assertThat(Rules.all().stream().flatMap(rule -> rule.info().reading().stream()))
        .isSubsetOf(numbered("D", 24))
        .contains("D1", "D4", "D7", "D9", "D10", "D11", "D13", "D14", "D15", "D16", "D18", "D22");
  }

  private static List<String> numbered(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number).toList();
  }
}
