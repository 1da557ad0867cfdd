package io.oscstudio.app.preferences;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One thing that can be decided. Its name stands in the texts under {@link #key()}, what it means
 * under the same with {@code .help}.
 */
public enum Preference {
  LANGUAGE(Section.LOOK),
  THEME(Section.LOOK),
  SCALE(Section.LOOK),
  EDITOR_FONT(Section.LOOK),
  EDITOR_SIZE(Section.LOOK),
  PROFILE(Section.PACKAGES),
  ENGINE(Section.PACKAGES),
  REMOVE_PULLED(Section.PACKAGES),
  TAR_FORM(Section.PACKAGES),
  IMAGE_CACHE(Section.PACKAGES),
  MIRRORS(Section.REGISTRIES),
  PLAIN_HTTP(Section.REGISTRIES),
  AUTHORITIES(Section.REGISTRIES),
  OWN_PROXY(Section.REGISTRIES),
  PROXY_HTTP(Section.REGISTRIES),
  PROXY_HTTPS(Section.REGISTRIES),
  PROXY_NONE(Section.REGISTRIES),
  SETTINGS_FOLDER(Section.FOLDERS),
  CACHE_FOLDER(Section.FOLDERS);

  /** What belongs together. */
  public enum Section {
    LOOK,
    PACKAGES,
    REGISTRIES,
    FOLDERS;

    /** Key of its name. */
    public String key() {
      return "preferences.section." + name().toLowerCase(Locale.ROOT);
    }

    /** What can be decided in it. */
    public List<Preference> preferences() {
      return Arrays.stream(Preference.values()).filter(p -> p.section == this).toList();
    }
  }

  private final Section section;

  Preference(Section section) {
    this.section = section;
  }

  /** What it belongs to. */
  public Section section() {
    return section;
  }

  /** Its name for tests and style sheets: {@code editor-font}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Key of its name. */
  public String key() {
    return "preferences." + id();
  }

  /** Key of what it means. */
  public String helpKey() {
    return key() + ".help";
  }
}
