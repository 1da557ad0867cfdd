package io.oscstudio.app.customer;

import io.oscstudio.app.fields.LiveDocument;
import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.console.Coverage;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.Part;
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
 * @param file the CSD that is drawn
 * @param form its form, empty when the package has no CRD for it
 * @param fields the fields at the top of the form
 * @param instance the page of its instances
 * @param uncovered how many fields of the CRD have no descriptor
 * @param strays descriptors without a field, each with the path that is nearest
 */
record Drawing(
    Map<String, String> services,
    Optional<String> file,
    Optional<CustomerForm> form,
    List<FormField> fields,
    Optional<InstancePage> instance,
    int uncovered,
    Map<String, Optional<String>> strays) {
  /** Nothing is known yet. */
  static final Drawing NONE =
      new Drawing(
          Map.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), 0, Map.of());

  /** Looks at a package; on a job. */
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
      return new Drawing(
          services, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), 0, Map.of());
    }
    ServiceForms.Form form = shown.get();
    FieldTree tree = form.fields();
    Optional<CustomerForm> drawn = CustomerForm.of(form, tree);
    return new Drawing(
        services,
        Optional.of(form.file()),
        drawn,
        drawn.map(Drawing::top).orElse(List.of()),
        Optional.of(
            InstancePage.of(
                forms,
                form,
                tree,
                path -> Optional.ofNullable(files.get(path)).flatMap(Drawing::read))),
        tree.count(Part.SPEC, Coverage.PLAIN),
        strays(tree));
  }

  private static List<FormField> top(CustomerForm form) {
    List<FormField> fields = form.fields();
    return fields.isEmpty() ? form.whole().stream().toList() : fields;
  }

  private static Map<String, Optional<String>> strays(FieldTree tree) {
    List<String> paths =
        tree.all(Part.SPEC).stream()
            .filter(field -> field.coverage().isField())
            .map(FieldNode::path)
            .toList();
    Map<String, Optional<String>> strays = new LinkedHashMap<>();
    tree.strays(Part.SPEC)
        .forEach(stray -> strays.put(stray.path(), Nearest.of(stray.path(), paths)));
    return strays;
  }

  private static String title(ServiceForms.Form form) {
    return form.csd()
        .displayName()
        .map(v -> v.value())
        .filter(name -> !name.isBlank())
        .orElseGet(form::kind);
  }

  /** What is no text holds nothing to draw; the check names it. */
  private static Optional<YamlText> read(LiveDocument file) {
    try {
      return Optional.of(file.parse());
    } catch (StudioException e) {
      return Optional.empty();
    }
  }
}
