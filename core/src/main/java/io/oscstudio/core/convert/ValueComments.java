package io.oscstudio.core.convert;

import io.oscstudio.core.yaml.Comment;
import io.oscstudio.core.yaml.MapNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments of a values.yaml say about its keys (D2). Three habits are understood:
 * bitnami's {@code ## @param path [modifiers] text} anywhere in the file, helm-docs' {@code # --
 * text} (and its older {@code # path -- text}), and plain comments directly above a key or beside
 * it.
 */
final class ValueComments {
  /**
   * What is said about a key.
   *
   * @param text the description, empty when there is none
   * @param type what the comment calls the value's type, such as {@code string} or {@code array}
   */
  record Said(String text, Optional<String> type) {
    static final Said NOTHING = new Said("", Optional.empty());
  }

  private static final int LONGEST = 2_000;
  private static final Pattern PARAM =
      Pattern.compile("^\\s*#+\\s*@(?:param|extra)\\s+(\\S+)\\s*(?:\\[([^\\]]*)\\])?\\s*(.*)$");
  private static final Pattern OLD_HELM_DOCS =
      Pattern.compile("^\\s*#+\\s*([\\w.\\[\\]\"/-]+)\\s+--\\s+(.*)$");
  private static final Pattern TYPED = Pattern.compile("(?s)^\\((\\w+)\\)\\s+(.*)$");
  private static final Pattern HELM_DOCS =
      Pattern.compile("^--(?:\\s+|$)(?:\\(([^)]*)\\)\\s*)?(.*)$");
  private static final Pattern EXAMPLE = Pattern.compile("(?i)^(e\\.g|eg|example)s?\\b[.:,]*\\s*$");
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(?i)^(default values for .*|this is a yaml-formatted file\\.?"
              + "|declare (variables|name/value pairs) to be passed into your templates\\.?"
              + "|yaml-language-server:.*|-{3,}|={3,}|\\*{3,})$");
  private static final Pattern CODE =
      Pattern.compile(
          "^(?:-\\s.*|-|\\[(?!.*\\]\\().*|[{}\\]].*|[\"']?[\\w./-]+[\"']?:(?:\\s+(?:\\S+|[\"'\\[{|>&*].*))?"
              + "(?:\\s+#.*)?)$");
  private static final Pattern PROSE_BEFORE_COLON =
      Pattern.compile("(?i)^(ref|note|see|default|defaults|warning|todo|docs|https?):.*");

  private static final Pattern COMMENTED_OUT = Pattern.compile("^#\\s?([A-Za-z_]\\w*):(?:\\s.*)?$");

  private final Map<String, Said> byPath = new HashMap<>();
  private final Set<String> commentedOut = new LinkedHashSet<>();

  ValueComments(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher out = COMMENTED_OUT.matcher(lines.get(i));
      if (out.matches()) {
        commentedOut.add(out.group(1));
      }
      Matcher param = PARAM.matcher(lines.get(i));
      if (param.matches()) {
        String said = withFollowing(param.group(3), lines, i + 1);
        Optional<String> type =
            Optional.ofNullable(param.group(2)).flatMap(ValueComments::typeOfModifiers);
        byPath.putIfAbsent(param.group(1), new Said(plain(said), type));
        continue;
      }
      Matcher old = OLD_HELM_DOCS.matcher(lines.get(i));
      if (old.matches()) {
        String said = withFollowing(old.group(2), lines, i + 1);
        Matcher typed = TYPED.matcher(said);
        byPath.putIfAbsent(
            old.group(1),
            typed.matches()
                ? new Said(plain(typed.group(2)), Optional.of(typed.group(1)))
                : new Said(plain(said), Optional.empty()));
      }
    }
  }

  /** The keys at the top level that stand in comments, to be used by taking off the sign. */
  Set<String> commentedOut() {
    return commentedOut;
  }

  /** What is said about the key of {@code entry}, whose dotted path is {@code path}. */
  Said of(String path, MapNode.Entry entry) {
    Said said = byPath.get(path);
    if (said != null) {
      return said;
    }
    Said above = above(entry.commentsAbove());
    if (!above.text().isEmpty()) {
      return above;
    }
    return entry
        .commentBeside()
        .map(Comment::words)
        .filter(words -> !CODE.matcher(words).matches())
        .map(words -> new Said(plain(words), above.type()))
        .orElse(above);
  }

  private static Said above(List<Comment> comments) {
    List<String> lines = comments.stream().map(Comment::words).toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher docs = HELM_DOCS.matcher(lines.get(i));
      if (docs.matches()) {
        List<String> said = new ArrayList<>();
        said.add(docs.group(2));
        for (String line : lines.subList(i + 1, lines.size())) {
          if (line.startsWith("@")) {
            break;
          }
          said.add(line);
        }
        return new Said(plain(String.join("\n", said)), Optional.ofNullable(docs.group(1)));
      }
    }
    return new Said(plain(String.join("\n", prose(lines))), Optional.empty());
  }

  /** The lines of a plain comment that are sentences: no tags, no examples, no code taken out. */
  private static List<String> prose(List<String> lines) {
    List<String> prose = new ArrayList<>();
    boolean example = false;
    for (String line : lines) {
      if (line.startsWith("@")) {
        break;
      }
      if (line.isEmpty()) {
        example = false;
      } else if (EXAMPLE.matcher(line).matches()) {
        example = true;
        continue;
      }
      if (example || BOILERPLATE.matcher(line).matches()) {
        continue;
      }
      if (isCode(line)) {
        prose.clear();
      } else {
        prose.add(line);
      }
    }
    return prose;
  }

  private static boolean isCode(String line) {
    return CODE.matcher(line).matches() && !PROSE_BEFORE_COLON.matcher(line).matches();
  }

  private static String withFollowing(String first, List<String> lines, int from) {
    StringBuilder said = new StringBuilder(first.strip());
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      String words = line.replaceFirst("^#+\\s*", "").strip();
      if (!line.startsWith("#")
          || words.isEmpty()
          || words.startsWith("@")
          || words.matches("(?i)^(ref|e\\.g|eg|example|skip)\\b.*")
          || isCode(words)
          || OLD_HELM_DOCS.matcher(lines.get(i)).matches()) {
        break;
      }
      said.append('\n').append(words);
    }
    return said.toString();
  }

  private static Optional<String> typeOfModifiers(String modifiers) {
    for (String modifier : modifiers.split(",", -1)) {
      String word = modifier.strip();
      if (List.of("string", "array", "object", "integer", "number", "boolean").contains(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  private static String plain(String text) {
    return Descriptions.cut(text, LONGEST)
        .replace("&trade;", "™")
        .replace("&reg;", "®")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .strip();
  }
}
