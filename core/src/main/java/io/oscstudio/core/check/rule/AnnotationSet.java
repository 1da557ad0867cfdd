package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Readings;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;

/**
 * An annotation of a chart or a CSV whose values are of a closed set.
 *
 * @param key the annotation
 * @param several whether it may have more than one value, with commas between them
 * @see "spec section 9.3"
 */
public record AnnotationSet(String key, List<String> allowed, boolean several) {
  public static final AnnotationSet SOURCE =
      new AnnotationSet("source", List.of("ISV", "OpenSource", "HuaweiProvided"), false);
  public static final AnnotationSet ARCHITECTURE =
      new AnnotationSet("architecture", List.of("x86_64", "aarch64"), true);
  public static final AnnotationSet DEVICES =
      new AnnotationSet("devices", List.of("CPU", "GPU", "NPU"), true);
  public static final AnnotationSet SCENES =
      new AnnotationSet("scenes", List.of("CCE", "UCS"), true);
  public static final AnnotationSet CATEGORIES =
      new AnnotationSet("categories", Readings.CATEGORIES, true);

  public AnnotationSet {
    allowed = List.copyOf(allowed);
  }

  /**
   * Reports each value that is not of the set. The message's arguments are the value, what it could
   * be instead, and the annotation.
   *
   * @param value the annotation's text; a blank one says nothing
   */
  public void check(Subject subject, Report report, ScalarNode value) {
    String text = value.text();
    boolean single = !several || text.indexOf(',') < 0;
    int start = 0;
    for (String part : single ? new String[] {text} : text.split(",", -1)) {
      String word = part.strip();
      if (!word.isEmpty() && !allowed.contains(word)) {
        int from = start + part.length() - part.stripLeading().length();
        Fixable found =
            report.at(
                value.place(from, from + word.length()), word, Hints.oneOf(word, allowed), key);
        if (single) {
          found.perhapsFixedBy(() -> AllowedValues.fix(subject, value, allowed));
        }
      }
      start += part.length() + 1;
    }
  }

  /** Whether a value is of the set, but not the one that is wanted. */
  public boolean isOther(ScalarNode value, String wanted) {
    return allowed.contains(value.text()) && !value.text().equals(wanted);
  }
}
