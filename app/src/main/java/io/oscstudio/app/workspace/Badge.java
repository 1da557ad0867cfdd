package io.oscstudio.app.workspace;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many errors and warnings there are in a file, or in all files of a folder. What is only worth
 * knowing is not counted.
 *
 * @param errors how many errors
 * @param warnings how many warnings
 */
public record Badge(int errors, int warnings) {
  /** How many there are of both. */
  public int count() {
    return errors + warnings;
  }

  /** The gravest of them. */
  public Severity worst() {
    return errors > 0 ? Severity.ERROR : Severity.WARNING;
  }

  private Badge with(Severity severity) {
    return severity == Severity.ERROR
        ? new Badge(errors + 1, warnings)
        : new Badge(errors, warnings + 1);
  }

  /** The badges of the files with findings and of the folders around them, by path. */
  static Map<String, Badge> of(List<Finding> findings) {
    Map<String, Badge> badges = new HashMap<>();
    for (Finding finding : findings) {
      if (finding.severity() != Severity.INFO && finding.place().isPresent()) {
        String path = finding.place().map(Place::file).orElse("");
        for (; !path.isEmpty(); path = TreeEntry.folderOf(path)) {
          badges.put(path, badges.getOrDefault(path, new Badge(0, 0)).with(finding.severity()));
        }
      }
    }
    return Map.copyOf(badges);
  }
}
