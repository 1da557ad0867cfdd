package io.oscstudio.app.customer;

import io.oscstudio.app.fields.LiveDocument;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.console.customer.CustomerForm;
import io.oscstudio.core.console.customer.FormField;
import io.oscstudio.core.console.customer.InstancePage;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a look at the package gives to draw.
 *
 * @param services the services to choose from: the files of their CSDs and their titles
 * @param service the CSD that is drawn
 * @param form its form, empty when the package has no CRD for it
 * @param fields the fields at the top of the form
 * @param outside the fields that the console's form does not ask for
 * @param instance the page of its instances
 */
record Drawing(
    Map<String, String> services,
    Optional<ServiceForms.Form> service,
    Optional<CustomerForm> form,
    List<FormField> fields,
    List<FormField> outside,
    Optional<InstancePage> instance) {
  /** Nothing is known yet. */
  static final Drawing NONE = nothing(Map.of());

  private static Drawing nothing(Map<String, String> services) {
    return new Drawing(
        services, Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());
  }

  /** The file of the CSD that is drawn. */
  Optional<String> file() {
    return service.map(ServiceForms.Form::file);
  }

  /**
   * Looks at a package; on a job. It reads no more of the CRD than is drawn, so that the form is
   * there soon.
   */
  static Drawing of(Map<String, LiveDocument> files, Optional<String> wanted) {
    List<YamlText> manifests = new ArrayList<>();
    files.forEach((path, file) -> {
      if (ServiceForms.isManifest(path)) {
        read(file).ifPresent(manifests::add);
      }
    });
    ServiceForms forms = ServiceForms.of(manifests);
    Map<String, String> services = new LinkedHashMap<>();
    forms.forms().forEach(f -> services.putIfAbsent(f.file(), title(f)));
    Optional<ServiceForms.Form> shown =
        wanted
            .flatMap(file -> forms.forms().stream().filter(f -> f.file().equals(file)).findFirst())
            .or(() -> forms.forms().stream().filter(f -> f.csd().isServiceEntity()).findFirst())
            .or(() -> forms.forms().stream().findFirst());
    if (shown.isEmpty()) {
      return nothing(services);
    }
    ServiceForms.Form form = shown.get();
    FieldTree tree = form.described();
    Optional<CustomerForm> drawn = CustomerForm.of(form, tree);
    return new Drawing(
        services,
        shown,
        drawn,
        drawn.map(Drawing::top).orElse(List.of()),
        drawn.map(CustomerForm::outside).orElse(List.of()),
        Optional.of(
            InstancePage.of(
                forms,
                form,
                tree,
                path -> Optional.ofNullable(files.get(path)).flatMap(Drawing::read))));
  }

  private static List<FormField> top(CustomerForm form) {
    List<FormField> fields = form.fields();
    return fields.isEmpty() ? form.whole().stream().toList() : fields;
  }

  private static String title(ServiceForms.Form form) {
    return form.csd()
        .displayName()
        .map(v -> v.value())
        .filter(name -> !name.isBlank())
        .orElseGet(form::kind);
  }

  /** What is no text holds nothing to draw; the check names it. */
  static Optional<YamlText> read(LiveDocument file) {
    try {
      return Optional.of(file.parse());
    } catch (StudioException e) {
      return Optional.empty();
    }
  }
}
