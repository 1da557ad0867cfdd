package io.oscstudio.app.cli;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.image.ledger.Basis;
import io.oscstudio.core.image.ledger.ImageOrigin;
import io.oscstudio.core.image.ledger.ImageRow;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.image.ledger.Proof;
import io.oscstudio.core.image.proof.Move;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a ledger of images, for people and as values for JSON. */
final class LedgerReport {
  private static final String INDENT = "    ";

  private final Console console;

  LedgerReport(Console console) {
    this.console = console;
  }

  /** Writes each image with its state and all its reasons, and how that is known. */
  void show(Ledger ledger) {
    for (ImageRow row : ledger.rows()) {
      String proof = console.text(row.proof().verdict());
      console.out().println(row.reference().familiar() + "  " + state(row) + "; " + proof);
      for (ImageOrigin origin : row.origins()) {
        String where = origin.place().map(place -> place + ": ").orElse("");
        console.out().println(INDENT + where + console.text(origin.why()));
        origin
            .whyNot()
            .ifPresent(why -> console.out().println(INDENT + INDENT + console.text(why)));
      }
    }
    if (ledger.rows().isEmpty()) {
      console.say("cli.images.none");
    }
    console.out().println(console.text(ledger.basis().how()));
    console.list(ledger.notes());
  }

  private String state(ImageRow row) {
    String certainty = console.text("cli.images.certainty." + row.certainty().name());
    String need = console.text(row.needed() ? "cli.images.needed" : "cli.images.not-needed");
    String decision =
        row.decision().map(d -> ", " + console.text("cli.images.decision." + d.name())).orElse("");
    return certainty + ", " + need + decision;
  }

  /** The ledger as values for JSON. */
  Map<String, Object> toData(Ledger ledger) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("images", ledger.rows().stream().map(this::data).toList());
    data.put("basis", data(ledger.basis()));
    data.put("notes", console.toData(ledger.notes()));
    return data;
  }

  private Map<String, Object> data(ImageRow row) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("image", row.reference().toString());
    data.put("needed", row.needed());
    data.put("certainty", name(row.certainty()));
    data.put("conditional", row.conditional());
    data.put("condition", List.copyOf(row.condition()));
    row.decision().ifPresent(decision -> data.put("decision", name(decision)));
    data.put("proof", data(row.proof()));
    data.put("origins", row.origins().stream().map(this::data).toList());
    return data;
  }

  private Map<String, Object> data(Proof proof) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(
        "verdict",
        switch (proof) {
          case Proof.NotProved _ -> "not-proved";
          case Proof.Rewritable _ -> "rewritable";
          case Proof.HardCoded _ -> "hard-coded";
          case Proof.Partly _ -> "partly";
          case Proof.Unresolved _ -> "unresolved";
        });
    data.put("moves", proof.moves().stream().map(LedgerReport::data).toList());
    data.put("hardCoded", proof.hardCoded().stream().map(Place::toString).toList());
    data.put("message", console.text(proof.verdict()));
    return data;
  }

  private static Map<String, Object> data(Move move) {
    return Map.of("path", move.valuesPath(), "piece", move.piece().key());
  }

  private Map<String, Object> data(ImageOrigin origin) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", name(origin.kind()));
    origin.place().ifPresent(place -> Console.putPlace(data, place));
    data.put("path", origin.path());
    data.put("condition", origin.condition());
    origin.container().ifPresent(container -> data.put("container", container.type()));
    origin
        .object()
        .ifPresent(object -> {
          data.put("object", object.toString());
          data.put("template", object.template());
          data.put("hook", object.hook());
        });
    data.put("why", console.text(origin.why()));
    return data;
  }

  private Map<String, Object> data(Basis basis) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rendered", basis instanceof Basis.Rendered);
    switch (basis) {
      case Basis.Files _ -> {
        // Nothing but the sentence.
      }
      case Basis.Rendered rendered -> {
        data.put("engine", rendered.engine());
        data.put("kubeVersion", rendered.kubeVersion());
        data.put("renders", rendered.renders());
        data.put("missingDependencies", rendered.missing());
        data.put("settings", rendered.settings());
      }
      case Basis.Refused refused -> {
        data.put("engine", refused.engine());
        data.put("refusal", console.text(refused.reason()));
        refused.place().ifPresent(place -> Console.putPlace(data, place));
        data.put("asksFor", refused.values());
      }
    }
    data.put("message", console.text(basis.how()));
    return data;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
