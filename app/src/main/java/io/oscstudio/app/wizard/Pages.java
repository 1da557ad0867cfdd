package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.lifecycle.LifecycleModel;
import io.oscstudio.app.pages.metadata.MetadataModel;
import javafx.beans.value.ObservableStringValue;

/**
 * The pages of one package's documents.
 *
 * @param documents the documents
 * @param metadata the page of metadata.yaml
 * @param lifecycle the page of lifecycle.yaml
 */
public record Pages(Documents documents, MetadataModel metadata, LifecycleModel lifecycle) {
  static Pages of(Kit kit, Documents documents, ObservableStringValue profile) {
    return new Pages(
        documents,
        new MetadataModel(kit, documents, profile),
        new LifecycleModel(documents, profile));
  }
}
