package io.oscstudio.core.report;

import io.oscstudio.core.image.ledger.Certainty;
import io.oscstudio.core.image.ledger.ImageOrigin;
import io.oscstudio.core.image.ledger.ImageRow;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.pack.Sizes;
import io.oscstudio.core.report.Facts.Field;
import java.util.List;

/** What there is to tell of a thing besides findings, on a page. */
final class HtmlFacts {
  private static final int MOST_IMAGES = 500;
  private static final int MOST_ORIGINS = 3;

  private final Html html;
  private final String anchor;

  HtmlFacts(Html html, String anchor) {
    this.html = html;
    this.anchor = anchor;
  }

  void write(Facts facts) {
    if (!facts.fields().isEmpty()) {
      html.heading("report.html.facts").raw("<dl>\n");
      for (Field field : facts.fields()) {
        html.raw("<dt class=\"mono\">").text(field.key()).raw("</dt><dd>");
        html.text(field.value()).raw("</dd>\n");
      }
      html.raw("</dl>\n");
    }
    facts.ledger().ifPresent(this::images);
    facts.upgrades().ifPresent(graph -> new HtmlUpgrades(html, anchor).write(graph));
    sizes(facts);
    checksums(facts);
  }

  private void images(Ledger ledger) {
    html.heading("report.html.images", ledger.rows().size());
    html.raw("<p class=\"why\">").say(ledger.basis().how()).raw("</p>\n");
    if (ledger.rows().isEmpty()) {
      return;
    }
    html.table(List.of("report.html.image", "report.html.needed", "report.html.address"));
    for (ImageRow row : ledger.rows().stream().limit(MOST_IMAGES).toList()) {
      html.raw("<tr><td class=\"mono image\">").text(row.reference().familiar()).raw("</td><td>");
      html.say(row.needed() ? "report.html.yes" : "report.html.no").raw(" · ");
      html.raw("<span class=\"why\">").say(certainty(row.certainty())).raw("</span>");
      row.origins().stream().limit(MOST_ORIGINS).forEach(this::origin);
      html.raw("</td><td>").say(row.proof().verdict()).raw("</td></tr>\n");
    }
    html.endTable();
    if (ledger.rows().size() > MOST_IMAGES) {
      html.raw("<p class=\"why\">");
      html.say("report.html.more-images", ledger.rows().size() - MOST_IMAGES).raw("</p>\n");
    }
  }

  private void origin(ImageOrigin origin) {
    html.raw("<br><span class=\"why\">").say(origin.why());
    origin.place().ifPresent(place -> html.raw(" <code>").text(place.toString()).raw("</code>"));
    origin.whyNot().ifPresent(why -> html.raw("<br>").say(why));
    html.raw("</span>");
  }

  private static String certainty(Certainty certainty) {
    return "report.html.certainty." + certainty.name();
  }

  private void sizes(Facts facts) {
    html.heading("report.html.sizes");
    html.raw("<p class=\"why\">");
    html.say(
        facts.packed() ? "report.html.packed" : "report.html.unpacked",
        facts.files(),
        Sizes.text(facts.total()));
    html.raw("</p>\n");
    HtmlTreemap.write(html, facts.sizes());
  }

  private void checksums(Facts facts) {
    html.heading("report.html.checksums").raw("<dl>\n");
    facts
        .checksum()
        .ifPresent(digest -> {
          html.raw("<dt>").say("report.html.archive").raw("</dt><dd><code>");
          html.text(digest.toString()).raw("</code> ");
          facts.bytes().ifPresent(bytes -> html.say("report.html.bytes", bytes));
          html.raw("</dd>\n");
        });
    html.raw("<dt>").say("report.html.content").raw("</dt><dd><code>");
    html.text(facts.content().toString()).raw("</code></dd>\n</dl>\n");
  }
}
