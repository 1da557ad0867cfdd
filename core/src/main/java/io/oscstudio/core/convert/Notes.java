package io.oscstudio.core.convert;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a conversion has to say, in the order it was noticed. The second part of a code tells what
 * became of a thing: {@code carried}, {@code derived}, {@code dropped} or {@code uncarried}.
 */
final class Notes {
  private final List<Finding> findings = new ArrayList<>();

  void info(String code, Object... arguments) {
    findings.add(Finding.of(Severity.INFO, code, arguments));
  }

  void info(Place place, String code, Object... arguments) {
    findings.add(Finding.at(place, Severity.INFO, code, arguments));
  }

  void warning(String code, Object... arguments) {
    findings.add(Finding.of(Severity.WARNING, code, arguments));
  }

  void warning(Place place, String code, Object... arguments) {
    findings.add(Finding.at(place, Severity.WARNING, code, arguments));
  }

  void error(Place place, String code, Object... arguments) {
    findings.add(Finding.at(place, Severity.ERROR, code, arguments));
  }

  void addAll(List<Finding> others) {
    findings.addAll(others);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
