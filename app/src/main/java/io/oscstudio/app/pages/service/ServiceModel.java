package io.oscstudio.app.pages.service;

import io.oscstudio.app.customer.CustomerModel;
import io.oscstudio.app.fields.DocumentEdit;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.LiveDocument;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.NewCsd;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.console.Role;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.console.rename.PathRename;
import io.oscstudio.core.yaml.YamlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The CSDs of a package, the CRDs that have none, and which CSD is shown. */
public final class ServiceModel {
  /** So long nothing changes before the manifests are looked at, so that the check comes first. */
  private static final Duration PAUSE = Duration.ofMillis(150);

  /** What a look at the manifests gave. */
  private record Look(
      ServiceForms forms, Optional<ServiceForms.Form> shown, Optional<FieldTree> tree) {}

  private final Kit kit;
  private final Documents documents;
  private final RenamingModel renaming;
  private final Map<String, CsdModel> models = new HashMap<>();
  private final ReadOnlyObjectWrapper<List<ServiceEntry>> entries =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> bare = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<CsdModel>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
  private List<ServiceForms.Resource> resources = List.of();
  private Optional<CustomerModel> customer = Optional.empty();
  private Optional<String> wanted = Optional.empty();
  private Optional<Finding> asked = Optional.empty();
  private boolean looking;
  private boolean again;
  private long changes;

  /** The CSDs among {@code documents}; the first is shown. */
  public ServiceModel(Kit kit, Documents documents) {
    this.kit = kit;
    this.documents = documents;
    this.renaming = new RenamingModel(kit, documents);
    documents
        .files()
        .onChange(changed -> {
          if (changed.stream().anyMatch(ServiceForms::isManifest)) {
            lookSoon();
          }
        });
    look();
  }

  /** What the customer sees of the CSD that was shown last; made when it is first asked for. */
  public CustomerModel customer() {
    if (customer.isEmpty()) {
      CustomerModel model = new CustomerModel(kit, documents);
      customer = Optional.of(model);
      current.subscribe(now -> now.ifPresent(csd -> model.select(csd.file())));
    }
    return customer.orElseThrow();
  }

  /** The CSDs, in the order of their files. */
  public ReadOnlyObjectProperty<List<ServiceEntry>> entriesProperty() {
    return entries.getReadOnlyProperty();
  }

  /** The kinds of the CRDs no CSD refers to. */
  public ReadOnlyObjectProperty<List<String>> bareProperty() {
    return bare.getReadOnlyProperty();
  }

  /** Whether the manifests have been looked at. */
  public ReadOnlyBooleanProperty knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** The paths of the fields that the descriptors of the CSD now may describe. */
  public List<String> fieldPaths(Part part) {
    return current()
        .flatMap(csd -> csd.fields().treeProperty().get())
        .map(tree -> tree.all(part).stream().map(FieldNode::path).toList())
        .orElse(List.of());
  }

  /** Gives paths of descriptors other names. */
  public RenamingModel renaming() {
    return renaming;
  }

  /** Renames the path around the caret in the text of the CSD that is shown. */
  void renameAtCaret() {
    current().ifPresent(csd -> renaming.beginAtCaret(csd.file()));
  }

  /** Renames the path of the field that is selected, if it has a descriptor. */
  void renameSelected() {
    current()
        .flatMap(csd ->
            csd.fields()
                .selectedProperty()
                .get()
                .flatMap(FieldNode::descriptor)
                .map(d -> new PathRename.Target(csd.file(), d.part(), d.path())))
        .ifPresentOrElse(
            renaming::begin, () -> kit.notices().info(Message.of("service.rename.none")));
  }

  /** The CSD shown. */
  public ReadOnlyObjectProperty<Optional<CsdModel>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The CSD shown. */
  public Optional<CsdModel> current() {
    return current.get();
  }

  /** The document shown. */
  public ObservableValue<Optional<DocumentModel>> documentProperty() {
    return current.map(shown -> shown.map(CsdModel::document));
  }

  /** Shows the CSD of a file. */
  public void select(String file) {
    if (entries.get().stream().anyMatch(e -> e.file().equals(file))
        && current.get().filter(c -> c.file().equals(file)).isEmpty()) {
      wanted = Optional.of(file);
      current.set(Optional.of(model(file)));
      look();
    }
  }

  /** Gives a CSD a role. */
  public void setRole(String file, Role role) {
    DocumentModel document = documents.of(file);
    document.endGroup();
    document.edit("role", DocumentEdit.set(FieldPath.of("spec", "role"), role.written()));
    document.endGroup();
  }

