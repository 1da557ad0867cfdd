package io.oscstudio.app.editor;

import io.oscstudio.app.editor.Folding.Region;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.TextPatch.Replacement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file's text and what an area shows of it: line endings are single characters there, a byte
 * order mark is left out, folded stretches have a few characters in their place, and of a long text
 * only the beginning may be shown yet. Places of the file and of the area are both counted in
 * UTF-16 units.
 */
final class ShownText {
  /**
   * A change of what is shown.
   *
   * @param start the first character that goes
   * @param end behind the last one
   * @param text what comes in their place
   */
  record Splice(int start, int end, String text) {}

  private String text = "";
  private int head; // the byte order mark's length
  private int covered;
  private String lineEnd = "\n";
  private final Gaps ends = new Gaps(); // what of the file's line endings is not shown
  private final Gaps folds = new Gaps();

  /** The file's text. */
  String text() {
    return text;
  }

  /** Begins with another text, of which nothing is shown yet. */
  void load(String now) {
    ends.clear();
    folds.clear();
    text = now;
    head = LineEnds.headOf(now);
    covered = head;
    lineEnd = LineEnds.first(now);
  }

  /** Whether all is shown that is to be. */
  boolean complete() {
    return covered == text.length();
  }

  /** How much of the file is shown, from its beginning. */
  int covered() {
    return covered;
  }

  /** Shows more at the end: about {@code most} characters, whole lines. */
  Splice next(int most) {
    int from = covered;
    int to = LineEnds.lineBehind(text, Math.min(text.length(), from + most));
    List<Region> regions = Folding.atOnce(text, from, to);
    if (!regions.isEmpty()) {
      to = Math.max(to, LineEnds.lineBehind(text, regions.getLast().end()));
    }
    int at = length();
    learn(from, to);
    covered = to;
    regions.forEach(r -> hide(r.start(), r.end()));
    return new Splice(at, at, shown(from, to));
  }

  /** Remembers which line endings of a stretch are two characters. */
  private void learn(int from, int to) {
    int[] found = new int[16];
    int many = 0;
    int at = text.indexOf("\r\n", from);
    while (at >= 0 && at + 1 < to) {
      if (many == found.length) {
        found = Arrays.copyOf(found, many * 2);
      }
      found[many++] = at - head;
      at = text.indexOf("\r\n", at + 2);
    }
    ends.add(found, many, 1, 0);
  }

  /** How many characters are shown. */
  int length() {
    return toShown(covered);
  }

  /** Where a place of the file is shown. */
  int toShown(int place) {
    int inside = Math.clamp(place, head, Math.max(head, covered)) - head;
    return folds.toShort(ends.toShort(inside));
  }

  /** Where in the file is what is shown at a place. */
  int toFile(int place) {
    return head + ends.toLong(folds.toLong(Math.max(0, place)));
  }

  /** What is shown of a stretch of the file that begins and ends outside folded ones. */
  private String shown(int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    int at = from;
    for (int i = folds.firstEndingBehind(ends.toShort(from - head)); i < folds.size(); i++) {
      int start = fileStart(i);
      if (start >= to) {
        break;
      }
      out.append(plain(at, start)).append(standIn(start, fileEnd(i)));
      at = fileEnd(i);
    }
    return out.append(plain(at, to)).toString();
  }

  /** A stretch of the file, folded or not, with single characters as line endings. */
  String plain(int from, int to) {
    return LineEnds.single(text.substring(from, to));
  }

  private int fileStart(int fold) {
    return head + ends.toLong(folds.start(fold));
  }

  private int fileEnd(int fold) {
    return head + ends.toLong(folds.end(fold));
  }

  /** What is shown in place of what is folded away: dots and how many lines they stand for. */
  private String standIn(int from, int to) {
    int lines = LineEnds.count(text, from, to);
    return lines == 0 ? " \u22ef" : " \u22ef " + lines + " ";
  }

  private void hide(int from, int to) {
    int start = ends.toShort(from - head);
    int end = ends.toShort(to - head);
    int gap = folds.firstEndingBehind(start);
    while (gap < folds.size() && folds.start(gap) < end) {
      folds.remove(gap);
    }
    folds.add(start, end - start, standIn(from, to).length());
  }

  /** Folds a stretch of the file away; what was folded inside it counts no more. */
  Splice fold(Region region) {
    int start = toShown(region.start());
    int end = toShown(region.end());
    hide(region.start(), region.end());
    return new Splice(start, end, standIn(region.start(), region.end()));
  }

