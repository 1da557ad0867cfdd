package io.oscstudio.core.console.rename;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.console.rename.PathRename.Target;
import io.oscstudio.core.console.rename.PathUse.Kind;
import io.oscstudio.core.model.Crd;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.Descriptor;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.Embedded;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Looks for the places that say a path, with the change each would take. */
final class UseFinder {
  private static final YamlPath SAMPLE = YamlPath.of("spec", "defaultConfiguration");

  private final Map<String, YamlText> texts;
  private final Target target;
  private final String to;
  private final Job job;
  private final Optional<KeyChange> key;
  private final List<PathUse> found = new ArrayList<>();
  private int unreachable;
  private boolean sampleTaken;

  /** The last key of a path under another name, the way there as it was. */
  private record KeyChange(List<YamlPath.Step> way, String from, String to) {}

  UseFinder(Map<String, YamlText> texts, Target target, String to, Job job) {
    this.texts = texts;
    this.target = target;
    this.to = to;
    this.job = job;
    this.key = keyChange(target.path(), to);
  }

  /** What was found, in the order in which it was looked for. */
  List<PathUse> found() {
    return found;
  }

  int unreachable() {
    return unreachable;
  }

  boolean sampleTaken() {
    return sampleTaken;
  }

  /** The field itself can only get another name; another place is another field. */
  private static Optional<KeyChange> keyChange(String from, String to) {
    Optional<List<YamlPath.Step>> before = DottedPath.steps(from).map(DottedPath::keys);
    Optional<List<YamlPath.Step>> after = DottedPath.steps(to).map(DottedPath::keys);
    if (before.isEmpty() || after.isEmpty() || before.get().size() != after.get().size()) {
      return Optional.empty();
    }
    int last = before.get().size() - 1;
    return last >= 0
            && before.get().subList(0, last).equals(after.get().subList(0, last))
            && before.get().get(last) instanceof YamlPath.Key(String name)
            && after.get().get(last) instanceof YamlPath.Key(String other)
            && !name.equals(other)
        ? Optional.of(new KeyChange(before.get().subList(0, last), name, other))
        : Optional.empty();
  }

  void inCsd(ServiceForms.Form form) {
    YamlText text = texts.get(form.file());
    if (text == null) {
      return;
    }
    int number = form.document();
    for (Descriptor descriptor : PathRename.descriptors(form.csd(), target.part())) {
      descriptor.fieldPath().ifPresent(path -> inText(Kind.DESCRIPTOR, text, number, path, ""));
    }
    if (target.part() == Part.SPEC) {
      inConditions(form.csd(), text, number);
    }
    form.csd()
        .versionDefinition()
        .flatMap(Csd.VersionDefinition::imagePath)
        .ifPresent(path -> inText(Kind.IMAGE, text, number, path, target.part().key() + "."));
    key.ifPresent(change -> inSample(text, number, change));
  }

  private void inConditions(Csd csd, YamlText text, int number) {
    for (Descriptor descriptor : csd.specDescriptors()) {
      for (Value<String> urn : descriptor.xDescriptors()) {
        PathRename.condition(urn.value())
            .ifPresent(arguments -> {
              String tail = String.join(":", arguments);
              String head = urn.value().substring(0, urn.value().length() - tail.length());
              DottedPath.moved(arguments.getFirst(), target.path(), to)
                  .map(path -> head + path + tail.substring(arguments.getFirst().length()))
                  .ifPresent(now -> set(Kind.CONDITION, text, number, urn, now));
            });
      }
    }
  }

  private void inText(Kind kind, YamlText text, int number, Value<String> value, String head) {
    if (value.value().startsWith(head)) {
      DottedPath.moved(value.value().substring(head.length()), target.path(), to)
          .ifPresent(now -> set(kind, text, number, value, head + now));
    }
  }

  private void set(Kind kind, YamlText text, int number, Value<String> value, String now) {
    add(
        kind,
        value.place(),
        value.value(),
        now,
        () -> text.edit(number, value.path(), Edit.set(now)));
  }

  private void inSample(YamlText text, int number, KeyChange change) {
    Optional<Embedded> sample =
        Embedded.at(text, number, SAMPLE).filter(json -> !json.document().isBroken());
    if (sample.isEmpty()) {
      return;
    }
    SampleKeys keys = new SampleKeys(change.from(), change.to());
    YamlPath top = YamlPath.of(target.part().key());
    sample.get().document().at(top).ifPresent(node -> keys.collect(node, top, change.way()));
    sampleTaken |= keys.isTaken();
    List<YamlPath> ways = keys.ways();
    if (ways.isEmpty() || keys.isTaken()) {
      return;
    }
    Place place =
        sample.get().document().at(ways.getFirst()).map(sample.get()::place).orElseThrow();
    add(
        Kind.SAMPLE,
        place,
        change.from(),
        change.to(),
        () -> sample.get().rename(ways, change.to()));
  }

