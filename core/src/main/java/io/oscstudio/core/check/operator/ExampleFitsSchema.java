package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.kubernetes.SchemaMatch;
import io.oscstudio.core.yaml.MapNode;
import java.util.Optional;

/** An example fits the schema of its CRD. */
final class ExampleFitsSchema extends BundleRule {

  ExampleFitsSchema() {
    super(RuleInfo.warning("OSC-OPR-025", "9.2").resting(Basis.KUBERNETES));
  }

  @Override
  void check(Bundle bundle, Report report) {
    for (Examples examples : Examples.of(bundle).stream().toList()) {
      for (MapNode resource : examples.resources()) {
        Optional<Crd> crd =
            Examples.owned(bundle, resource)
                .flatMap(o -> Nodes.textAt(o, "name"))
                .flatMap(bundle::crd);
        String apiVersion = Nodes.textAt(resource, "apiVersion").orElse("");
        String version = apiVersion.substring(apiVersion.lastIndexOf('/') + 1);
        crd.stream()
            .flatMap(c -> c.versions().stream())
            .filter(v -> v.name().equals(version))
            .findFirst()
            .flatMap(Crd.Version::schema)
            .ifPresent(
                schema -> check(examples, resource, schema, crd.orElseThrow().isOld(), report));
      }
    }
  }

  /** Keys that the schema does not have only get lost; those of old CRDs do not even that. */
  private static void check(
      Examples examples, MapNode resource, MapNode schema, boolean keepsUnknown, Report report) {
    SchemaMatch.checkResource(
        resource,
        schema,
        (where, why) -> {
          boolean unknown = why.key().equals(SchemaMatch.UNKNOWN_KEY);
          if (!unknown || !keepsUnknown) {
            Report weighed = unknown ? report.weighing(Severity.INFO) : report;
            weighed.at(examples.place(where), why);
          }
        });
  }
}
