package coop.yui.work;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Person;
import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import coop.yui.web.CsvTable;
import coop.yui.web.Spending;
import coop.yui.work.WorkRecord.WorkTotal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A year's work as files: a member's own records, and the totals of all. */
@RestController
class WorkFilesController {

  private final WorkRecords records;
  private final NodeReaders nodes;
  private final Viewers viewers;
  private final Spending spending;

  WorkFilesController(WorkRecords records, NodeReaders nodes, Viewers viewers, Spending spending) {
    this.records = records;
    this.nodes = nodes;
    this.viewers = viewers;
    this.spending = spending;
  }

  /** The viewer's own records of a year that stand, for members. */
  @GetMapping("/cooperatives/{id}/work/{year}.csv")
  void own(
      @PathVariable String id,
      @PathVariable int year,
      @Nullable Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = viewers.of(authentication);
    NodeKind.ORGANISATION.check(id, "id");
    if (!viewer.isMemberOf(id)) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    spending.check(request, viewer);
    List<WorkRecord> own = records.ofYear(id, year, viewer);
    spending.spend(request, viewer, own.size());
    CsvTable table =
        table(response, "work-" + year + ".csv", List.of("day", "hours", "task", "team"));
    for (WorkRecord record : own) {
      table.row(
          Arrays.asList(
              record.day(), record.hours().toPlainString(), record.task(), record.team()));
    }
    table.finish();
  }

  /** How long each member worked in a year, for those who act for the co-operative. */
  @GetMapping("/cooperatives/{id}/work-totals/{year}.csv")
  void totals(
      @PathVariable String id,
      @PathVariable int year,
      @Nullable Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = viewers.of(authentication);
    NodeKind.ORGANISATION.check(id, "id");
    if (!viewer.isRepresentativeOf(id)) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    spending.check(request, viewer);
    List<WorkTotal> totals = records.allTotals(id, year, viewer);
    spending.spend(request, viewer, totals.size());
    Map<String, Object> persons =
        nodes.read(totals.stream().map(WorkTotal::person).toList(), viewer);
    CsvTable table =
        table(
            response, "work-totals-" + year + ".csv", List.of("name", "nameKana", "hours", "days"));
    for (WorkTotal total : totals) {
      Person person = (Person) persons.get(total.person());
      table.row(
          Arrays.asList(
              person == null ? null : person.displayName(),
              person == null ? null : person.nameKana(),
              total.hours().toPlainString(),
              total.days()));
    }
    table.finish();
  }

  private static CsvTable table(HttpServletResponse response, String name, List<String> head)
      throws IOException {
    response.setContentType(CsvTable.MEDIA_TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    return new CsvTable(response.getOutputStream(), head);
  }
}
