package io.oscstudio.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Who may do what in the studio: views show, models decide, the command line starts at once. */
class RolesTest {
  private final JavaClasses app = new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void viewsNeverCallTheCore() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("View")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.oscstudio.core..")
                .and(resideOutsideOfPackage("io.oscstudio.core.base")))
        .because("a view shows what its model holds; only values of the base layer may pass")
        .allowEmptyShould(true)
        .check(app);
  }

  @Test
  void modelsNeverTouchANode() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Model")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.fxmisc..", "org.controlsfx..")
        .because("a model is tested without a toolkit")
        .allowEmptyShould(true)
        .check(app);
  }

  @Test
  void theCommandLineLoadsNoWindow() {
    noClasses()
        .that()
        .resideInAPackage("io.oscstudio.app.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "com.sun.javafx..")
        .check(app);
    classes()
        .that()
        .resideInAPackage("io.oscstudio.app.cli..")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("io.oscstudio.app..")
                .or(resideInAPackage("io.oscstudio.app.cli.."))
                .or(startsTheWindow()))
        .check(app);
  }

  /** The places through which the command line may reach the window, and only when asked to. */
  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> startsTheWindow() {
    return resideInAnyPackage("io.oscstudio.app.demo..", "io.oscstudio.app.doctor..");
  }
}
