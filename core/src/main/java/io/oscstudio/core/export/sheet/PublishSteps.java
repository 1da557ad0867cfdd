package io.oscstudio.core.export.sheet;

import static io.oscstudio.core.export.sheet.Fields.chosen;
import static io.oscstudio.core.export.sheet.Fields.copied;
import static io.oscstudio.core.export.sheet.Fields.own;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.model.Metadata;
import java.util.List;
import java.util.Optional;

/** The way of a delivery package to the market (section 15, "Commercial"). */
final class PublishSteps {
  private PublishSteps() {}

  static List<SheetStep> of(Facts facts) {
    return List.of(
        bucket(facts),
        create(facts),
        addVersion(facts),
        said(Message.of("export.sheet.step.verify"), Message.of("export.sheet.step.verify.note")),
        said(Message.of("export.sheet.step.asset"), Message.of("export.sheet.step.asset.note")),
        goods());
  }

  private static SheetStep said(Message where, Message note) {
    return new SheetStep(where, Optional.of(note), List.of());
  }

  private static SheetStep bucket(Facts facts) {
    return new SheetStep(
        Message.of("export.sheet.step.bucket"),
        Optional.of(Message.of("export.sheet.step.bucket.note")),
        List.of(
            chosen(
                Message.of("export.sheet.field.region"),
                Message.of("export.sheet.choice.region"),
                Message.of("export.sheet.field.region.note"),
                "14"),
            chosen(
                Message.of("export.sheet.field.encryption"),
                Message.of("export.sheet.choice.encryption"),
                Message.of("export.sheet.field.encryption.note"),
                "14"),
            copied(
                Message.of("export.sheet.field.object"),
                facts.fileName(),
                Optional.of(Message.of("export.sheet.field.object.note")),
                "11")));
  }

  private static SheetStep create(Facts facts) {
    return new SheetStep(
        Message.of("export.sheet.step.create"),
        Optional.of(Message.of("export.sheet.step.create.note")),
        List.of(
            copied(
                Message.of("export.sheet.field.name"),
                facts.name(),
                Optional.of(Message.of("export.sheet.field.name.note")),
                "11"),
            description(facts),
            own(
                Message.of("export.sheet.field.template-repository"),
                Message.of("export.sheet.own.template-repository"),
                Message.of("export.sheet.field.repository.note"),
                "15"),
            own(
                Message.of("export.sheet.field.image-repository"),
                Message.of("export.sheet.own.image-repository"),
                Message.of("export.sheet.field.repository.note"),
                "15")));
  }

  private static SheetField description(Facts facts) {
    Message label = Message.of("export.sheet.field.description");
    return facts
        .text(Metadata::briefDescription)
        .or(() -> facts.text(Metadata::detail))
        .map(text -> copied(label, text.strip(), Optional.empty(), "15"))
        .orElseGet(() ->
            own(
                label,
                Message.of("export.sheet.own.description"),
                Message.of("export.sheet.field.description.note"),
                "13"));
  }

  private static SheetStep addVersion(Facts facts) {
    return new SheetStep(
        Message.of("export.sheet.step.version"),
        Optional.of(Message.of("export.sheet.step.version.note")),
        List.of(
            copied(
                Message.of("export.sheet.field.version"),
                facts.version(),
                Optional.of(Message.of("export.sheet.field.version.note")),
                "11"),
            own(
                Message.of("export.sheet.field.bucket"),
                Message.of("export.sheet.own.bucket"),
                Message.of("export.sheet.field.bucket.note"),
                "15"),
            copied(
                Message.of("export.sheet.field.package"),
                facts.fileName(),
                Optional.empty(),
                "15")));
  }

  private static SheetStep goods() {
    return new SheetStep(
        Message.of("export.sheet.step.goods"),
        Optional.empty(),
        List.of(
            chosen(
                Message.of("export.sheet.field.delivery-type"),
                Message.of("export.sheet.choice.delivery-type"),
                Message.of("export.sheet.field.delivery-type.note"),
                "15")));
  }
}
