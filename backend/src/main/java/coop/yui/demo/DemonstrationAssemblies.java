package coop.yui.demo;

import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.demo.DemonstrationFiles.AgendaRow;
import coop.yui.demo.DemonstrationFiles.AssemblyRow;
import coop.yui.demo.DemonstrationFiles.ProxyRow;
import coop.yui.graph.Checksums;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Assemblies of the demonstration federation's co-operatives: held, due now, and to come. */
final class DemonstrationAssemblies {

  private static final String CONVENE =
      """
      CYPHER 25
      CREATE (a:Assembly {id: $id, createdAt: $convenedAt, cooperative: $cooperative, kind: $kind, format: $format,
        title: $title, startsAt: $startsAt, place: $place, link: $link, convenedBy: $by, convenedAt: $convenedAt,
        open: CASE WHEN $minutes IS NULL THEN $cooperative END, bylaws: $bylaws, noticeDays: $noticeDays,
        proxies: $proxies, quorum: $quorum, classQuorums: '', votingClasses: $votingClasses, openedAt: $openedAt,
        conductedBy: CASE WHEN $openedAt IS NOT NULL THEN $by END, closedAt: $closedAt})
      """;
  private static final String ITEMS =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      UNWIND $rows AS row
      OPTIONAL MATCH (p:Proposal)
      WHERE p.cooperative = a.cooperative AND p.id > '' AND p.title = row.proposal
      CREATE (a)-[:HAS_ITEM]->(:AgendaItem {id: row.id, createdAt: a.convenedAt, number: row.number, title: row.title,
        text: row.text, proposal: p.id, note: row.note, calledAt: row.calledAt, endedAt: row.endedAt})
      """;
  private static final String COME =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (:Person {id: row.person})-[r:MEMBER_OF]->(o:Organisation)
      WHERE o.id = $cooperative
      CREATE (:Attendance {id: row.id, createdAt: $arrivedAt, assembly: $id, person: row.person,
        membershipClass: r.membershipClass, isOnline: $isOnline, arrivedAt: $arrivedAt, leftAt: $leftAt,
        present: CASE WHEN $leftAt IS NULL THEN $id + '|' + row.person END})
      """;
  private static final String GIVE =
      """
      CYPHER 25
      UNWIND $rows AS row
      CREATE (:Proxy {id: row.id, createdAt: $at, assembly: $id, giver: row.giver, holder: row.holder,
        given: $id + '|' + row.giver, givenAt: $at})
      """;
  private static final String PUBLISH =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      CREATE (a)-[:HAS_MINUTES]->(m:Minutes {createdAt: $at, text: $text, textHash: $textHash, revision: 1,
        writtenBy: $by, writtenAt: $at, approvalsNeeded: 2, approvedAt: $at, publishedAt: $at, publishedBy: $by})
      WITH m
      UNWIND $approvers AS approver
      MATCH (person:Person {id: approver})
      CREATE (person)-[:APPROVED {at: $at, textHash: m.textHash}]->(m)
      """;

  private final Transaction transaction;
  private final BylawsVersions bylaws;
  private final UnaryOperator<String> organisation;
  private final UnaryOperator<String> person;

  /** Tells by the keys of the files the ids of organisations and people. */
  DemonstrationAssemblies(
      Transaction transaction,
      BylawsVersions bylaws,
      UnaryOperator<String> organisation,
      UnaryOperator<String> person) {
    this.transaction = transaction;
    this.bylaws = bylaws;
    this.organisation = organisation;
    this.person = person;
  }

  void all(List<AssemblyRow> rows) {
    rows.forEach(this::convene);
  }

  private void convene(AssemblyRow row) {
    String id = NodeKind.ASSEMBLY.newId();
    String cooperative = organisation.apply(row.cooperative());
    OffsetDateTime startsAt =
        transaction.at().plusHours(row.starts()).truncatedTo(ChronoUnit.HOURS);
    @Nullable OffsetDateTime closedAt =
        row.lasted() == null ? null : startsAt.plusMinutes(row.lasted());
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", id);
    values.put("cooperative", cooperative);
    values.put("kind", row.kind());
    values.put("format", row.format());
    values.put("title", row.title());
    values.put("place", row.place());
    values.put("link", row.link());
    values.put("by", person.apply(row.by()));
    values.put("convenedAt", transaction.at().minusDays(row.convened()));
    values.put("startsAt", startsAt);
    values.put("openedAt", closedAt == null ? null : startsAt.plusMinutes(1));
    values.put("closedAt", closedAt);
    values.put("minutes", row.minutes());
    values.putAll(rules(bylaws.inForce(transaction, cooperative, Days.today()).orElseThrow()));
    transaction.run(CONVENE, values);
    transaction.run(ITEMS, Map.of("id", id, "rows", items(row, startsAt, closedAt)));
    values.put("rows", rows(row.there()));
    values.put("arrivedAt", closedAt == null ? transaction.at() : startsAt);
    values.put("leftAt", closedAt);
    values.put("isOnline", !row.format().equals("IN_PERSON"));
    transaction.run(COME, values);
    transaction.run(
        GIVE,
        Map.of(
            "id", id,
            "at", transaction.at().minusDays(row.convened() - 1),
            "rows", row.proxies().stream().map(this::proxy).toList()));
    if (row.minutes() != null && closedAt != null) {
      transaction.run(
          PUBLISH,
          Map.of(
              "id", id,
              "at", closedAt.plusDays(3),
              "text", row.minutes(),
              "textHash", Checksums.sha256(row.minutes()),
              "by", person.apply(row.by()),
              "approvers", row.approvedBy() == null ? List.of() : ids(row.approvedBy())));
    }
  }

  private static Map<String, Object> rules(Bylaws rules) {
    BylawsTerms terms = rules.terms();
    return Map.of(
        "bylaws", rules.id(),
        "noticeDays", terms.count(BylawsParameter.NOTICE_DAYS),
        "proxies", terms.count(BylawsParameter.PROXIES),
        "quorum", terms.fraction(BylawsParameter.QUORUM).toString(),
        "votingClasses", terms.votingClasses().stream().map(Enum::name).toList());
  }

  /** An item ends where the next begins, the last with the assembly. */
  private static List<Map<String, @Nullable Object>> items(
      AssemblyRow row, OffsetDateTime startsAt, @Nullable OffsetDateTime closedAt) {
    List<Map<String, @Nullable Object>> items = new ArrayList<>();
    for (int i = 0; i < row.items().size(); i++) {
      AgendaRow item = row.items().get(i);
      @Nullable Integer next =
          i + 1 < row.items().size() ? row.items().get(i + 1).called() : row.lasted();
      Map<String, @Nullable Object> values = new HashMap<>();
      values.put("id", NodeKind.AGENDAITEM.newId());
      values.put("number", i + 1);
      values.put("title", item.title());
      values.put("text", item.text());
      values.put("proposal", item.proposal());
      values.put("note", item.note());
      values.put(
          "calledAt",
          closedAt == null || item.called() == null ? null : startsAt.plusMinutes(item.called()));
      values.put("endedAt", closedAt == null || next == null ? null : startsAt.plusMinutes(next));
      items.add(values);
    }
    return items;
  }

  private List<Map<String, Object>> rows(List<String> there) {
    return there.stream()
        .map(
            each ->
                Map.<String, Object>of(
                    "id", NodeKind.ATTENDANCE.newId(), "person", person.apply(each)))
        .toList();
  }

  private List<String> ids(List<String> keys) {
    return keys.stream().map(person).toList();
  }

  private Map<String, Object> proxy(ProxyRow row) {
    return Map.of(
        "id", NodeKind.PROXY.newId(),
        "giver", person.apply(row.giver()),
        "holder", person.apply(row.holder()));
  }
}
