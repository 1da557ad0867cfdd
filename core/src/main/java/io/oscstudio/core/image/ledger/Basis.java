package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.helm.HelmRefusal;
import io.oscstudio.core.image.proof.RelocationProof;
import java.util.List;
import java.util.Optional;

/** What a ledger rests on. */
public sealed interface Basis {
  /**
   * Files were read, nothing was rendered: an operator, or a chart without an engine.
   *
   * @param why why a chart was not rendered; empty where there is none
   */
  record Files(Optional<Message> why) implements Basis {}

  /**
   * Helm rendered the chart.
   *
   * @param engine its name and version
   * @param proof what rendering showed
   */
  record Rendered(String engine, RelocationProof proof) implements Basis {
    /** The Kubernetes version that the templates saw. */
    public String kubeVersion() {
      return proof.inputs().kubeVersion();
    }

    /** How often the chart was rendered. */
    public int renders() {
      return proof.renders() + proof.conditionalRenders();
    }

    /** Declared dependencies that are not in the chart, which was rendered without them. */
    public List<String> missing() {
      return proof.missing();
    }

    /** Paths of values that must be true for the chart to accept other addresses. */
    public List<String> settings() {
      return proof.settings();
    }
  }

  /**
   * Helm refused the chart; its files were read.
   *
   * @param engine its name and version
   * @param refusal why, and what might mend it; its place is one of the chart
   * @param place where in the package, as far as Helm said
   */
  record Refused(String engine, HelmRefusal refusal, Optional<Place> place) implements Basis {
    /** Why, in Helm's words. */
    public Message reason() {
      return refusal.message();
    }

    /** Paths of the values the chart asks for; one of them may mend it. */
    public List<String> values() {
      return refusal.values().stream().map(asked -> asked.path().toString()).toList();
    }
  }

  /** How the ledger was made, as one sentence. */
  default Message how() {
    return switch (this) {
      case Files(Optional<Message> why) ->
          why.map(w -> Message.of("ledger.basis.not-rendered", w))
              .orElseGet(() -> Message.of("ledger.basis.files"));
      case Rendered rendered when rendered.missing().isEmpty() ->
          Message.of(
              "ledger.basis.rendered", rendered.engine, rendered.kubeVersion(), rendered.renders());
      case Rendered rendered ->
          Message.of(
              "ledger.basis.rendered-without",
              rendered.engine,
              rendered.kubeVersion(),
              rendered.renders(),
              String.join(", ", rendered.missing()));
      case Refused refused -> Message.of("ledger.basis.refused", refused.engine, refused.reason());
    };
  }
}
