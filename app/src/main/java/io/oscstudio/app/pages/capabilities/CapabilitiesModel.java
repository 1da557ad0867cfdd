package io.oscstudio.app.pages.capabilities;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.Documents;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The capabilities of a package, one of which is looked at. */
public final class CapabilitiesModel {
  private final CapabilityModel logs;
  private final CapabilityModel monitoring;
  private final ReadOnlyObjectWrapper<CapabilityModel> current;

  /** The capabilities of the package that {@code documents} are of. */
  public CapabilitiesModel(Kit kit, Documents documents) {
    CsdReferences csds = new CsdReferences(documents);
    Workloads workloads = new Workloads(documents);
    this.logs = new CapabilityModel(kit, documents, Capability.LOGS, csds, workloads);
    this.monitoring = new CapabilityModel(kit, documents, Capability.MONITORING, csds, workloads);
    this.current = new ReadOnlyObjectWrapper<>(logs);
  }

  /** The logs. */
  public CapabilityModel logs() {
    return logs;
  }

  /** The metrics. */
  public CapabilityModel monitoring() {
    return monitoring;
  }

  /** The capability that is looked at. */
  public ReadOnlyObjectProperty<CapabilityModel> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The configuration that is looked at, if there is one. */
  ObservableValue<Optional<DocumentModel>> document() {
    return current.flatMap(CapabilityModel::documentProperty);
  }

  /** Looks at a capability. */
  public void show(CapabilityModel capability) {
    current.set(capability);
  }

  /** Looks at the capability whose configuration a file is. */
  public void show(String file) {
    if (Capability.LOGS.files().contains(file)) {
      current.set(logs);
    } else if (Capability.MONITORING.files().contains(file)) {
      current.set(monitoring);
    }
  }
}
