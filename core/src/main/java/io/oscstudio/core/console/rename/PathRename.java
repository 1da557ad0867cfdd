package io.oscstudio.core.console.rename;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.console.XDescriptor;
import io.oscstudio.core.model.Crd;
import io.oscstudio.core.model.Csd;
import io.oscstudio.core.model.Descriptor;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What it takes to give a descriptor's path another name.
 *
 * @param uses the places that say the path, in all CSDs of its CRD and in the CRD; none while there
 *     is trouble
 * @param trouble why it cannot be renamed so
 * @param isField whether the CRD has a field at the new path already
 * @param unreachable how many places cannot be changed because their text stands elsewhere, as
 *     behind an alias
 * @param sampleTaken whether a default configuration has the new name beside the old one already,
 *     so that it stays as it is
 */
public record PathRename(
    List<PathUse> uses,
    Optional<Trouble> trouble,
    boolean isField,
    int unreachable,
    boolean sampleTaken) {
  /** What stands against a new path. */
  public enum Trouble {
    /** Nothing is typed, or what is typed is no path. */
    MALFORMED,
    /** It is the path as it is. */
    SAME,
    /** Another descriptor has it. */
    TAKEN,
    /** The descriptor is not there any more, or its file does not parse. */
    GONE
  }

  public PathRename {
    uses = List.copyOf(uses);
  }

  /**
   * A descriptor's path.
   *
   * @param file the CSD's file
   * @param part whose field it is
   * @param path as it is written
   */
  public record Target(String file, Part part, String path) {}

  /**
   * The path that is written at an offset of a CSD: in a condition the one that is named there,
   * elsewhere in a descriptor its own.
   */
  public static Optional<Target> at(YamlText csd, int offset) {
    for (ServiceForms.Form form : ServiceForms.of(List.of(csd)).forms()) {
      for (Part part : Part.values()) {
        for (Descriptor descriptor : descriptors(form.csd(), part)) {
          if (descriptor.node().range().touches(offset)) {
            return conditionAt(descriptor, offset)
                .or(() -> descriptor.fieldPath().map(Value::value))
                .map(path -> new Target(csd.file(), part, path));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> conditionAt(Descriptor descriptor, int offset) {
    return descriptor.xDescriptors().stream()
        .filter(urn -> urn.node().range().touches(offset))
        .flatMap(urn -> condition(urn.value()).stream())
        .map(List::getFirst)
        .findFirst();
  }

  /**
   * What renaming takes.
   *
   * @param manifests the manifests of the package, see {@link ServiceForms#isManifest}
   * @param to the new path
   */
  public static PathRename of(Collection<YamlText> manifests, Target target, String to, Job job) {
    ServiceForms forms = ServiceForms.of(manifests);
    Optional<ServiceForms.Form> own =
        forms.forms().stream()
            .filter(form -> form.file().equals(target.file()))
            .filter(form ->
                descriptors(form.csd(), target.part()).stream()
                    .anyMatch(
                        d -> d.fieldPath().map(Value::value).equals(Optional.of(target.path()))))
            .findFirst()
            .or(() ->
                forms.forms().stream().filter(f -> f.file().equals(target.file())).findFirst());
    if (own.isEmpty()) {
      return refused(Trouble.GONE);
    }
    if (!DottedPath.isPath(to)) {
      return refused(Trouble.MALFORMED);
    }
    if (to.equals(target.path())) {
      return refused(Trouble.SAME);
    }
    List<ServiceForms.Form> all = siblings(forms, own.get());
    if (all.stream().anyMatch(form -> isTaken(form, target, to))) {
      return refused(Trouble.TAKEN);
    }
    Map<String, YamlText> texts = new HashMap<>();
    manifests.forEach(text -> texts.put(text.file(), text));
    UseFinder finder = new UseFinder(texts, target, to, job);
    all.forEach(finder::inCsd);
    own.get().resource().ifPresent(finder::inCrd);
    boolean isField =
        own.get().resource().flatMap(r -> schema(r.crd(), target.part())).stream()
            .anyMatch(schema -> schema.find(to).isPresent());
    return new PathRename(
        finder.found(), Optional.empty(), isField, finder.unreachable(), finder.sampleTaken());
  }

  private static PathRename refused(Trouble trouble) {
    return new PathRename(List.of(), Optional.of(trouble), false, 0, false);
  }

  /** The CSDs of one CRD: those it is about. */
  private static List<ServiceForms.Form> siblings(ServiceForms forms, ServiceForms.Form own) {
    return forms.forms().stream()
        .filter(form ->
            form.equals(own)
                || own.resource().isPresent() && form.resource().equals(own.resource()))
        .toList();
  }

  private static boolean isTaken(ServiceForms.Form form, Target target, String to) {
    Set<Object> staying = new HashSet<>();
    Set<Object> coming = new HashSet<>();
    for (Descriptor descriptor : descriptors(form.csd(), target.part())) {
      String path = descriptor.fieldPath().map(Value::value).orElse("");
      DottedPath.moved(path, target.path(), to)
          .ifPresentOrElse(
              now -> coming.add(DottedPath.field(now)), () -> staying.add(DottedPath.field(path)));
    }
    return coming.stream().anyMatch(staying::contains);
  }

  static Optional<Schema> schema(Crd crd, Part part) {
    return crd.storageVersion()
        .flatMap(Crd.Version::schema)
        .flatMap(schema -> schema.property(part.key()));
  }

  static List<Descriptor> descriptors(Csd csd, Part part) {
    return part == Part.SPEC ? csd.specDescriptors() : csd.statusDescriptors();
  }

  /** Path and value of a condition; a condition without a value has its path only. */
  static Optional<List<String>> condition(String urn) {
    return XDescriptor.parse(urn)
                instanceof XDescriptor.Known(_, Control control, List<String> arguments)
            && control == Control.FIELD_DEPENDENCY
        ? Optional.of(arguments)
        : Optional.empty();
  }

  /**
   * The change of the files at some of the places.
   *
   * @param chosen of {@link #uses}
   */
  public Map<String, TextPatch> patches(Collection<PathUse> chosen) {
    Map<String, Set<TextPatch.Replacement>> byFile = new LinkedHashMap<>();
    // what is written once for several, as behind an anchor, changes once
    for (PathUse use : chosen) {
      byFile
          .computeIfAbsent(use.place().file(), file -> new LinkedHashSet<>())
          .addAll(use.patch().replacements());
    }
    Map<String, TextPatch> patches = new LinkedHashMap<>();
    byFile.forEach((file, all) -> patches.put(file, new TextPatch(new ArrayList<>(all))));
    return patches;
  }
}
