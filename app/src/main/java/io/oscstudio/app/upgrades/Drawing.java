package io.oscstudio.app.upgrades;

import io.oscstudio.core.upgrade.GraphLayout;
import io.oscstudio.core.upgrade.UpgradeGraph;
import java.util.List;

/**
 * What is known of upgrades.
 *
 * @param graph answers for two versions
 * @param layout where it is drawn
 * @param versions newest first, in the rows of the layout
 */
record Drawing(UpgradeGraph graph, GraphLayout layout, List<KnownVersion> versions) {
  Drawing {
    versions = List.copyOf(versions);
  }
}
