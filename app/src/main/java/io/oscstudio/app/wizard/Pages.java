package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.capabilities.CapabilitiesModel;
import io.oscstudio.app.pages.lifecycle.LifecycleModel;
import io.oscstudio.app.pages.metadata.MetadataModel;
import io.oscstudio.app.pages.service.ServiceModel;
import io.oscstudio.app.upgrades.UpgradesModel;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import javafx.beans.value.ObservableStringValue;

/**
 * The pages of one package's documents.
 *
 * @param documents the documents
 * @param metadata the page of metadata.yaml
 * @param service the pages of the CSDs
 * @param lifecycle the page of lifecycle.yaml
 * @param capabilities the page of logs and metrics
 * @param upgrades this and other versions
 */
public record Pages(
    Documents documents,
    MetadataModel metadata,
    ServiceModel service,
    LifecycleModel lifecycle,
    CapabilitiesModel capabilities,
    UpgradesModel upgrades) {
  static Pages of(Kit kit, Documents documents, ObservableStringValue profile) {
    UpgradesModel upgrades = new UpgradesModel(kit, documents);
    return new Pages(
        documents,
        new MetadataModel(kit, documents, profile),
        new ServiceModel(kit, documents),
        new LifecycleModel(documents, profile, upgrades::show),
        new CapabilitiesModel(kit, documents),
        upgrades);
  }

  /** Shows a place in the text of a file that has a page. */
  void show(Place place) {
    service.select(place.file());
    capabilities.show(place.file());
    place.range().ifPresent(range -> documents.of(place.file()).findings().reveal(range));
  }

  /** Leads to where a finding in a file is. */
  public void goTo(String file, Finding finding) {
    if (Documents.isCsd(file)) {
      service.goTo(file, finding);
    } else {
      capabilities.show(file);
      documents.of(file).findings().goTo(finding);
    }
  }
}
