package io.oscstudio.core.check.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.project.Bytes;
import io.oscstudio.core.yaml.TextPatch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FixesTest {
  private static final FileTree TREE =
      FileTrees.of("", Map.of("a.yaml", utf8("one\ntwo\nthree\n"), "b.yaml", utf8("b\n")));

  @Test
  void putsPatchesOfOneFileTogether() {
    Fix first = fix(patch("a.yaml", 0, 3, "1"));
    Fix second = fix(patch("a.yaml", 8, 13, "3"), patch("b.yaml", 0, 1, "B"));

    Fixes.Plan plan = Fixes.plan(TREE, List.of(first, second));

    FileTree after = plan.edits().applyTo(TREE);
    assertThat(plan.taken()).containsExactly(first, second);
    assertThat(after.text("a.yaml")).isEqualTo("1\ntwo\n3\n");
    assertThat(after.text("b.yaml")).isEqualTo("B\n");
  }

  @Test
  void leavesWhatMeetsAnotherFixForTheNextRound() {
    Fix first = fix(patch("a.yaml", 0, 3, "1"));
    Fix touching = fix(patch("a.yaml", 3, 4, " "), patch("b.yaml", 0, 1, "B"));

    Fixes.Plan plan = Fixes.plan(TREE, List.of(first, touching));

    assertThat(plan.left()).containsExactly(touching);
    assertThat(plan.edits().paths()).containsExactly("a.yaml");
  }

  @Test
  void leavesAFileAloneThatAnotherFixMovesOrWrites() {
    Fix move = fix(new Fix.Move("a.yaml", "c.yaml"));
    Fix patch = fix(patch("a.yaml", 0, 3, "1"));
    Fix write = fix(new Fix.Write("c.yaml", Bytes.of(utf8("mine\n"))));

    Fixes.Plan plan = Fixes.plan(TREE, List.of(move, patch, write));

    assertThat(plan.left()).containsExactly(patch, write);
    assertThat(plan.edits().applyTo(TREE).text("c.yaml")).isEqualTo("one\ntwo\nthree\n");
    assertThat(plan.edits().deleted()).containsExactly("a.yaml");
  }

  @Test
  void makesTheSameFixOfTwoFindingsOnce() {
    Fix one = fix(patch("a.yaml", 0, 3, "1"));
    Fix other = Fix.safe(Message.of("check.fix.other"), patch("a.yaml", 0, 3, "1"));

    Fixes.Plan plan = Fixes.plan(TREE, List.of(one, other));

    assertThat(plan.taken()).containsExactly(one, other);
    assertThat(plan.edits().applyTo(TREE).text("a.yaml")).isEqualTo("1\ntwo\nthree\n");
  }

  @Test
  void leavesAFixOfAFileThatIsNotThere() {
    Fix lost = fix(new Fix.Delete("lost.yaml"));

    Fixes.Plan plan = Fixes.plan(TREE, List.of(lost));

    assertThat(plan.left()).containsExactly(lost);
    assertThat(plan.edits().isEmpty()).isTrue();
  }

  @Test
  void meltsChangesThatFollowOneAnother() {
    FileEdits first =
        new FileEdits(
            Map.of("a.yaml", TextPatch.replace(0, 3, "1")),
            Map.of("new.yaml", Bytes.of(utf8("new\n"))),
            Set.of("b.yaml"));
    FileEdits next =
        new FileEdits(
            Map.of(
                "a.yaml", TextPatch.replace(2, 5, "2"), "new.yaml", TextPatch.replace(0, 3, "old")),
            Map.of("b.yaml", Bytes.of(utf8("again\n"))),
            Set.of());

    FileEdits both = first.then(TREE, next);

    FileTree after = both.applyTo(TREE);
    assertThat(after.text("a.yaml")).isEqualTo("1\n2\nthree\n");
    assertThat(after.text("new.yaml")).isEqualTo("old\n");
    assertThat(after.text("b.yaml")).isEqualTo("again\n");
    assertThat(both.deleted()).isEmpty();
  }

  @Test
  void forgetsAFileThatCameAndWent() {
    FileEdits came = new FileEdits(Map.of(), Map.of("new.yaml", Bytes.of(utf8("new\n"))), Set.of());
    FileEdits went = new FileEdits(Map.of(), Map.of(), Set.of("new.yaml"));

    FileEdits both = came.then(TREE, went);

    assertThat(both.isEmpty()).isTrue();
  }

  private static Fix fix(Fix.FileEdit... edits) {
    return Fix.safe(Message.of("check.fix.test"), edits);
  }

  private static Fix.Patch patch(String path, int start, int end, String text) {
    return new Fix.Patch(path, TextPatch.replace(start, end, text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
