package coop.yui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

/** Rules of the house that a compiler cannot keep, each with its reason. */
@AnalyzeClasses(packages = "coop.yui", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ONLY_THE_GRAPH_MODULE_OPENS_SESSIONS =
      noClasses()
          .that()
          .resideOutsideOfPackage("coop.yui.graph")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Driver.class, Session.class, TransactionContext.class)
          .because(
              "a write that goes round Graph.write leaves no audit entry and knows no request key");

  @ArchTest
  static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE =
      classes()
          .that()
          .areAnnotatedWith(Controller.class)
          .should()
          .bePackagePrivate()
          .because("a controller is called by the framework only; other modules call stores");

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION =
      fields()
          .should()
          .notBeAnnotatedWith(Autowired.class)
          .because("constructors say what a class needs and keep it final");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Dto|DTO|Mapper|Utils?|Helper|Manager)")
          .because("such names hide what a class is for, and such classes hide a missing one");

  @ArchTest
  static final ArchRule NO_OLD_DATES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat")
          .because("java.time tells a day from a moment");

  @ArchTest
  static final ArchRule ONLY_THE_LOCAL_RUN_KNOWS_THE_EMBEDDED_SERVER =
      noClasses()
          .that()
          .resideOutsideOfPackage("coop.yui.local")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.neo4j.dbms..", "org.neo4j.graphdb..", "org.neo4j.configuration..")
          .because("the production jar does not carry the embedded server");
}
