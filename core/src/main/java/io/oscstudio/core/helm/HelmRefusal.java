package io.oscstudio.core.helm;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import java.util.List;
import java.util.Optional;

/**
 * The chart was not rendered: Helm refused it, or the chart broke a limit or Helm itself.
 *
 * @param message what happened, with Helm's own words where it had some
 * @param reason what kind of trouble it is
 * @param place where in the chart, innermost template first named; files are relative to the chart,
 *     those of a packed subchart lie below its archive ({@code
 *     charts/kid-1.0.0.tgz/kid/templates/x.yaml})
 * @param values the values Helm's words or the template there ask for; giving one of them may mend
 *     it
 * @param missing names of the charts that are not in the charts folder
 * @param template the template Helm was at, by its {@link ChartCopy.Template#source source}; the
 *     outermost where templates include one another
 */
public record HelmRefusal(
    Message message,
    Reason reason,
    Optional<Place> place,
    List<AskedValue> values,
    List<String> missing,
    Optional<String> template)
    implements Rendering {
  /** The kinds of trouble. */
  public enum Reason {
    /** A template asks for a value that is missing or will not do. */
    VALUES,
    /** The values do not meet the chart's own schema. */
    SCHEMA,
    /** A template is wrong, or refuses for another reason. */
    TEMPLATE,
    /** Subcharts are missing. */
    DEPENDENCIES,
    /** The chart wants another Kubernetes. */
    KUBERNETES,
    /** A file of the chart cannot be read, or the chart is none to install. */
    CHART,
    /** It took too long, too much memory, or gave too much. */
    LIMIT,
    /** Helm broke down. */
    CRASH
  }

  public HelmRefusal {
    values = List.copyOf(values);
    missing = List.copyOf(missing);
  }

  /** A refusal of which no more is known than why. */
  public static HelmRefusal of(Reason reason, Message message) {
    return new HelmRefusal(
        message, reason, Optional.empty(), List.of(), List.of(), Optional.empty());
  }

  HelmRefusal at(Optional<Place> where) {
    return new HelmRefusal(message, reason, where, values, missing, template);
  }

  HelmRefusal asking(List<AskedValue> asked) {
    return new HelmRefusal(message, reason, place, asked, missing, template);
  }

  HelmRefusal missing(List<String> charts) {
    return new HelmRefusal(message, reason, place, values, charts, template);
  }

  /** With the template Helm was at, as it names it: behind the chart's own name. */
  HelmRefusal in(String name) {
    String source = name.substring(name.indexOf('/') + 1);
    return new HelmRefusal(message, reason, place, values, missing, Optional.of(source));
  }
}
