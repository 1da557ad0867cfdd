package io.oscstudio.core.rights;

import io.oscstudio.core.base.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule allows, for a person to judge.
 *
 * @param sentence what it allows and where, without a full stop at the end
 * @param reach how far it reaches
 * @param risk how much harm the whole rule could do
 * @param remarks why the risk is more than low, the weightiest first, and what is odd about the
 *     rule; each a full sentence
 */
public record Right(Message sentence, Reach reach, Risk risk, List<Message> remarks) {
  public Right {
    remarks = List.copyOf(remarks);
  }

  /** Judges a rule that reaches as far as {@code reach}. */
  public static Right of(PolicyRule rule, Reach reach) {
    List<Danger.Found> dangers = Danger.of(rule, reach);
    List<Message> remarks =
        new ArrayList<>(dangers.stream().map(Danger.Found::reason).distinct().toList());
    if (reach == Reach.NAMESPACE) {
      withoutEffect(rule, remarks);
    }
    Risk risk = dangers.stream().map(Danger.Found::risk).reduce(Risk.LOW, Risk::or);
    return new Right(Sentence.of(rule, reach), reach, risk, remarks);
  }

  private static void withoutEffect(PolicyRule rule, List<Message> remarks) {
    List<Message> kinds = new ArrayList<>();
    for (Resource resource : Resource.all()) {
      if (resource.ofCluster()
          && resource.isIn(rule.apiGroups())
          && rule.resources().contains(resource.name())) {
        kinds.add(resource.kind());
      }
    }
    if (!kinds.isEmpty()) {
      remarks.add(Message.of("rights.no-effect", Phrases.some(kinds, kind -> kind)));
    }
    if (!rule.nonResourceUrls().isEmpty()) {
      remarks.add(Message.of("rights.no-effect-paths"));
    }
  }
}
