package io.oscstudio.app.workspace;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.wizard.Pages;
import io.oscstudio.app.wizard.WizardModel;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/**
 * The open package as tools of the workspace see it. Another package is another session.
 *
 * @param kit the window's services
 * @param wizard what holds the package: check, images, export, keeping, profile
 * @param pages its documents and the models of their forms
 * @param workspace opens files and other tools, and tells which file is being edited
 */
public record WorkspaceSession(Kit kit, WizardModel wizard, Pages pages, WorkspaceModel workspace) {
  /** The package's files. */
  public Documents documents() {
    return pages.documents();
  }

  /** The file in the tab that is shown, if it is a text. */
  public ObservableValue<Optional<DocumentModel>> document() {
    return workspace.fileProperty().map(path -> path.filter(FileRole::isText).map(documents()::of));
  }
}
