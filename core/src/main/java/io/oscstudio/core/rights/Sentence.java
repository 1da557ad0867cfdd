package io.oscstudio.core.rights;

import io.oscstudio.core.base.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says what a rule allows. */
final class Sentence {
  private static final Set<String> READING = Set.of("get", "list", "watch");
  private static final Set<String> CHANGING = Set.of("update", "patch");
  private static final Set<String> DELETING = Set.of("delete", "deletecollection");

  private final PolicyRule rule;
  private final Reach reach;
  private final List<Message> said = new ArrayList<>();

  private Sentence(PolicyRule rule, Reach reach) {
    this.rule = rule;
    this.reach = reach;
  }

  /** What {@code rule} allows where it reaches. */
  static Message of(PolicyRule rule, Reach reach) {
    return new Sentence(rule, reach).say();
  }

  private Message say() {
    if (rule.verbs().isEmpty()) {
      return Message.of("rights.nothing-verbs");
    }
    if (!rule.nonResourceUrls().isEmpty()) {
      said.add(paths());
    }
    if (!rule.resources().isEmpty() && !rule.apiGroups().isEmpty()) {
      ofResources();
    }
    if (said.isEmpty()) {
      return rule.resources().isEmpty()
          ? Message.of("rights.nothing-resources")
          : Message.of("rights.nothing-groups");
    }
    return said.stream().reduce((a, b) -> Message.of("rights.then", a, b)).orElseThrow();
  }

  private void ofResources() {
    Things found = new Things(rule);
    List<Thing> things = found.list();
    if (!things.isEmpty()) {
      Message where = where(things.stream().map(Thing::home));
      if (rule.verbs().contains(PolicyRule.ALL)) {
        said.add(
            isEverything()
                ? Message.of("rights.does-anything-with-everything", where)
                : Message.of("rights.does-anything", objects(things), where));
      } else {
        standardVerbs(things, where);
        otherVerbs(things, where);
      }
    }
    for (String deed : found.deeds()) {
      Resource on = Deeds.base(deed).orElseThrow();
      said.add(Deeds.sentence(deed, named(on.kind()), where(Stream.of(Thing.Home.of(on)))));
    }
  }

  private void standardVerbs(List<Thing> things, Message where) {
    boolean reads = rule.verbs().stream().anyMatch(READING::contains);
    boolean creates = rule.verbs().contains("create");
    String letters =
        (reads ? "r" : "")
            + (creates ? "c" : "")
            + (rule.verbs().stream().anyMatch(CHANGING::contains) ? "u" : "")
            + (rule.verbs().stream().anyMatch(DELETING::contains) ? "d" : "");
    if (!letters.isEmpty()) {
      Message verbs = new Message("rights.verbs-" + letters, List.of());
      said.add(standard(verbs, things, where, reads || !creates));
    }
  }

  private Message standard(Message verbs, List<Thing> things, Message where, boolean toAll) {
    if (isEverything()) {
      return Message.of("rights.does-to-everything", verbs, where);
    }
    return toAll && isAll(things)
        ? Message.of("rights.does-to-all", verbs, objects(things), where)
        : Message.of("rights.does-to", verbs, objects(things), where);
  }

  private boolean isEverything() {
    return rule.apiGroups().contains(PolicyRule.ALL)
        && rule.resources().contains(PolicyRule.ALL)
        && !rule.isNamed();
  }

  private void otherVerbs(List<Thing> things, Message where) {
    Set<String> others = new LinkedHashSet<>(rule.verbs());
    others.removeAll(READING);
    others.removeAll(CHANGING);
    others.removeAll(DELETING);
    others.remove("create");
    Message objects = objects(things);
    if (others.remove("impersonate")) {
      said.add(Message.of("rights.impersonates", objects, where));
    }
    if (others.remove("escalate")) {
      said.add(Message.of("rights.escalates", objects, where));
    }
    if (others.remove("bind")) {
      said.add(Message.of("rights.binds", objects, where));
    }
    if (!others.isEmpty()) {
      said.add(Message.of("rights.may", Phrases.quoted(others), objects, where));
    }
  }

  /** Whether “all” can stand before the things: one kind, and not only some of its objects. */
  private boolean isAll(List<Thing> things) {
    return things.size() == 1 && things.getFirst().isKind() && !rule.isNamed();
  }

  private Message objects(List<Thing> things) {
    int named = Phrases.named(things.size());
    int left = things.stream().skip(named).mapToInt(Thing::count).sum();
    return named(Phrases.list(things.stream().limit(named).map(Thing::phrase).toList(), left));
  }

  private Message named(Message objects) {
    return rule.isNamed()
        ? Message.of("rights.named", objects, Phrases.quoted(rule.resourceNames()))
        : objects;
  }

  private Message where(Stream<Thing.Home> homes) {
    if (reach == Reach.NAMESPACE) {
      return Message.of("rights.in-own");
    }
    return switch (homes.reduce(Thing.Home::with).orElse(Thing.Home.UNKNOWN)) {
      case NAMESPACES -> Message.of("rights.in-every");
      case CLUSTER -> Message.of("rights.of-cluster");
      case UNKNOWN -> Message.of("rights.in-whole");
    };
  }

  private Message paths() {
    boolean readsOnly = READING.containsAll(rule.verbs()) || rule.verbs().equals(Set.of("head"));
    if (rule.nonResourceUrls().contains(PolicyRule.ALL)) {
      return readsOnly ? Message.of("rights.reads-paths") : Message.of("rights.calls-paths");
    }
    Message paths = Phrases.quoted(rule.nonResourceUrls());
    return readsOnly
        ? Message.of("rights.reads-path", paths)
        : Message.of("rights.calls-path", paths);
  }
}
