package io.oscstudio.core.report;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.CheckResult.Silenced;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.secret.SecretLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps the secrets that a check found out of its reports: lines that hold one are not shown, and
 * what messages and fixes repeat of one is masked.
 *
 * @param files what is hidden in the files in which the check found secrets
 * @param words the secrets of all of them
 */
record Secrets(Map<String, SecretLines> files, Set<String> words) {
  /** What the codes of the rules about secrets begin with. */
  private static final String RULES = "OSC-SEC-";

  /** Of a thing with more secrets, messages repeat nothing at all. */
  private static final int MOST_WORDS = 5_000;

  private static final String CUT = "…";

  /** Those in what was checked. */
  static Secrets of(CheckResult result, SourceLines source) {
    Map<String, SecretLines> files = new HashMap<>();
    Set<String> words = new HashSet<>();
    Stream.concat(result.findings().stream(), result.silenced().stream().map(Silenced::finding))
        .filter(f -> f.code().startsWith(RULES))
        .flatMap(f -> f.place().stream())
        .map(Place::file)
        .distinct()
        .forEach(file -> {
          SecretLines found = SecretLines.of(source.text(file));
          files.put(file, found);
          words.addAll(found.words());
        });
    return new Secrets(files, words);
  }

  /** Whether the line a place begins on is nobody's to see. */
  boolean hides(Place place) {
    return Optional.ofNullable(files.get(place.file()))
        .flatMap(lines -> place.range().map(r -> lines.numbers().contains(r.start().line())))
        .orElse(false);
  }

  /** A finding whose message repeats no secret. */
  Finding masked(Finding finding) {
    return files.isEmpty()
        ? finding
        : new Finding(
            finding.code(), finding.severity(), finding.place(), masked(finding.arguments()));
  }

  /** A fix that repeats no secret: without its edits where they would. */
  Fix masked(Fix fix) {
    if (files.isEmpty()) {
      return fix;
    }
    boolean tells =
        fix.edits().stream()
            .anyMatch(edit ->
                edit instanceof Fix.Patch(String _, var patch)
                    && patch.replacements().stream()
                        .anyMatch(r -> !masked(r.text()).equals(r.text())));
    return new Fix(masked(fix.title()), fix.safe(), tells ? List.of() : fix.edits());
  }

  /** A text with what it repeats of a secret masked. */
  String masked(String text) {
    if (files.isEmpty() || text.length() < SecretLines.SHORTEST_WORD) {
      return text;
    }
    if (words.size() > MOST_WORDS || isPart(text) || !SecretLines.of(text).numbers().isEmpty()) {
      return SecretLines.MASK;
    }
    String masked = text;
    for (String word : words) {
      masked = masked.replace(word, SecretLines.MASK);
    }
    return masked;
  }

  /** Whether a text is a part of a secret, or was cut within one. */
  private boolean isPart(String text) {
    boolean cut = text.endsWith(CUT);
    String told = cut ? text.substring(0, text.length() - CUT.length()) : text;
    return told.length() >= SecretLines.SHORTEST_WORD
        && words.stream().anyMatch(word -> word.contains(told) || cut && endsWithin(told, word));
  }

  private static boolean endsWithin(String text, String word) {
    int at = text.lastIndexOf(word.substring(0, SecretLines.SHORTEST_WORD));
    return at >= 0 && word.startsWith(text.substring(at));
  }

  private List<Object> masked(List<Object> arguments) {
    return arguments.stream().map(this::masked).toList();
  }

  private Object masked(Object argument) {
    return switch (argument) {
      case String text -> masked(text);
      case Message message -> masked(message);
      default -> argument;
    };
  }

  private Message masked(Message message) {
    return new Message(message.key(), masked(message.arguments()));
  }
}