  void inCrd(ServiceForms.Resource resource) {
    YamlText text = texts.get(resource.file());
    if (text == null || key.isEmpty()) {
      return;
    }
    for (Document document : text.documents()) {
      Crd crd = Crd.of(document);
      if (Crd.isCrd(document)
          && crd.name().map(Value::value).equals(resource.crd().name().map(Value::value))) {
        inCrd(text, document, crd, key.get());
      }
    }
  }

  private void inCrd(YamlText text, Document document, Crd crd, KeyChange change) {
    Set<YamlPath> done = new LinkedHashSet<>();
    for (Crd.Version version : crd.versions()) {
      version
          .schema()
          .flatMap(schema -> schema.property(target.part().key()))
          .flatMap(schema -> schema.find(target.path()))
          .map(found -> found.schema().path())
          .filter(path -> path.last().equals(Optional.of(new YamlPath.Key(change.from()))))
          .filter(done::add)
          .ifPresent(path -> property(text, document, path, change));
      for (Value<String> said : jsonPaths(document, version)) {
        inText(Kind.PROPERTY_USE, text, document.number(), said, "." + target.part().key() + ".");
      }
    }
  }

  private void property(YamlText text, Document document, YamlPath path, KeyChange change) {
    Optional<YamlPath> parent = path.parent().flatMap(YamlPath::parent);
    Optional<Schema> around = parent.flatMap(document::at).map(Schema::of);
    if (around.isEmpty() || around.get().property(change.to()).isPresent()) {
      return;
    }
    Place place =
        path.parent()
            .flatMap(document::at)
            .filter(node -> node instanceof MapNode)
            .flatMap(node -> ((MapNode) node).entry(change.from()))
            .map(entry -> entry.key().place())
            .orElseThrow();
    int number = document.number();
    add(
        Kind.PROPERTY,
        place,
        change.from(),
        change.to(),
        () -> text.edit(number, path, Edit.rename(change.to())));
    for (Value<String> name : around.get().required()) {
      if (name.value().equals(change.from())) {
        Value<String> there =
            new Value<>(name.value(), name.node(), parent.get().then(name.path()));
        set(Kind.PROPERTY_USE, text, number, there, change.to());
      }
    }
    for (Value<String> name : mapKeys(document, parent.get())) {
      if (name.value().equals(change.from())) {
        set(Kind.PROPERTY_USE, text, number, name, change.to());
      }
    }
  }

  /** The fields that tell items of a list apart; none for what is no item. */
  private static List<Value<String>> mapKeys(Document document, YamlPath item) {
    Optional<YamlPath> keys =
        item.last()
            .filter(new YamlPath.Key("items")::equals)
            .flatMap(step -> item.parent())
            .map(list -> list.key("x-kubernetes-list-map-keys"));
    List<Value<String>> found = new ArrayList<>();
    for (int i = 0; i < keys.flatMap(document::at).map(UseFinder::size).orElse(0); i++) {
      YamlPath place = keys.get().index(i);
      text(document, place).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Value<String>> text(Document document, YamlPath place) {
    return document
        .at(place)
        .filter(node -> node instanceof ScalarNode s && s.isString())
        .map(node -> new Value<>(((ScalarNode) node).text(), node, place));
  }

  /** Where a CRD speaks of fields by their paths: columns, and what scales. */
  private static List<Value<String>> jsonPaths(Document document, Crd.Version version) {
    List<YamlPath> places = new ArrayList<>();
    YamlPath columns = version.path().key("additionalPrinterColumns");
    int count = document.at(columns).map(UseFinder::size).orElse(0);
    for (int i = 0; i < count; i++) {
      places.add(columns.index(i).key("jsonPath"));
    }
    YamlPath scale = version.path().key("subresources").key("scale");
    places.add(scale.key("specReplicasPath"));
    places.add(scale.key("statusReplicasPath"));
    places.add(scale.key("labelSelectorPath"));
    List<Value<String>> found = new ArrayList<>();
    places.forEach(place -> text(document, place).ifPresent(found::add));
    return found;
  }

  private static int size(Node node) {
    return node instanceof ListNode list ? list.items().size() : 0;
  }

  private void add(Kind kind, Place place, String before, String after, Supplier<TextPatch> patch) {
    job.checkCancelled();
    try {
      found.add(new PathUse(kind, place, before, after, patch.get()));
    } catch (StudioException e) {
      unreachable++;
    }
  }
}
