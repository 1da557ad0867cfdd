package io.oscstudio.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The layers of the core, as {@code CONTRIBUTING.md} lists them: a package uses lower ones only.
 */
class LayersTest {
  private static final String CORE = "io.oscstudio.core.";

  private static final Map<String, Integer> LAYERS =
      Map.ofEntries(
          Map.entry("base", 0),
          Map.entry("archive", 1),
          Map.entry("yaml", 1),
          Map.entry("model", 2),
          Map.entry("schema", 2),
          Map.entry("kubernetes", 3),
          Map.entry("rights", 3),
          Map.entry("source", 3),
          Map.entry("project", 3),
          Map.entry("registry", 3),
          Map.entry("helm", 4),
          Map.entry("console", 4),
          Map.entry("upgrade", 4),
          Map.entry("image", 5),
          Map.entry("convert", 5),
          Map.entry("pack", 5),
          Map.entry("check", 6),
          Map.entry("export", 7),
          Map.entry("compare", 7),
          Map.entry("report", 8));

  private final JavaClasses core = new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void aPackageUsesLowerLayersOnly() {
    classes().should(useLowerLayersOnly()).check(core);
  }

  @Test
  void knowsNoWindow() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "com.sun.javafx..", "java.awt..", "javax.swing..")
        .check(core);
  }

  @Test
  void printsNothing() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(core);
  }

  private static ArchCondition<JavaClass> useLowerLayersOnly() {
    return new ArchCondition<>("use lower layers only") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        Optional<String> own = part(user);
        if (own.isEmpty()) {
          return;
        }
        user.getDirectDependenciesFromSelf()
            .forEach(dependency ->
                part(dependency.getTargetClass())
                    .filter(used -> !mayUse(own.get(), used))
                    .ifPresent(used ->
                        events.add(
                            SimpleConditionEvent.violated(user, dependency.getDescription()))));
      }
    };
  }

  private static boolean mayUse(String user, String used) {
    return user.equals(used) || layer(used) < layer(user);
  }

  private static int layer(String part) {
    Integer layer = LAYERS.get(part);
    if (layer == null) {
      throw new AssertionError("The package " + CORE + part + " has no layer yet");
    }
    return layer;
  }

  /**
   * The package below {@code io.oscstudio.core} a class lies in; what lies deeper belongs to it.
   */
  private static Optional<String> part(JavaClass type) {
    String name = type.getPackageName() + ".";
    return name.startsWith(CORE) && !name.equals(CORE)
        ? Optional.of(name.substring(CORE.length(), name.indexOf('.', CORE.length())))
        : Optional.empty();
  }
}
