package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.CheckResult;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.export.Exported;
import io.oscstudio.core.export.PackageBuild;
import io.oscstudio.core.export.sheet.ChecklistItem.State;
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
   * Makes the sheet of what a build wrote. A delivery package is looked at for publishing, whatever
   * it was checked for when it was built.
   *
   * @param check what the build found
   * @param exported what it wrote
   */
  public static UploadSheet of(PackageBuild build, CheckResult check, Exported exported) {
    boolean publish = exported.isDelivery();
    Profile profile = publish ? Profile.PUBLISH : build.profile();
    CheckResult found = profile == build.profile() ? check : build.check(profile);
    Facts facts = new Facts(build.input(), profile, found, exported, build.ledger());
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
