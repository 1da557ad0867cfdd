package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.fix.FileEdits;
import io.oscstudio.core.check.fix.Fixes;
import io.oscstudio.core.check.fix.UnifiedDiff;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  private static final List<Texts> LANGUAGES =
      List.of(Resources.texts(Locale.ENGLISH), Resources.texts(Locale.SIMPLIFIED_CHINESE));

  private static final ChartRenderer HELM = ChartRenderers.open(HelmLimits.DEFAULT);

  @AfterAll
  static void endHelm() {
    HELM.close();
  }

  static Stream<String> codes() {
    return Rules.all().stream().map(Rule::info).map(RuleInfo::code);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void isBrokenByOneInputAndNotByTheOther(String code) {
    RuleExample breaking = RuleExample.breaking(code);
    RuleExample fine = RuleExample.fine(code);

    List<Finding> found = findings(breaking, code);

    assertThat(found)
        .extracting(f -> f.place().map(Place::toString).orElse(""))
        .contains(breaking.at());
    assertThat(findings(fine, code)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void saysWhatIsWrongInBothLanguages(String code) {
    RuleExample breaking = RuleExample.breaking(code);

    List<Finding> found = findings(breaking, code);

    for (Texts texts : LANGUAGES) {
      assertThat(found)
          .extracting(f -> MessageText.of(f, texts))
          .noneMatch(t ->
              t.contains("«") || t.contains("{") && t.contains("}") && t.matches(".*\\{\\d.*"));
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void hasTitleReasonAndRemedyInBothLanguages(String code) {
    RuleInfo info = Rules.find(code).orElseThrow().info();

    for (Texts texts : LANGUAGES) {
      assertThat(List.of(info.titleKey(), info.messageKey(), info.whyKey(), info.fixKey()))
          .allMatch(texts::has);
    }
  }

  @Test
  void haveCodesOfOneFormAndNoneTwice() {
    assertThat(codes())
        .doesNotHaveDuplicates()
        .allMatch(c -> c.matches("OSC-[A-Z][A-Z0-9]+-\\d{3}"));
  }

  static Stream<String> mended() {
    return Rules.all().stream()
        .map(Rule::info)
        .filter(info -> info.mending() != Mending.BY_HAND)
        .map(RuleInfo::code);
  }

  @ParameterizedTest
  @MethodSource("mended")
  void isMendedByItsFixWhichBreaksNothingElse(String code) {
    RuleExample breaking = RuleExample.breaking(code);
    CheckResult before = check(breaking, breaking.tree());
    Fix fix = before.fix(finding(before, code, breaking.at())).orElseThrow();

    FileEdits edits = FileEdits.of(breaking.tree(), fix);

    CheckResult after = check(breaking, edits.applyTo(breaking.tree()));
    assertThat(count(after, code)).isLessThan(count(before, code));
    assertThat(errors(after)).isSubsetOf(errors(before));
    assertThat(changedLines(breaking.tree(), edits)).isBetween(0, breaking.mostLines());
    assertThat(LANGUAGES).allMatch(texts -> texts.has(fix.title().key()));
  }

  @ParameterizedTest
  @MethodSource("mended")
  void isSafeToMendOnlyIfItStaysMended(String code) {
    RuleExample breaking = RuleExample.breaking(code);
    boolean safe = Rules.find(code).orElseThrow().info().mending() == Mending.SAFE;
    CheckContext context = context(breaking);

    Fixes.Mended mended = Fixes.allSafe(breaking.tree(), context, List.of(), Job.none());

    FileTree after = mended.edits().applyTo(breaking.tree());
    assertThat(mended.mended().keySet().stream().anyMatch(f -> f.code().equals(code)))
        .isEqualTo(safe);
    assertThat(Fixes.allSafe(after, context, List.of(), Job.none()).edits().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "operator,PRIVATE",
    "operator,PUBLISH",
    "helm,PRIVATE",
    "chart,PRIVATE",
    "chart,PUBLISH",
    "delivery,PRIVATE",
    "bundle,PRIVATE",
    "bundle,PUBLISH",
    "manifests,PRIVATE",
    "manifests,PUBLISH"
  })
  void leaveSoundPackagesAlone(String name, Profile profile) {
    FileTree tree = FileTrees.of(RuleExample.sound(name));

    CheckContext context = CheckContext.of(profile).with(HELM);
    CheckResult result = Check.run(tree, context, List.of(), Job.none());

    assertThat(result.findings()).isEmpty();
  }

  private static List<Finding> findings(RuleExample example, String code) {
    return check(example, example.tree()).findings().stream()
        .filter(f -> f.code().equals(code))
        .toList();
  }

  private static CheckResult check(RuleExample example, FileTree tree) {
    return Check.run(tree, context(example), List.of(), Job.none());
  }

  private static CheckContext context(RuleExample example) {
    CheckContext alone = CheckContext.of(example.profile()).with(HELM);
    return example.earlier().map(alone::after).orElse(alone);
  }

  private static Finding finding(CheckResult result, String code, String at) {
    return result.findings().stream()
        .filter(f -> f.code().equals(code))
        .filter(f -> f.place().map(Place::toString).orElse("").equals(at))
        .findFirst()
        .orElseThrow();
  }

  private static long count(CheckResult result, String code) {
    return result.findings().stream().filter(f -> f.code().equals(code)).count();
  }

  /** Errors without their lines and columns, which a fix may move. */
  private static List<String> errors(CheckResult result) {
    return result.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .map(f -> f.code() + " " + f.place().map(Place::file).orElse("") + " " + f.arguments())
        .toList();
  }

  /** How many lines come and go in files that are there before and after. */
  private static int changedLines(FileTree tree, FileEdits edits) {
    FileEdits patches = new FileEdits(edits.patches(), Map.of(), Set.of());
    return (int)
        UnifiedDiff.of(tree, patches).stream()
            .flatMap(f -> f.lines().stream())
            .filter(l -> l.kind() == UnifiedDiff.Kind.ADDED || l.kind() == UnifiedDiff.Kind.REMOVED)
            .count();
  }
}
