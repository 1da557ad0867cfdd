package io.oscstudio.app.workspace;

import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.capabilities.CapabilitiesModel;
import io.oscstudio.app.pages.capabilities.CapabilityModel;
import io.oscstudio.app.pages.service.ServiceModel;
import io.oscstudio.core.base.Message;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** The files that the package lacks and the studio knows how to begin. */
final class NewFiles {
  /**
   * A file that can be made.
   *
   * @param name what it is
   * @param make makes it
   */
  record Kind(Message name, Runnable make) {}

  private static final String README = "README.md";

  private final WorkspaceSession session;

  NewFiles(WorkspaceSession session) {
    this.session = session;
  }

  /** What can be made now, in the order in which it is listed. */
  List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    ServiceModel service = session.pages().service();
    for (String kind : service.bareProperty().get()) {
      kinds.add(new Kind(Message.of("workspace.new.csd", kind), () -> service.addCsd(kind)));
    }
    CapabilitiesModel capabilities = session.pages().capabilities();
    capability(kinds, "workspace.new.log", capabilities.logs());
    capability(kinds, "workspace.new.monitor", capabilities.monitoring());
    text(kinds, "workspace.new.lifecycle", Documents.LIFECYCLE, "");
    text(kinds, "workspace.new.readme", README, "# " + session.wizard().name() + "\n");
    return kinds;
  }

  private static void capability(List<Kind> kinds, String key, CapabilityModel capability) {
    ObservableValue<List<CapabilityModel.Choice>> choices = capability.choicesProperty();
    if (capability.documentProperty().get().isEmpty()
        && choices.getValue().stream().anyMatch(CapabilityModel.Choice::chosen)) {
      kinds.add(new Kind(Message.of(key), capability::collect));
    }
  }

  private void text(List<Kind> kinds, String key, String path, String text) {
    if (!session.documents().contains(path)) {
      kinds.add(
          new Kind(
              Message.of(key),
              () -> {
                if (session.workspace().files().create(path, text)) {
                  session.workspace().open(path);
                }
              }));
    }
  }
}
