package io.oscstudio.app.customer;

import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.console.Coverage;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.FieldTree;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.console.ServiceForms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where CRD and CSD do not meet.
 *
 * @param uncovered how many fields of the CRD have no descriptor
 * @param strays descriptors without a field, each with the path that is nearest
 */
record Gaps(int uncovered, Map<String, Optional<String>> strays) {
  /** Works them out from all fields of the CRD; on a job. */
  static Gaps of(ServiceForms.Form service) {
    FieldTree tree = service.fields();
    List<FieldNode> strays = tree.strays(Part.SPEC);
    List<String> paths =
        strays.isEmpty()
            ? List.of()
            : tree.all(Part.SPEC).stream()
                .filter(field -> field.coverage().isField())
                .map(FieldNode::path)
                .toList();
    Map<String, Optional<String>> near = new LinkedHashMap<>();
    strays.forEach(stray -> near.put(stray.path(), Nearest.of(stray.path(), paths)));
    return new Gaps(tree.count(Part.SPEC, Coverage.PLAIN), near);
  }
}
