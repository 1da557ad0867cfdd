package io.oscstudio.core.check.fix;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.Checker;
import io.oscstudio.core.check.Silence;
import io.oscstudio.core.check.rule.CheckContext;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.TextPatch.Replacement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts fixes together into one change of a package's files. */
public final class Fixes {
  /** How often {@link #allSafe} looks again for what a fix brought to light. */
  public static final int MOST_ROUNDS = 8;

  private Fixes() {}

  /**
   * Fixes put together.
   *
   * @param edits what those that were taken do, as one change of the tree
   * @param taken the fixes that are in it
   * @param left those that would change what a taken one changes; they are for the next check
   */
  public record Plan(FileEdits edits, List<Fix> taken, List<Fix> left) {
    public Plan {
      taken = List.copyOf(taken);
      left = List.copyOf(left);
    }
  }

  /**
   * What {@link #allSafe} does.
   *
   * @param edits the whole of it, as one change of the tree that was checked
   * @param mended the findings whose fixes are in it, with the fix, in the order they were made
   */
  public record Mended(FileEdits edits, Map<Finding, Fix> mended) {}

  /**
   * Puts fixes of one tree together, the first coming first: what another one has changed already
   * is not changed a second time.
   */
  public static Plan plan(FileTree tree, Collection<Fix> fixes) {
    FileEdits all = FileEdits.NONE;
    List<Fix> taken = new ArrayList<>();
    List<Fix> left = new ArrayList<>();
    for (Fix fix : fixes) {
      if (taken.stream().anyMatch(t -> t.edits().equals(fix.edits()))) {
        taken.add(fix);
        continue;
      }
      FileEdits own = FileEdits.of(tree, fix);
      if (meet(all, own) || !fits(tree, own)) {
        left.add(fix);
      } else {
        all = all.and(own);
        taken.add(fix);
      }
    }
    return new Plan(all, taken, left);
  }

  /**
   * Checks a tree, makes every safe fix, and does so again until there is none left or {@link
   * #MOST_ROUNDS} rounds are over. The tree itself stays as it is.
   *
   * @param context what it is checked for and with
   * @param silences what is not to be mended
   * @throws StudioException as {@link Checker#check} does
   * @throws io.oscstudio.core.base.CancelledException when the job is cancelled
   */
  public static Mended allSafe(
      FileTree tree, CheckContext context, List<Silence> silences, Job job) {
    Checker checker = new Checker();
    FileTree now = tree;
    FileEdits edits = FileEdits.NONE;
    Map<Finding, Fix> mended = new LinkedHashMap<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      CheckResult result = checker.check(now, context, silences, job);
      Map<Finding, Fix> safe = result.safeFixes();
      Plan plan = plan(now, safe.values());
      if (plan.edits().isEmpty()) {
        break;
      }
      safe.forEach((finding, fix) -> {
        if (plan.taken().contains(fix)) {
          mended.put(finding, fix);
        }
      });
      edits = edits.then(tree, plan.edits());
      now = edits.applyTo(tree);
    }
    return new Mended(edits, mended);
  }

  /** Whether a change can be made in the tree at all. */
  private static boolean fits(FileTree tree, FileEdits own) {
    return own.patches().keySet().stream().allMatch(tree::contains)
        && own.deleted().stream().allMatch(tree::contains);
  }

  private static boolean meet(FileEdits all, FileEdits own) {
    for (String path : own.paths()) {
      TextPatch ours = own.patches().get(path);
      TextPatch theirs = all.patches().get(path);
      boolean whole = all.written().containsKey(path) || all.deleted().contains(path);
      if (whole || theirs != null && (ours == null || touch(theirs, ours))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two patches overlap, or one ends where the other begins. */
  private static boolean touch(TextPatch a, TextPatch b) {
    for (Replacement one : a.replacements()) {
      for (Replacement other : b.replacements()) {
        if (one.start() <= other.end() && other.start() <= one.end()) {
          return true;
        }
      }
    }
    return false;
  }
}
