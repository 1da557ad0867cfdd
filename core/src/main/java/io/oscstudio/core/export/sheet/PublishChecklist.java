package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.export.Exported;
import io.oscstudio.core.export.Exporter;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.image.ledger.ImageRow;
import io.oscstudio.core.image.ledger.OriginKind;
import io.oscstudio.core.image.ledger.Proof;
import io.oscstudio.core.model.Lifecycle;
import io.oscstudio.core.model.Metadata;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What has to be so before, and is to be done for, a publication (sections 11, 13, 15 and 16). */
final class PublishChecklist {
  private static final String ISV = "ISV";
  private static final String PULL_SECRET = "default-secret"; // R11.8
  private static final String LIFECYCLE = "lifecycle.yaml";
  private static final String NO_CONTACT = "OSC-META-015";
  private static final String NO_CATEGORY = "OSC-META-016";
  private static final String NO_MARKET_FIELD = "OSC-META-017";
  private static final int SHOWN = 3;

  private final Facts facts;
  private final ChecklistBuilder list = new ChecklistBuilder();

  PublishChecklist(Facts facts) {
    this.facts = facts;
  }

  List<ChecklistItem> items() {
    list.metUnless(
        CommonChecks.errors(facts), "13", Message.of("export.sheet.check.publish.clean"));
    identity();
    marketPage();
    images();
    pullSecrets();
    person("11", "virus");
    person("15", "proven");
    person("14", "bucket");
    person("15", "stages");
    person("15", "verification");
    person("15", "asset");
    person("15", "goods");
    return list.items();
  }

  private void identity() {
    list.metUnless(
        unless(
            Exporter.isServiceName(facts.name()),
            Message.of("export.sheet.check.publish.name.bad", facts.name())),
        "11",
        Message.of("export.sheet.check.publish.name"));
    list.metUnless(
        unless(
            Exporter.isPublishable(facts.version()),
            Message.of("export.sheet.check.publish.version.bad", facts.version())),
        "11",
        Message.of("export.sheet.check.publish.version"));
  }

  private void marketPage() {
    list.metUnless(
        unless(
            facts.found(NO_CONTACT).isEmpty(),
            Message.of("export.sheet.check.publish.contact.none")),
        "16",
        Message.of("export.sheet.check.publish.contact"));
    String source = facts.text(Metadata::source).orElse("");
    list.metUnless(
        unless(
            source.equals(ISV),
            source.isEmpty()
                ? Message.of("export.sheet.check.publish.source.none")
                : Message.of("export.sheet.check.publish.source.other", source)),
        "11",
        Message.of("export.sheet.check.publish.source"));
    List<String> missing = arguments(NO_MARKET_FIELD);
    list.metUnless(
        unless(
            missing.isEmpty(),
            Message.of("export.sheet.check.publish.market.missing", String.join(", ", missing))),
        "13",
        Message.of("export.sheet.check.publish.market"));
    List<String> unknown = arguments(NO_CATEGORY);
    list.metUnless(
        unless(
            unknown.isEmpty(),
            Message.of("export.sheet.check.publish.categories.other", String.join(", ", unknown))),
        "13",
        Message.of("export.sheet.check.publish.categories"));
  }

  /** What the findings of a rule are about. */
  private List<String> arguments(String code) {
    return facts.found(code).stream()
        .map(Finding::arguments)
        .filter(a -> !a.isEmpty())
        .map(a -> String.valueOf(a.getFirst()))
        .distinct()
        .toList();
  }

  private void images() {
    delivered();
    List<ImageRow> rows = facts.imageRows();
    List<String> hardCoded = names(rows.stream().filter(PublishChecklist::isHardCoded).toList());
    list.metUnless(
        unless(
            hardCoded.isEmpty(),
            Message.of("export.sheet.check.publish.central.not", shown(hardCoded))),
        "11",
        Message.of("export.sheet.check.publish.central"));
    List<String> pinned =
        names(rows.stream().filter(r -> r.reference().digest().isPresent()).toList());
    list.metUnless(
        unless(
            pinned.isEmpty(),
            Message.of("export.sheet.check.publish.digest.pinned", shown(pinned))),
        "24",
        Message.of("export.sheet.check.publish.digest"));
  }

  /** As proved; where nothing is, an address in a template is taken for one that stays. */
  private static boolean isHardCoded(ImageRow row) {
    return row.proof() instanceof Proof.NotProved
        ? row.origins().stream().anyMatch(o -> o.kind() == OriginKind.TEMPLATE)
        : !row.proof().hardCoded().isEmpty();
  }

  /** Whether each image lies in the package for each architecture that metadata.yaml names. */
  private void delivered() {
    Message text = Message.of("export.sheet.check.publish.images");
    Set<String> there =
        facts.exported().contents().stream()
            .map(Exported.Content::name)
            .collect(Collectors.toUnmodifiableSet());
    List<String> missing = expectedTars().stream().filter(tar -> !there.contains(tar)).toList();
    if (missing.isEmpty()) {
      list.met("11", text);
    } else if (missing.size() == expectedTars().size()) {
      list.person("11", text, Message.of("export.sheet.check.publish.images.outside"));
    } else {
      list.lacking(
          "11", text, Message.of("export.sheet.check.publish.images.missing", shown(missing)));
    }
  }

  private List<String> expectedTars() {
    List<String> tars = new ArrayList<>();
    TarNames names = TarNames.of(facts.images());
    for (ImageReference image : facts.images()) {
      for (Platform platform : facts.input().platforms()) {
        tars.add(names.name(image, platform));
      }
    }
    return tars;
  }

  /** Of a chart's templates and of what an operator makes later, no reader can be sure. */
  private void pullSecrets() {
    Message text = Message.of("export.sheet.check.publish.secret");
    List<String> without = facts.isHelm() ? List.of() : deploymentsWithoutSecret();
    if (without.isEmpty()) {
      list.person("11", text, Message.of("export.sheet.check.publish.secret.detail"));
    } else {
      list.lacking(
          "11", text, Message.of("export.sheet.check.publish.secret.missing", shown(without)));
    }
  }

  private List<String> deploymentsWithoutSecret() {
    if (!facts.input().tree().contains(LIFECYCLE)) {
      return List.of();
    }
    String lifecycle = facts.input().tree().text(LIFECYCLE);
    return Lifecycle.of(YamlText.parse(LIFECYCLE, lifecycle, Dialect.OSC).first())
        .deployments()
        .stream()
        .filter(d -> d.imagePullSecrets().stream().noneMatch(s -> s.value().equals(PULL_SECRET)))
        .map(d -> d.name().map(n -> n.value()).orElse("?"))
        .toList();
  }

  private void person(String section, String what) {
    String key = "export.sheet.check.publish." + what;
    list.person(section, new Message(key, List.of()), new Message(key + ".detail", List.of()));
  }

  private static Optional<Message> unless(boolean met, Message problem) {
    return met ? Optional.empty() : Optional.of(problem);
  }

  private static List<String> names(Collection<ImageRow> rows) {
    return rows.stream().map(r -> r.reference().familiar()).toList();
  }

  private static String shown(List<String> names) {
    String first = String.join(", ", names.stream().limit(SHOWN).toList());
    return names.size() > SHOWN ? first + ", …" : first;
  }
}
