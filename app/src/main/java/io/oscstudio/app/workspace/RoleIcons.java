package io.oscstudio.app.workspace;

import org.kordamp.ikonli.feather.Feather;

/** The icon of each role of a file. */
final class RoleIcons {
  private RoleIcons() {}

  static Feather of(FileRole role) {
    return switch (role) {
      case METADATA -> Feather.TAG;
      case LIFECYCLE -> Feather.REFRESH_CW;
      case README, CHART_README -> Feather.BOOK_OPEN;
      case CSD -> Feather.LAYOUT;
      case CRD, CHART_CRD -> Feather.BOX;
      case LOG_CONFIG -> Feather.ALIGN_LEFT;
      case MONITOR_CONFIG -> Feather.ACTIVITY;
      case CAPABILITY -> Feather.ZAP;
      case MANIFEST -> Feather.FILE_TEXT;
      case CHART, SUBCHART -> Feather.ANCHOR;
      case CHART_LOCK -> Feather.LOCK;
      case VALUES -> Feather.SLIDERS;
      case VALUES_SCHEMA -> Feather.CHECK_SQUARE;
      case NOTES -> Feather.MESSAGE_SQUARE;
      case HELPERS, TEMPLATE -> Feather.CODE;
      case PICTURE -> Feather.IMAGE;
      case RAW, OTHER -> Feather.FILE;
    };
  }
}
