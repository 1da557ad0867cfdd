package io.oscstudio.core.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class XDescriptorTest {
  private static final String ALM = "urn:alm:descriptor:";

  @Test
  void readsBackEveryControlItWrites() {
    for (Control control : Control.values()) {
      String[] arguments =
          switch (control.parameters()) {
            case NONE -> new String[0];
            case OPTION -> new String[] {"a:b"};
            case KIND -> new String[] {"ConfigMap"};
            case CONDITION -> new String[] {"a.b", "x:y"};
          };
      String urn = control.urn(arguments);

      assertThat(XDescriptor.parse(urn))
          .isEqualTo(new XDescriptor.Known(urn, control, List.of(arguments)));
    }
  }

  @Test
  void readsTheShortLinkageAndAnyPrefixOfThePublicAccess() {
    assertThat(XDescriptor.parse("ui:fieldDependency:a:true"))
        .isEqualTo(
            new XDescriptor.Known(
                "ui:fieldDependency:a:true", Control.FIELD_DEPENDENCY, List.of("a", "true")));
    assertThat(XDescriptor.parse(ALM + "com.tectonic.ui:hwDnatElbAccess"))
        .isInstanceOf(XDescriptor.Known.class);
  }

  @Test
  void tellsOlmsControlsFromWhatNobodyLists() {
    assertThat(XDescriptor.parse(ALM + "com.tectonic.ui:booleanSwitch"))
        .isEqualTo(
            new XDescriptor.Foreign(ALM + "com.tectonic.ui:booleanSwitch", Optional.empty()));
    assertThat(XDescriptor.parse(ALM + "io.kubernetes:ServiceAccount"))
        .isInstanceOf(XDescriptor.Foreign.class);
    assertThat(XDescriptor.parse(ALM + "org.w3:link"))
        .isEqualTo(new XDescriptor.Foreign(ALM + "org.w3:link", Optional.of(Control.LINK.urn())));
    assertThat(XDescriptor.parse(ALM + "tectonic.ui:text")).isInstanceOf(XDescriptor.Unknown.class);
  }

  @Test
  void knowsWhichHalfAControlIsFor() {
    assertThat(XDescriptor.parse(Control.PASSWORD.urn()).isOfOsc(Part.SPEC)).isTrue();
    assertThat(XDescriptor.parse(Control.PASSWORD.urn()).isOfOsc(Part.STATUS)).isFalse();
    assertThat(XDescriptor.parse(Control.POD_COUNT.urn()).isOfOsc(Part.STATUS)).isTrue();
  }
}
