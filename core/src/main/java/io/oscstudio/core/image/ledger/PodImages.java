package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the images of pods: of all their containers, and those that an operator's container is told
 * of by environment variables, commands and arguments.
 */
final class PodImages {
  /**
   * An address inside other text: a host with a dot or a port, a path, and a tag or a digest.
   * Possessive, so that a long text cannot exhaust the stack.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w./@-])(?:[a-z0-9-]++(?:\\.[a-z0-9-]++)++(?::\\d{1,5})?|localhost:\\d{1,5})"
              + "/[a-z0-9._/-]*[a-z0-9](?::\\w[\\w.-]{0,127}(?:@sha256:[0-9a-f]{64})?"
              + "|@sha256:[0-9a-f]{64})(?![\\w/@:])");

  private final OriginKind kind;
  private final LedgerBuilder ledger;

  /** Enters the containers' own images as of a kind. */
  PodImages(OriginKind kind, LedgerBuilder ledger) {
    this.kind = kind;
    this.ledger = ledger;
  }

  /**
   * Looks through the pod template of a list of deployments as lifecycle.yaml and CSVs have it.
   *
   * @param path dotted path of the list
   */
  void deployments(Node list, String path) {
    if (list instanceof ListNode deployments) {
      for (int i = 0; i < deployments.items().size(); i++) {
        String at = path + "[" + i + "].spec.template.spec";
        deployments.items().get(i).at("spec", "template", "spec").ifPresent(pod -> pod(pod, at));
      }
    }
  }

  private void pod(Node pod, String path) {
    for (ContainerKind type : ContainerKind.values()) {
      String key = type.listKey();
      if (pod.at(key).orElse(null) instanceof ListNode containers) {
        for (int i = 0; i < containers.items().size(); i++) {
          container(containers.items().get(i), path + "." + key + "[" + i + "]", type);
        }
      }
    }
  }

  private void container(Node container, String path, ContainerKind type) {
    if (container.at("image").orElse(null) instanceof ScalarNode image) {
      Optional<ImageReference> reference = ImageReference.parse(image.text());
      if (reference.isPresent()) {
        ledger.add(
            reference.get(),
            Certainty.DECLARED,
            ImageOrigin.at(kind, image.place(), path + ".image").in(type));
      } else {
        ledger.note(
            Finding.at(image.place(), Severity.WARNING, "image.reference-invalid", image.text()));
      }
    }
    environment(container, path);
    for (String key : List.of("command", "args")) {
      if (container.at(key).orElse(null) instanceof ListNode words) {
        for (int i = 0; i < words.items().size(); i++) {
          inText(words.items().get(i), path + "." + key + "[" + i + "]", OriginKind.ARGUMENT);
        }
      }
    }
  }

  private void environment(Node container, String path) {
    if (!(container.at("env").orElse(null) instanceof ListNode variables)) {
      return;
    }
    for (int i = 0; i < variables.items().size(); i++) {
      Node variable = variables.items().get(i);
      String name = variable.at("name").map(n -> text(n)).orElse("");
      Optional<Node> value = variable.at("value");
      String at = path + ".env[" + i + "].value";
      if (value.isPresent()) {
        boolean named = name.startsWith("RELATED_IMAGE_") || name.endsWith("_IMAGE");
        Optional<ImageReference> whole =
            named ? ImageReference.parse(text(value.get())) : Optional.empty();
        if (whole.isPresent()) {
          Certainty certainty =
              name.startsWith("RELATED_IMAGE_") ? Certainty.DECLARED : Certainty.SUSPECTED;
          ledger.add(
              whole.get(),
              certainty,
              ImageOrigin.at(OriginKind.ENVIRONMENT, value.get().place(), at)
                  .withPieces(Map.of(Piece.FULL_ADDRESS, at)));
        } else {
          inText(value.get(), at, OriginKind.ENVIRONMENT_TEXT);
        }
      }
    }
  }

  private void inText(Node node, String path, OriginKind foundIn) {
    Matcher matcher = ADDRESS.matcher(text(node));
    while (matcher.find()) {
      ImageReference.parse(matcher.group())
          .ifPresent(reference ->
              ledger.add(
                  reference, Certainty.SUSPECTED, ImageOrigin.at(foundIn, node.place(), path)));
    }
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : "";
  }
}
