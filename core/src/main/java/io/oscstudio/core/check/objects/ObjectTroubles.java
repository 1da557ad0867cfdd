package io.oscstudio.core.check.objects;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.helm.RenderedManifest;
import io.oscstudio.core.check.helm.RenderedManifests;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.kubernetes.KubernetesTypes;
import io.oscstudio.core.kubernetes.ObjectCheck;
import io.oscstudio.core.kubernetes.ObjectProblem;
import io.oscstudio.core.kubernetes.ValueType;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * What is wrong with the objects of a subject, found once for all rules.
 *
 * @param all in the order of the objects
 */
record ObjectTroubles(List<ObjectTrouble> all) {
  /** Of a subject with more, only so many are told. */
  private static final int MOST = 2_000;

  private static final ObjectCheck CHECK = new ObjectCheck(KubernetesTypes.bundled());
  private static final ValueType DEPLOYMENT = type("apps/v1", "Deployment", "spec");
  private static final ValueType RULES = type("rbac.authorization.k8s.io/v1", "Role", "rules");
  private static final ValueType RULE = ((ValueType.ListOf) RULES).item();
  private static final List<String> PERMISSIONS = List.of("permissions", "clusterPermissions");
  private static final String CSV = "ClusterServiceVersion";

  ObjectTroubles {
    all = List.copyOf(all);
  }

  private static ValueType type(String apiVersion, String kind, String field) {
    return KubernetesTypes.bundled()
        .kind(apiVersion, kind)
        .flatMap(api -> api.type().at(field))
        .orElseThrow();
  }

  /** Of what {@code lifecycle.yaml} installs. */
  static ObjectTroubles of(OscPackage pkg) {
    return pkg.once(ObjectTroubles.class, p -> bounded(lifecycle(p)));
  }

  /** Of what Helm renders, and of what it installs from {@code crds/} as it is. */
  static ObjectTroubles of(ChartPackage chart) {
    return chart.once(ObjectTroubles.class, c -> bounded(Stream.concat(crds(c), rendered(c))));
  }

  /** Of every object among an operator's manifests, and of what its versions install. */
  static ObjectTroubles of(OperatorPackage operator) {
    return operator.once(ObjectTroubles.class, o -> bounded(manifests(o)));
  }

  private static ObjectTroubles bounded(Stream<ObjectTrouble> troubles) {
    List<ObjectTrouble> found = new ArrayList<>(troubles.limit(MOST + 1).toList());
    if (found.size() > MOST) {
      found.set(MOST, ObjectTrouble.untold(MOST, found.getLast().place()));
    }
    return new ObjectTroubles(found);
  }

  private static Stream<ObjectTrouble> lifecycle(OscPackage pkg) {
    return pkg.lifecycle().map().stream()
        .flatMap(root -> installed(root, "install").filter(ObjectTroubles::isNotToldElsewhere))
        .map(Part::trouble);
  }

  /** Two problems of deployments have rules of their own among those of lifecycles. */
  private static boolean isNotToldElsewhere(Part part) {
    return switch (part.problem()) {
      case ObjectProblem.UnmatchedSelector selector ->
          !selector.path().toString().startsWith("selector.matchLabels");
      case ObjectProblem.UnknownField field ->
          !field.name().equals("serviceAccountName") || !field.type().name().equals("Container");
      default -> true;
    };
  }

  /** Selectors, and deployments without containers, have rules of their own for operators. */
  private static boolean isNotToldOfCsvs(Part part) {
    return switch (part.problem()) {
      case ObjectProblem.UnmatchedSelector selector ->
          !selector.path().toString().startsWith("selector.matchLabels");
      case ObjectProblem.MissingField field ->
          !(field.name().equals("containers") && field.path().toString().equals("template.spec"))
              && !(field.name().equals("template") && field.path().isRoot());
      default -> true;
    };
  }

  /** A problem of a part that is installed. */
  private record Part(ObjectProblem problem, String title) {
    ObjectTrouble trouble() {
      return ObjectTrouble.of(problem, title, ObjectTrouble.place(problem));
    }
  }

  /** Deployments and permissions, which OSC's lifecycle and OLM's versions write alike. */
  private static Stream<Part> installed(MapNode root, Object... steps) {
    List<Part> parts = new ArrayList<>();
    Node install = root.at(steps).orElse(root);
    for (MapNode deployment : Nodes.mapsAt(install, "deployments")) {
      String title = "Deployment/" + Nodes.textAt(deployment, "name").orElse("");
      Nodes.mapAt(deployment, "spec")
          .ifPresent(
              spec -> CHECK.check(spec, DEPLOYMENT).forEach(p -> parts.add(new Part(p, title))));
    }
    for (String list : PERMISSIONS) {
      for (MapNode permission : Nodes.mapsAt(install, list)) {
        String title = list + "/" + Nodes.textAt(permission, "serviceAccountName").orElse("");
        for (MapNode rule : Nodes.mapsAt(permission, "rules")) {
          CHECK.check(rule, RULE).forEach(p -> parts.add(new Part(p, title)));
        }
      }
    }
    return parts.stream();
  }

  private static Stream<ObjectTrouble> crds(ChartPackage chart) {
    return chart.files().stream()
        .filter(file -> file.startsWith("crds/") && isYaml(file))
        .flatMap(file -> chart.yaml(file).documents().stream())
        .flatMap(ObjectTroubles::written);
  }

  private static Stream<ObjectTrouble> rendered(ChartPackage chart) {
    return RenderedManifests.of(chart).all().stream()
        .gather(
            Gatherers.mapConcurrent(
                Runtime.getRuntime().availableProcessors() + 1,
                manifest -> rendered(manifest, chart.job())))
        .flatMap(List::stream);
  }

  private static List<ObjectTrouble> rendered(RenderedManifest manifest, Job job) {
    job.checkCancelled();
    Node root = manifest.document().root();
    List<ObjectProblem> problems = CHECK.check(root);
    if (problems.isEmpty()) {
      return List.of();
    }
    Place place = manifest.place();
    return problems.stream().map(p -> ObjectTrouble.of(p, title(root), place)).toList();
  }

  /**
   * Tests bring objects that are compared with others and never installed. That a manifest is an
   * object at all is a rule of operators.
   */
  private static Stream<ObjectTrouble> manifests(OperatorPackage operator) {
    return operator.files().stream()
        .filter(file -> isYaml(file) && !("/" + file).contains("/tests/"))
        .flatMap(file -> operator.yaml(file).documents().stream())
        .filter(document ->
            Nodes.has(document.root(), "kind") && Nodes.has(document.root(), "apiVersion"))
        .flatMap(document ->
            Stream.concat(
                written(document),
                document.map().stream()
                    .filter(root -> Nodes.textAt(root, "kind").equals(Optional.of(CSV)))
                    .flatMap(root -> installed(root, "spec", "install", "spec"))
                    .filter(ObjectTroubles::isNotToldOfCsvs)
                    .map(Part::trouble)));
  }

  private static Stream<ObjectTrouble> written(Document document) {
    Node root = document.root();
    return CHECK.check(root).stream()
        .map(p -> ObjectTrouble.of(p, title(root), ObjectTrouble.place(p)));
  }

  private static String title(Node root) {
    return Stream.of(Nodes.textAt(root, "kind"), Nodes.textAt(root, "metadata", "name"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("/"));
  }

  private static boolean isYaml(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml");
  }
}