  /** The stand-ins that lie in a stretch of what is shown. */
  List<Region> foldedIn(int from, int to) {
    List<Region> all = new ArrayList<>();
    int gap = folds.firstShownBehind(from);
    for (; gap < folds.size() && folds.shortStart(gap) < to; gap++) {
      all.add(new Region(folds.shortStart(gap), folds.shortEnd(gap)));
    }
    return all;
  }

  /** The stand-in that a stretch of what is shown touches. */
  Optional<Region> foldedAt(int from, int to) {
    int gap = folds.firstShownBehind(from);
    return gap < folds.size() && folds.shortStart(gap) < Math.max(to, from + 1)
        ? Optional.of(new Region(folds.shortStart(gap), folds.shortEnd(gap)))
        : Optional.empty();
  }

  /** Shows what lies folded behind a stand-in. */
  Splice unfold(Region standIn) {
    int gap = folds.firstShownBehind(standIn.start());
    int from = fileStart(gap);
    int to = fileEnd(gap);
    folds.remove(gap);
    return new Splice(standIn.start(), standIn.end(), plain(from, to));
  }

  /** Shows all of a stretch of the file. */
  List<Splice> unfold(int from, int to) {
    List<Splice> splices = new ArrayList<>();
    int start = ends.toShort(Math.clamp(from, head, covered) - head);
    int end = ends.toShort(Math.clamp(to, head, covered) - head);
    int gap = folds.firstEndingBehind(start);
    while (gap < folds.size() && (folds.start(gap) < end || folds.start(gap) < start)) {
      splices.add(unfold(new Region(folds.shortStart(gap), folds.shortEnd(gap))));
    }
    return splices;
  }

  /** How many lines are folded away above a place of what is shown. */
  int linesFoldedBefore(int place) {
    int lines = 0;
    for (int i = 0; i < folds.size() && folds.shortEnd(i) <= place; i++) {
      lines += LineEnds.count(text, fileStart(i), fileEnd(i));
    }
    return lines;
  }

  /** Where a line of the file begins; the last one for a number too great. Lines count from 1. */
  int lineStart(int line) {
    return LineEnds.start(text, head, line);
  }

  /** Takes another text of the same file; answers how what is shown changes, in this order. */
  List<Splice> change(String now) {
    List<Replacement> all = TextPatch.between(text, now).replacements();
    if (all.isEmpty()) {
      return List.of();
    }
    int start = all.getFirst().start();
    int end = all.getFirst().end();
    // no line ending is cut in two
    start -= start > head && text.charAt(start - 1) == '\r' ? 1 : 0;
    end += end < text.length() && text.charAt(end) == '\n' ? 1 : 0;
    int grown = now.length() - text.length();
    if (start < head || LineEnds.headOf(now) != head) {
      int shown = length();
      load(now);
      return List.of(new Splice(0, shown, next(now.length()).text()));
    }
    List<Splice> splices = new ArrayList<>(unfold(start - 1, end));
    if (start >= covered && !complete()) {
      text = now;
      return splices;
    }
    int last = Math.min(end, covered);
    int from = toShown(start);
    int to = toShown(last);
    int stays = end > covered ? start : end + grown; // what is not shown yet follows later
    replace(now, start, last, stays, covered + (end > covered ? start - covered : grown));
    splices.add(new Splice(from, to, plain(start, stays)));
    return splices;
  }

  private void replace(String now, int start, int end, int endNow, int coveredNow) {
    int from = ends.toShort(start - head);
    int to = ends.toShort(end - head);
    ends.edited(start - head, end - head, endNow - start);
    text = now;
    learn(start, endNow);
    folds.edited(from, to, plain(start, endNow).length());
    covered = coveredNow;
  }

  /**
   * Takes what a person did to what is shown; {@code typed} has single characters as line endings.
   *
   * @return whether it was taken; what cuts through a folded stretch is not, nothing is changed
   *     then
   */
  boolean typed(int start, int end, String typed) {
    if (cutsFold(start) || cutsFold(end)) {
      return false;
    }
    int from = toFile(start);
    int to = toFile(end);
    String words = lineEnd.equals("\n") ? typed : typed.replace("\n", lineEnd);
    String now = text.substring(0, from) + words + text.substring(to);
    if (LineEnds.joined(now, from) || LineEnds.joined(now, from + words.length())) {
      return false;
    }
    int growth = now.length() - text.length();
    replace(now, from, to, from + words.length(), covered + growth);
    return true;
  }

  private boolean cutsFold(int place) {
    int gap = folds.firstShownBehind(place);
    return gap < folds.size() && folds.shortStart(gap) < place;
  }
}
