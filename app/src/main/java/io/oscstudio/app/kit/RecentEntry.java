package io.oscstudio.app.kit;

/**
 * Something that was opened.
 *
 * @param path where it lies
 * @param name of the package
 * @param version of the package
 * @param kind what was recognised: {@code chart}, {@code operator}, {@code package}
 * @param opened when it was last opened, milliseconds since 1970
 */
public record RecentEntry(String path, String name, String version, String kind, long opened) {}
