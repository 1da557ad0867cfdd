package io.oscstudio.app.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.resources.Resources;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardActionTest {
  @ParameterizedTest
  @EnumSource
  void noTwoActionsOfAScopeShareAKey(Scope scope) {
    Map<KeyCombination, List<StandardAction>> byKey =
        Arrays.stream(StandardAction.values())
            .filter(action -> action.scope() == scope)
            .flatMap(action -> action.keys().stream().map(key -> Map.entry(key, action)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

    assertThat(byKey).isNotEmpty().allSatisfy((key, actions) -> assertThat(actions).hasSize(1));
  }

  @Test
  void aKeyOfThePackageIsNoneOfTheWindow() {
    List<KeyCombination> window = keys(Scope.WINDOW);

    assertThat(keys(Scope.PACKAGE)).doesNotContainAnyElementsOf(window);
    assertThat(keys(Scope.EDITOR)).doesNotContainAnyElementsOf(window);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyActionAndScopeHasAName(String language) {
    Locale locale = language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;

    assertThat(StandardAction.values())
        .allMatch(action -> Resources.texts(locale).has(action.key()));
    assertThat(Scope.values()).allMatch(scope -> Resources.texts(locale).has(scope.key()));
  }

  @Test
  void isFoundByItsId() {
    assertThat(StandardAction.values())
        .allMatch(action -> StandardAction.of(action.id()).orElseThrow() == action);
    assertThat(StandardAction.of("no-such-thing")).isEmpty();
  }

  private static List<KeyCombination> keys(Scope scope) {
    return Arrays.stream(StandardAction.values())
        .filter(action -> action.scope() == scope)
        .flatMap(action -> action.keys().stream())
        .toList();
  }
}
