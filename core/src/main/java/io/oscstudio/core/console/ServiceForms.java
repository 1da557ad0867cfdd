package io.oscstudio.core.console;

import io.oscstudio.core.model.Crd;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Embedded;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The forms of a package: its CSDs, each with the CRD it refers to, and the CRDs that have none
 * (section 4).
 *
 * @param forms one for each CSD, in the order of the files
 * @param bare the CRDs no CSD refers to, in the order of the files
 */
public record ServiceForms(List<Form> forms, List<Resource> bare) {
  private static final String MANIFESTS = "manifests/";
  private static final YamlPath DEFAULT_CONFIGURATION = YamlPath.of("spec", "defaultConfiguration");

  public ServiceForms {
    forms = List.copyOf(forms);
    bare = List.copyOf(bare);
  }

  /**
   * A CRD.
   *
   * @param file its file
   * @param crd what is in it
   */
  public record Resource(String file, Crd crd) {
    /** The kind of its objects, else the name of its file. */
    public String kind() {
      return crd.kind().map(Value::value).orElseGet(() -> lastName(file));
    }

    /** {@code <group>/<version>} of what is stored. */
    public String apiVersion() {
      return crd.group().map(Value::value).orElse("")
          + "/"
          + crd.storageVersionName().map(Value::value).orElse("");
    }
  }

  /**
   * A CSD.
   *
   * @param file its file
   * @param document the number of its document in the file
   * @param csd what is in it
   * @param resource the CRD it refers to, empty when the package has no such CRD
   * @param defaultConfiguration the custom resource it begins with, empty when it gives none
   */
  public record Form(
      String file,
      int document,
      Csd csd,
      Optional<Resource> resource,
      Optional<Embedded> defaultConfiguration) {
    /** What it is about: the kind of its CRD, else the name it gives it, else its file's. */
    public String kind() {
      return resource
          .map(Resource::kind)
          .or(() -> csd.crdName().map(Value::value))
          .orElseGet(() -> lastName(file));
    }

    /** The role it is written with; none when it is left out or is no role. */
    public Optional<Role> role() {
      return csd.role().map(Value::value).flatMap(Role::of);
    }

    /** What it would be taken for (reading D22): its default configuration is its example. */
    public Role proposedRole() {
      boolean example =
          defaultConfiguration
              .flatMap(json -> json.document().map())
              .map(MapNode::entries)
              .filter(entries -> !entries.isEmpty())
              .isPresent();
      return Role.proposed(kind(), example);
    }

    /** The fields of its CRD with what its descriptors do to them. */
    public FieldTree fields() {
      return FieldTree.of(resource.map(Resource::crd), csd);
    }

    /** Of those, the fields that descriptors name, and those they lie in. */
    public FieldTree described() {
      return FieldTree.described(resource.map(Resource::crd), csd);
    }
  }

  /** Whether a path of a package is that of a file that may hold a CRD or CSD. */
  public static boolean isManifest(String path) {
    return path.startsWith(MANIFESTS)
        && !path.startsWith(MANIFESTS + "vendor/")
        && path.matches(".*\\.ya?ml");
  }

  /**
   * The forms in the files of a package.
   *
   * @param manifests its manifests, see {@link #isManifest}; broken documents are passed over
   */
  public static ServiceForms of(Collection<YamlText> manifests) {
    List<Resource> resources = new ArrayList<>();
    for (YamlText text : manifests) {
      for (Document document : text.documents()) {
        if (Crd.isCrd(document)) {
          resources.add(new Resource(text.file(), Crd.of(document)));
        }
      }
    }
    List<Form> forms = new ArrayList<>();
    for (YamlText text : manifests) {
      for (Document document : text.documents()) {
        if (isCsd(document)) {
          forms.add(form(text, document, resources));
        }
      }
    }
    List<Resource> bare = new ArrayList<>(resources);
    forms.forEach(form -> form.resource().ifPresent(bare::remove));
    return new ServiceForms(forms, bare);
  }

  private static Form form(YamlText text, Document document, List<Resource> resources) {
    Csd csd = Csd.of(document);
    Optional<String> name = csd.crdName().map(Value::value);
    Optional<Resource> resource =
        resources.stream()
            .filter(r -> name.isPresent() && r.crd().name().map(Value::value).equals(name))
            .findFirst();
    return new Form(
        text.file(),
        document.number(),
        csd,
        resource,
        Embedded.at(text, document.number(), DEFAULT_CONFIGURATION));
  }

  /** By what it says it is, or by its file's name: then what it says is wrong, and a rule tells. */
  private static boolean isCsd(Document document) {
    return document.map().isPresent()
        && (document.textAt("kind").filter("CustomServiceDefinition"::equals).isPresent()
            || document.file().matches(".*_csd\\.ya?ml"));
  }

  private static String lastName(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
  }
}