  /**
   * Makes a CSD for a CRD that has none, and shows it.
   *
   * @param kind one of {@link #bareProperty}
   */
  public void addCsd(String kind) {
    resources.stream()
        .filter(r -> r.kind().equals(kind))
        .findFirst()
        .ifPresent(resource -> {
          String file = free(NewCsd.file(resource));
          boolean service =
              entries.get().stream().noneMatch(e -> e.effectiveRole() == Role.SERVICE_ENTITY);
          Role role = service ? Role.SERVICE_ENTITY : Role.proposed(kind, true);
          wanted = Optional.of(file);
          documents
              .files()
              .replace(
                  Message.of("service.edit.add", kind),
                  Map.of(file, NewCsd.text(resource, role)),
                  Set.of(),
                  Map.of());
        });
  }

  private String free(String file) {
    String name = file;
    for (int i = 2; documents.contains(name); i++) {
      name = file.replaceFirst("_csd\\.yaml$", i + "_csd.yaml");
    }
    return name;
  }

  /** What the check found about a CSD. */
  public ObservableValue<List<Finding>> findingsOf(String file) {
    return documents.of(file).findings().allProperty();
  }

  /** Leads to where a finding is: to its CSD, its field's descriptor if it has one, its place. */
  public void goTo(String file, Finding finding) {
    select(file);
    asked = Optional.of(finding);
    lead();
  }

  /** Once the fields are known, a finding in a descriptor can lead to that descriptor. */
  private void lead() {
    current
        .get()
        .filter(c -> c.isReady() && c.file().equals(fileOf(asked)))
        .ifPresent(c -> {
          asked.ifPresent(c::goTo);
          asked = Optional.empty();
        });
  }

  private static String fileOf(Optional<Finding> finding) {
    return finding.flatMap(Finding::place).map(p -> p.file()).orElse("");
  }

  private CsdModel model(String file) {
    return models.computeIfAbsent(file, f -> new CsdModel(kit.tasks(), documents, f));
  }

  private void lookSoon() {
    long mine = ++changes;
    kit.tasks()
        .after(
            PAUSE,
            () -> {
              if (mine == changes) {
                look();
              }
            });
  }

  /** Looks at the manifests; a change meanwhile makes it look once more. */
  private void look() {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    List<LiveDocument> manifests =
        documents.pathsProperty().get().stream()
            .filter(ServiceForms::isManifest)
            .map(documents.files()::document)
            .toList();
    Optional<String> file = wanted;
    Map<String, FieldTree> earlier = new HashMap<>();
    models.forEach((name, csd) ->
        csd.fields().treeProperty().get().ifPresent(tree -> earlier.put(name, tree)));
    kit.tasks()
        .startQuietly(
            job -> look(manifests, file, earlier),
            this::take,
            problem -> {
              looking = false;
              kit.notices().failed(problem);
            });
  }

  private static Look look(
      List<LiveDocument> manifests, Optional<String> wanted, Map<String, FieldTree> earlier) {
    List<YamlText> texts = new ArrayList<>();
    for (LiveDocument manifest : manifests) {
      try {
        texts.add(manifest.parse());
      } catch (StudioException e) {
        // what is no text holds no CSD; the check names it
        continue;
      }
    }
    ServiceForms forms = ServiceForms.of(texts);
    Optional<ServiceForms.Form> shown =
        wanted
            .flatMap(file -> forms.forms().stream().filter(f -> f.file().equals(file)).findFirst())
            .or(() -> forms.forms().stream().filter(f -> f.csd().isServiceEntity()).findFirst())
            .or(() -> forms.forms().stream().findFirst());
    return new Look(forms, shown, shown.map(form -> fields(form, earlier)));
  }

  private static FieldTree fields(ServiceForms.Form form, Map<String, FieldTree> earlier) {
    FieldTree now = form.fields();
    return Optional.ofNullable(earlier.get(form.file())).map(now::reusing).orElse(now);
  }

  private void take(Look look) {
    looking = false;
    resources = look.forms().bare();
    List<ServiceEntry> found = new ArrayList<>();
    for (ServiceForms.Form form : look.forms().forms()) {
      if (found.stream().noneMatch(e -> e.file().equals(form.file()))) {
        found.add(ServiceEntry.of(form));
      }
    }
    entries.set(List.copyOf(found));
    bare.set(resources.stream().map(ServiceForms.Resource::kind).distinct().toList());
    known.set(true);
    Optional<CsdModel> shown = look.shown().map(form -> model(form.file()));
    if (look.shown().isPresent() && look.tree().isPresent()) {
      shown.ifPresent(csd -> csd.show(look.shown().get(), look.tree().get()));
    }
    if (!again) {
      current.set(shown);
    }
    if (again) {
      again = false;
      look();
    } else {
      lead();
    }
  }
}
