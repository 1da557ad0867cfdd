package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Position;
import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.helm.chart.Chart;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses written into templates, where OSC cannot replace them (R11.6). */
final class TemplateImages {
  private static final Pattern IMAGE =
      Pattern.compile(
          "^[ \\t]*(?:-[ \\t]+)?image:[ \\t]*[\"']?([^\\s\"'{}#&*|>]+)[\"']?[ \\t]*(?:#.*)?$",
          Pattern.MULTILINE);

  private TemplateImages() {}

  static void find(Chart chart, List<String> condition, LedgerBuilder ledger) {
    for (Map.Entry<String, String> template : chart.templates().entrySet()) {
      String text = template.getValue();
      Matcher matcher = IMAGE.matcher(text);
      while (matcher.find()) {
        Place place =
            Place.of(
                template.getKey(),
                new TextRange(
                    Position.in(text, matcher.start(1)), Position.in(text, matcher.end(1))));
        ImageReference.parse(matcher.group(1))
            .ifPresent(reference ->
                ledger.add(
                    reference,
                    Certainty.SUSPECTED,
                    ImageOrigin.at(OriginKind.TEMPLATE, place, "image").withCondition(condition)));
      }
    }
  }
}
