package io.oscstudio.core.yaml;

import io.oscstudio.core.yaml.TextPatch.Replacement;
import java.util.ArrayList;
import java.util.List;

/**
 * Melts two patches that follow one another into one. The text between them is seen as pieces,
 * either stretches of the original or words the first patch brought; the second patch cuts those.
 */
final class Composition {
  /** A stretch of the original, or new words. */
  private record Piece(int start, int end, String words) {
    int length() {
      return isOriginal() ? end - start : words.length();
    }

    boolean isOriginal() {
      return end > start;
    }

    Piece head(int length) {
      return isOriginal()
          ? new Piece(start, start + length, "")
          : new Piece(0, 0, words.substring(0, length));
    }

    Piece tail(int length) {
      return isOriginal()
          ? new Piece(start + length, end, "")
          : new Piece(0, 0, words.substring(length));
    }
  }

  private final List<Piece> pieces;
  private int next;
  private int at;

  private Composition(List<Piece> pieces) {
    this.pieces = pieces;
  }

  static TextPatch of(List<Replacement> first, List<Replacement> second) {
    Composition between = new Composition(List.of(new Piece(0, Integer.MAX_VALUE, "")));
    Composition after = new Composition(between.patched(first));
    return asPatch(after.patched(second));
  }

  private List<Piece> patched(List<Replacement> replacements) {
    List<Piece> rest = new ArrayList<>(pieces);
    List<Piece> out = new ArrayList<>();
    for (Replacement r : replacements) {
      take(rest, r.start(), out);
      take(rest, r.end(), new ArrayList<>());
      if (!r.text().isEmpty()) {
        out.add(new Piece(0, 0, r.text()));
      }
    }
    out.addAll(rest.subList(next, rest.size()));
    return out;
  }

  /** Moves the pieces up to {@code offset} of this text to {@code out}. */
  private void take(List<Piece> rest, int offset, List<Piece> out) {
    while (at < offset) {
      Piece piece = rest.get(next);
      int wanted = offset - at;
      if (piece.length() <= wanted) {
        out.add(piece);
        at += piece.length();
        next++;
      } else {
        out.add(piece.head(wanted));
        rest.set(next, piece.tail(wanted));
        at = offset;
      }
    }
  }

  private static TextPatch asPatch(List<Piece> pieces) {
    List<Replacement> replacements = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int original = 0;
    for (Piece piece : pieces) {
      if (!piece.isOriginal()) {
        words.append(piece.words());
        continue;
      }
      if (piece.start() > original || !words.isEmpty()) {
        replacements.add(new Replacement(original, piece.start(), words.toString()));
        words.setLength(0);
      }
      original = piece.end();
    }
    return new TextPatch(replacements);
  }
}
