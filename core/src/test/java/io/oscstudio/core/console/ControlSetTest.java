package io.oscstudio.core.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlSetTest {
  private static final String ODD = "urn:alm:descriptor:com.tectonic.ui:advanced";
  private static final String ONE = Control.SELECT.urn("one");
  private static final String TWO = Control.SELECT.urn("two");
  private static final String WHEN = Control.FIELD_DEPENDENCY.urn("tls.enabled", "true");

  @Test
  void readsWhatTheUrnsSayTogether() {
    ControlSet set = new ControlSet(List.of(ONE, ODD, TWO, WHEN));

    assertThat(set.control()).contains(Control.SELECT);
    assertThat(set.arguments()).containsExactly("one", "two");
    assertThat(set.condition()).contains(new ControlSet.Condition("tls.enabled", "true"));
    assertThat(set.isHidden()).isFalse();
    assertThat(set.others()).extracting(XDescriptor::urn).containsExactly(ODD);
  }

  @Test
  void anotherControlTakesThePlaceOfTheOld() {
    ControlSet set = new ControlSet(List.of(WHEN, ONE, ODD, TWO));

    assertThat(set.withControl(Optional.of(Control.PASSWORD), List.of()).urns())
        .containsExactly(WHEN, Control.PASSWORD.urn(), ODD);
    assertThat(set.withControl(Optional.of(Control.SELECT), List.of("two", "three")).urns())
        .containsExactly(WHEN, TWO, Control.SELECT.urn("three"), ODD);
    assertThat(set.withControl(Optional.empty(), List.of()).urns()).containsExactly(WHEN, ODD);
    assertThat(
            new ControlSet(List.of())
                .withControl(Optional.of(Control.K8S_OBJECT), List.of("Secret", "x"))
                .urns())
        .containsExactly(Control.K8S_OBJECT.urn("Secret"));
  }

  @Test
  void hidesInItsOwnWordsAndShowsAgainWhateverTheWords() {
    assertThat(new ControlSet(List.of(ONE)).withHidden(true).urns())
        .containsExactly(ONE, Control.HIDDEN.urn());
    assertThat(
            new ControlSet(List.of("urn:alm:descriptor:com.tectonic.ui:hidden", ONE))
                .withHidden(false)
                .urns())
        .containsExactly(ONE);
  }

  @Test
  void aConditionComesAndGoesAlone() {
    ControlSet with =
        new ControlSet(List.of(ONE))
            .withCondition(Optional.of(new ControlSet.Condition("tls.enabled", "true")));

    assertThat(with.urns()).containsExactly(ONE, WHEN);
    assertThat(with.withCondition(Optional.empty()).urns()).containsExactly(ONE);
  }

  @Test
  void whatOscDoesNotListCanBeRewrittenOrTakenAway() {
    ControlSet set = new ControlSet(List.of(ODD, ONE));

    assertThat(set.rewritten(ODD, WHEN).urns()).containsExactly(WHEN, ONE);
    assertThat(set.without(ODD).urns()).containsExactly(ONE);
  }
}
