package io.oscstudio.core.export.sheet;

import static io.oscstudio.core.export.sheet.Fields.copied;
import static io.oscstudio.core.export.sheet.Fields.own;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.model.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way of a deployment package into one's own services (section 15, "Private"). */
final class PrivateSteps {
  /** How many packages OSC takes in one upload (section 14). */
  private static final int PACKAGES_AT_A_TIME = 5;

  private PrivateSteps() {}

  static List<SheetStep> of(Facts facts) {
    List<SheetStep> steps = new ArrayList<>();
    if (!facts.images().isEmpty()) {
      steps.add(images(facts));
    }
    steps.add(upload(facts));
    steps.add(shown(facts));
    return steps;
  }

  private static SheetStep images(Facts facts) {
    String all =
        String.join("\n", facts.images().stream().map(ImageReference::familiar).sorted().toList());
    return new SheetStep(
        Message.of("export.sheet.step.images"),
        Optional.of(Message.of("export.sheet.step.images.note")),
        List.of(
            copied(
                Message.of("export.sheet.field.images", facts.images().size()),
                all,
                Optional.empty(),
                "15")));
  }

  private static SheetStep upload(Facts facts) {
    return new SheetStep(
        Message.of("export.sheet.step.upload"),
        Optional.empty(),
        List.of(
            own(
                Message.of("export.sheet.field.swr"),
                Message.of("export.sheet.own.swr"),
                Message.of("export.sheet.field.swr.note"),
                "15"),
            copied(
                Message.of("export.sheet.field.file"),
                facts.fileName(),
                Optional.of(Message.of("export.sheet.field.file.note", PACKAGES_AT_A_TIME)),
                "14")));
  }

  /** What OSC reads out of the package, to see that the right one was uploaded. */
  private static SheetStep shown(Facts facts) {
    List<SheetField> fields = new ArrayList<>();
    Optional<Message> none = Optional.empty();
    fields.add(copied(Message.of("export.sheet.field.name"), facts.name(), none, "3"));
    fields.add(copied(Message.of("export.sheet.field.version"), facts.version(), none, "3"));
    facts
        .text(Metadata::displayName)
        .ifPresent(
            t -> fields.add(copied(Message.of("export.sheet.field.display-name"), t, none, "3")));
    facts
        .text(Metadata::briefDescription)
        .ifPresent(
            t -> fields.add(copied(Message.of("export.sheet.field.description"), t, none, "3")));
    return new SheetStep(
        Message.of("export.sheet.step.shown"),
        Optional.of(Message.of("export.sheet.step.shown.note")),
        fields);
  }
}
