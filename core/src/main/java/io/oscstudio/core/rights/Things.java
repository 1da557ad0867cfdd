package io.oscstudio.core.rights;

import static java.util.Comparator.comparing;

import io.oscstudio.core.base.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what the resources of a rule are, and puts what belongs together into one phrase. */
final class Things {
  /** Parts that say nothing new of a rule that has the whole as well. */
  private static final Set<String> INCLUDED = Set.of("status", "finalizers", "scale");

  private final PolicyRule rule;
  private final Map<String, Set<String>> parts = new LinkedHashMap<>();
  private final List<String> deeds = new ArrayList<>();

  /** The things of a rule. */
  Things(PolicyRule rule) {
    this.rule = rule;
    for (String resource : rule.resources()) {
      if (Deeds.isOne(resource, rule.apiGroups())) {
        deeds.add(resource);
      } else {
        int slash = resource.indexOf('/');
        String base = slash < 0 ? resource : resource.substring(0, slash);
        String part = slash < 0 ? "" : resource.substring(slash + 1);
        parts.computeIfAbsent(base, _ -> new LinkedHashSet<>()).add(part);
      }
    }
  }

  /** The subresources that are deeds of their own, such as {@code pods/exec}. */
  List<String> deeds() {
    return List.copyOf(deeds);
  }

  /** The things, the most delicate first. */
  List<Thing> list() {
    if (rule.resources().contains(PolicyRule.ALL)) {
      return List.of(everything());
    }
    List<Thing> things = new ArrayList<>();
    List<String> strange = new ArrayList<>();
    Map<Set<String>, List<String>> partsOnly = new LinkedHashMap<>();
    parts.forEach((base, own) -> {
      boolean whole = own.contains("");
      Set<String> told = new LinkedHashSet<>(own);
      told.remove("");
      if (whole) {
        told.removeAll(INCLUDED);
      }
      if (!told.isEmpty()) {
        partsOnly.computeIfAbsent(told, _ -> new ArrayList<>()).add(base);
      }
      if (whole) {
        known(base).ifPresentOrElse(r -> things.add(thing(r)), () -> strange.add(base));
      }
    });
    if (!strange.isEmpty()) {
      things.add(other(ofGroups(strange), strange.size()));
    }
    partsOnly.forEach((told, bases) -> things.addAll(partsOf(told, bases)));
    things.sort(comparing(Thing::weight).reversed());
    return things;
  }

  private Thing thing(Resource resource) {
    Risk weight = Danger.weight(resource.name(), rule);
    return new Thing(resource.kind(), 1, true, Thing.Home.of(resource), weight);
  }

  private static Thing other(Message phrase, int count) {
    return new Thing(phrase, count, false, Thing.Home.UNKNOWN, Risk.LOW);
  }

  private Optional<Resource> known(String base) {
    return Resource.find(base).filter(r -> r.isIn(rule.apiGroups()));
  }

  private List<Thing> partsOf(Set<String> told, List<String> bases) {
    List<Resource> known = new ArrayList<>();
    List<String> strange = new ArrayList<>();
    for (String base : bases) {
      known(base).ifPresentOrElse(known::add, () -> strange.add(base));
    }
    List<Thing> things = new ArrayList<>();
    if (!known.isEmpty()) {
      Message phrase = parts(told, Phrases.some(known, Resource::kind));
      Thing.Home home = known.stream().map(Thing.Home::of).reduce(Thing.Home::with).orElseThrow();
      things.add(new Thing(phrase, known.size(), false, home, Risk.LOW));
    }
    if (!strange.isEmpty()) {
      things.add(other(parts(told, ofGroups(strange)), strange.size()));
    }
    return things;
  }

  private static Message parts(Set<String> told, Message of) {
    return Message.of("rights.parts", Phrases.some(told, Things::part), of);
  }

  private static Message part(String part) {
    return switch (part) {
      case "status" -> Message.of("rights.part-status");
      case "finalizers" -> Message.of("rights.part-finalizers");
      case "scale" -> Message.of("rights.part-scale");
      case "log" -> Message.of("rights.part-log");
      case "metrics", "stats" -> Message.of("rights.part-metrics");
      default -> Phrases.quoted(Set.of(part));
    };
  }

  /** Kinds nobody knows, with the groups they may be of. */
  private Message ofGroups(Collection<String> bases) {
    List<String> named = new ArrayList<>(bases);
    if (named.remove(PolicyRule.ALL)) {
      return everything().phrase();
    }
    Message list = Phrases.some(named, Phrases::word);
    return rule.apiGroups().contains(PolicyRule.ALL)
        ? Message.of("rights.of-any", list)
        : Message.of("rights.of", list, groups());
  }

  private Thing everything() {
    Message phrase =
        rule.apiGroups().contains(PolicyRule.ALL)
            ? Message.of("rights.all-things")
            : Message.of("rights.all-of", groups());
    return new Thing(phrase, 1, false, Thing.Home.UNKNOWN, Risk.HIGH);
  }

  private Message groups() {
    return Phrases.some(
        rule.apiGroups(),
        group -> group.isEmpty() ? Message.of("rights.core-group") : Phrases.word(group));
  }
}
