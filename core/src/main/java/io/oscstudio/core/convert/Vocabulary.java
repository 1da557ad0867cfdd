package io.oscstudio.core.convert;

import java.util.regex.Pattern;

/** Which descriptors OSC knows (section 5.4). */
final class Vocabulary {
  private static final Pattern SPEC =
      Pattern.compile(
          "urn:alm:descriptor:(?:"
              + "com\\.tectonic\\.ui:(?:password|select:.+|imagePullPolicy|podCount|text"
              + "|resourceRequirements|fieldDependency:.+)"
              + "|io\\.kubernetes:(?:Secret|ConfigMap)"
              + "|com\\.(?:huawei|tectonic)\\.ui:hwDnatElbAccess"
              + "|com\\.huawei\\.ui:hidden)");
  private static final Pattern STATUS =
      Pattern.compile(
          "urn:alm:descriptor:(?:text|com\\.huawei\\.ui:link|com\\.tectonic\\.ui:podCount)");

  private Vocabulary() {}

  static boolean isOfOsc(String urn, boolean spec) {
    return (spec ? SPEC : STATUS).matcher(urn).matches();
  }
}
