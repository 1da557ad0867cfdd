package io.oscstudio.app.wizard;

import io.oscstudio.app.fields.Field;
import io.oscstudio.app.fields.Pair;
import java.util.List;

/** The fields of metadata.yaml that the form shows, with the values the specification knows. */
record MetadataFields(
    Field<String> name,
    Field<String> version,
    Field<String> appVersion,
    Field<String> displayName,
    Field<String> briefDescription,
    Field<String> detail,
    Field<String> source,
    Field<String> type,
    Field<List<String>> architecture,
    Field<List<String>> devices,
    Field<List<String>> categories,
    Field<List<String>> industries,
    Field<String> providerName,
    Field<String> providerUrl,
    Field<List<Pair>> maintainers,
    Field<List<Pair>> links,
    Field<List<String>> scenes,
    Field<List<String>> deployCce,
    Field<List<String>> deployUcs) {
  /** The most characters of a short description: section 3 says fewer than 64. */
  static final int BRIEF_LIMIT = 63;

  static final List<String> SOURCES = List.of("ISV", "OpenSource", "HuaweiProvided");
  static final List<String> TYPES = List.of("helm", "operator");
  static final List<String> ARCHITECTURES = List.of("x86_64", "aarch64");
  static final List<String> DEVICES = List.of("CPU", "GPU", "NPU");
  static final List<String> SCENES = List.of("CCE", "UCS");
  static final List<String> CCE_CLUSTERS = List.of("self");
  static final List<String> UCS_CLUSTERS =
      List.of("self", "partnercloud", "onpremise", "multicloud", "attachedcluster");

  /** All of them, in the order of the form. */
  List<Field<?>> all() {
    return List.of(
        name,
        version,
        displayName,
        appVersion,
        briefDescription,
        detail,
        source,
        type,
        architecture,
        devices,
        categories,
        industries,
        providerName,
        providerUrl,
        maintainers,
        links,
        scenes,
        deployCce,
        deployUcs);
  }
}
