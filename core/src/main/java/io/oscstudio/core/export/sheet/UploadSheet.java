package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.export.Exported;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.export.sheet.ChecklistItem.State;
import io.oscstudio.core.image.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to type where in the OSC console for one package, and what to see to.
 *
 * @param flow which way it goes: a deployment package is uploaded, a delivery package published
 * @param name the service's name
 * @param version its version
 * @param steps the places of the console, in the order of the flow
 * @param files what was written, a delivery package before what lies in it
 * @param checklist what has to be so, in the order of the flow
 */
public record UploadSheet(
    Flow flow,
    String name,
    String version,
    List<SheetStep> steps,
    List<SheetFile> files,
    List<ChecklistItem> checklist) {
  public UploadSheet {
    steps = List.copyOf(steps);
    files = List.copyOf(files);
    checklist = List.copyOf(checklist);
  }

  /**
   * Makes the sheet of a package that was written.
   *
   * @param input the package
   * @param profile what it was checked for
   * @param check what that check found
   * @param exported what was written
   * @param ledger its images
   */
  public static UploadSheet of(
      PackageInput input, Profile profile, CheckResult check, Exported exported, Ledger ledger) {
    boolean publish = exported.isDelivery();
    CheckResult found =
        publish && profile != Profile.PUBLISH
            ? Check.run(input.tree(), Profile.PUBLISH, Job.none())
            : check;
    Facts facts = new Facts(input, publish ? Profile.PUBLISH : profile, found, exported, ledger);
    return new UploadSheet(
        publish ? Flow.PUBLISH : Flow.PRIVATE,
        facts.name(),
        facts.version(),
        publish ? PublishSteps.of(facts) : PrivateSteps.of(facts),
        files(exported),
        publish ? new PublishChecklist(facts).items() : new PrivateChecklist(facts).items());
  }

  /** What it is the sheet of. */
  public Message title() {
    return switch (flow) {
      case PRIVATE -> Message.of("export.sheet.title.private", name, version);
      case PUBLISH -> Message.of("export.sheet.title.publish", name, version);
    };
  }

  /** How many things of the checklist stand so. */
  public long count(State state) {
    return checklist.stream().filter(item -> item.state() == state).count();
  }

  private static List<SheetFile> files(Exported exported) {
    List<SheetFile> files = new ArrayList<>();
    files.add(
        new SheetFile(
            String.valueOf(exported.target().getFileName()),
            false,
            exported.bytes(),
            exported.checksum()));
    exported
        .contents()
        .forEach(c -> files.add(new SheetFile(c.path(), true, c.bytes(), Optional.of(c.digest()))));
    return files;
  }
}
