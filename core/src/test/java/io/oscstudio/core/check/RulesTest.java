package io.oscstudio.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.util.List;
import java.util.Locale;
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
    assertThat(codes()).doesNotHaveDuplicates().allMatch(c -> c.matches("OSC-[A-Z]+-\\d{3}"));
  }

  @ParameterizedTest
  @CsvSource({
    "operator,PRIVATE",
    "operator,PUBLISH",
    "helm,PRIVATE",
    "chart,PRIVATE",
    "chart,PUBLISH",
    "delivery,PRIVATE"
  })
  void leaveSoundPackagesAlone(String name, Profile profile) {
    FileTree tree = FileTrees.of(RuleExample.sound(name));

    CheckContext context = CheckContext.of(profile).with(HELM);
    CheckResult result = Check.run(tree, context, List.of(), Job.none());

    assertThat(result.findings()).isEmpty();
  }

  private static List<Finding> findings(RuleExample example, String code) {
    CheckContext alone = CheckContext.of(example.profile()).with(HELM);
    CheckContext context = example.earlier().map(alone::after).orElse(alone);
    return Check.run(example.tree(), context, List.of(), Job.none()).findings().stream()
        .filter(f -> f.code().equals(code))
        .toList();
  }
}
