package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.yaml.Embedded;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * A CSD's sample custom resource: JSON inside a YAML string (section 4.2).
 *
 * @param json the JSON, with its places in the file
 */
public record DefaultConfiguration(Embedded json) {
  /** What it holds, empty when it is no JSON object. */
  public Optional<MapNode> data() {
    return json.document().isBroken() ? Optional.empty() : json.document().map();
  }

  /** What is wrong with it as JSON; duplicate keys are, but leave it readable. */
  public List<Finding> findings() {
    return json.findings();
  }

  /** Where the whole of it is written. */
  public Place place() {
    return json.scalar().place();
  }

  /** Where a value of it is written. */
  public Place place(Node value) {
    return json.place(value);
  }
}
