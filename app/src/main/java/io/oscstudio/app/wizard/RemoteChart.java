package io.oscstudio.app.wizard;

import java.util.Locale;

/**
 * A chart a person asks for.
 *
 * @param address {@code oci://…} or that of a chart repository
 * @param chart its name in a repository; not looked at for a registry
 * @param version a version or range; empty for the newest release
 */
record RemoteChart(String address, String chart, String version) {
  /** Whether the address names the chart itself. */
  boolean inRegistry() {
    return address.toLowerCase(Locale.ROOT).startsWith("oci:");
  }
}
