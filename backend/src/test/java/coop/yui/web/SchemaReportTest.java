package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.SchemaReport;

/**
 * Every field of the schema has Java behind it, every argument arrives, and nulls are where the
 * schema allows them.
 */
@PortalTest
class SchemaReportTest {

  private final SchemaReports reports;

  SchemaReportTest(@Autowired SchemaReports reports) {
    this.reports = reports;
  }

  @Test
  void theReportIsEmpty() {
    SchemaReport report = reports.last();
    assertThat(report.unmappedFields()).as("unmapped fields").isEmpty();
    assertThat(report.unmappedRegistrations()).as("registrations without a field").isEmpty();
    assertThat(report.unmappedArguments()).as("unmapped arguments").isEmpty();
    assertThat(report.fieldNullnessErrors()).as("fields that may be null and must not").isEmpty();
    assertThat(report.argumentNullnessErrors()).as("arguments that may be null").isEmpty();
  }
}
