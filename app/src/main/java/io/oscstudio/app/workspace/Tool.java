package io.oscstudio.app.workspace;

import java.util.function.Function;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * A screen that joins the workspace.
 *
 * @param id names it in what is remembered, such as {@code upgrades}; no two tools have the same
 * @param textKey key of its title
 * @param icon stands before the title
 * @param place where it appears
 * @param build makes its node; called once for each open package, when it is first shown, on the
 *     window's thread
 */
public record Tool(
    String id,
    String textKey,
    Feather icon,
    Place place,
    Function<WorkspaceSession, Region> build) {
  /** Where tools appear. */
  public enum Place {
    /** Among the tabs of the files. */
    TAB,
    /** At the right of the tabs, one at a time. */
    BESIDE,
    /** Below the tabs, one at a time. */
    BELOW
  }
}
