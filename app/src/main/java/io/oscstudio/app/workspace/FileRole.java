package io.oscstudio.app.workspace;

import io.oscstudio.app.pages.Documents;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file of an OSC package is for, as its place says (section 2). The order of the constants
 * is the one in which places are tried.
 */
public enum FileRole {
  METADATA("metadata\\.yaml"),
  LIFECYCLE("lifecycle\\.yaml"),
  README("README\\.md"),
  CSD("manifests/(.*/)?[^/]+_csd\\.ya?ml"),
  CRD("manifests/(.*/)?[^/]+_crd\\.ya?ml"),
  LOG_CONFIG("manifests/vendor/logs?_config\\.ya?ml"),
  MONITOR_CONFIG("manifests/vendor/monitor_config\\.ya?ml"),
  CAPABILITY("manifests/vendor/.+"),
  MANIFEST("manifests/.+"),
  CHART("raw/(charts/[^/]+/)*Chart\\.yaml"),
  CHART_LOCK("raw/(charts/[^/]+/)*(Chart\\.lock|requirements\\.(yaml|lock))"),
  VALUES("raw/(charts/[^/]+/)*values[^/]*\\.yaml"),
  VALUES_SCHEMA("raw/(charts/[^/]+/)*values\\.schema\\.json"),
  NOTES("raw/(charts/[^/]+/)*templates/NOTES\\.txt"),
  HELPERS("raw/(charts/[^/]+/)*templates/(.*/)?[^/]+\\.tpl"),
  TEMPLATE("raw/(charts/[^/]+/)*templates/.+"),
  CHART_CRD("raw/(charts/[^/]+/)*crds/.+"),
  SUBCHART("raw/(charts/[^/]+/)*charts/[^/]+\\.tgz"),
  CHART_README("raw/(charts/[^/]+/)*README\\.md"),
  PICTURE("(?i).+\\.(png|jpe?g|gif|svg)"),
  RAW("raw/.+"),
  OTHER(".+");

  private final Pattern paths;

  FileRole(String paths) {
    this.paths = Pattern.compile(paths);
  }

  /** The role of the file at a path of a package. */
  public static FileRole of(String path) {
    for (FileRole role : values()) {
      if (role.paths.matcher(path).matches()) {
        return role;
      }
    }
    return OTHER;
  }

  /** Key of its name; with {@code .tip} it is that of a sentence on what the file is for. */
  public String key() {
    return "workspace.role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether files of this role have a form besides their text. */
  public boolean hasForm() {
    return switch (this) {
      case METADATA, LIFECYCLE, CSD, LOG_CONFIG, MONITOR_CONFIG -> true;
      default -> false;
    };
  }

  /** Whether the file at a path is a text by its name. */
  public static boolean isText(String path) {
    FileRole role = of(path);
    return role != SUBCHART && role != PICTURE || isDrawing(path);
  }

  /** Whether a file is a picture that is written as a text. */
  static boolean isDrawing(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  /** The form that shows it; files with one form share its node. */
  String form() {
    return switch (this) {
      case METADATA -> Documents.METADATA;
      case LIFECYCLE -> Documents.LIFECYCLE;
      case CSD -> "csd";
      default -> "capability";
    };
  }
}
