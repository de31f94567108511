package coop.yui.demo;

import static java.util.Objects.requireNonNullElse;

import coop.yui.demo.DemonstrationFiles.AgreementRows;
import coop.yui.demo.DemonstrationFiles.AmendmentRow;
import coop.yui.demo.DemonstrationFiles.CommitmentsRow;
import coop.yui.demo.DemonstrationFiles.DocumentRow;
import coop.yui.demo.DemonstrationFiles.StatementRow;
import coop.yui.graph.Checksums;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.network.AllianceTerms;
import coop.yui.network.Days;
import coop.yui.network.DecentWorkCommitment;
import coop.yui.network.DecentWorkTopic;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How alliances of the demonstration federation were kept up since they were agreed. */
final class DemonstrationAgreements {

  private static final String TERMS =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      RETURN a AS alliance
      """;
  private static final String CHANGE =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      SET a += $terms, a.commitmentsSince = $since
      """;
  private static final String CHANGE_LINKS =
      """
      CYPHER 25
      MATCH (:Alliance {id: $id})<-[:PARTY_TO]-(one:Organisation)
      MATCH (one)-[link:ALLIED_WITH {alliance: $id}]->(:Organisation)
      SET link.until = $until
      """;
  private static final String AMEND =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      MATCH (proposer:Organisation {id: $proposedBy})
      CREATE (a)<-[:AMENDS]-(m:Amendment)-[:PROPOSED_BY]->(proposer)
      SET m += $properties
      WITH m
      UNWIND $answers AS row
      MATCH (o:Organisation {id: row.organisation})
      CREATE (o)-[answer:ANSWERS]->(m)
      SET answer += row.answer
      """;
  private static final String FILE =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      MATCH (o:Organisation {id: $organisation})
      CREATE (o)-[:FILED]->(s:DecentWorkStatement)-[:UNDER]->(a)
      SET s += $properties
      """;
  private static final String ADD =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      MATCH (o:Organisation {id: $organisation})
      CREATE (o)-[:ADDED]->(d:AllianceDocument)-[:BELONGS_TO]->(a)
      CREATE (d)-[:HAS_CONTENT]->(:DocumentContent {bytes: $bytes})
      SET d += $properties
      """;

  private final Transaction transaction;
  private final JsonMapper json;
  private final UnaryOperator<String> alliance;
  private final UnaryOperator<String> organisation;
  private final UnaryOperator<String> person;

  /** Tells by the keys of the files the ids of alliances, organisations and people. */
  DemonstrationAgreements(
      Transaction transaction,
      JsonMapper json,
      UnaryOperator<String> alliance,
      UnaryOperator<String> organisation,
      UnaryOperator<String> person) {
    this.transaction = transaction;
    this.json = json;
    this.alliance = alliance;
    this.organisation = organisation;
    this.person = person;
  }

  void all(AgreementRows rows) {
    rows.commitments().forEach(this::commit);
    rows.amendments().forEach(this::amend);
    rows.statements().forEach(this::file);
    rows.documents().forEach(this::add);
  }

  private void commit(CommitmentsRow row) {
    String id = alliance.apply(row.alliance());
    change(id, committed(terms(id), row.commitments()), null);
  }

  private void amend(AmendmentRow row) {
    String id = alliance.apply(row.alliance());
    LocalDate lastDay = row.endsInDays() == null ? null : Days.today().plusDays(row.endsInDays());
    AllianceTerms before = ending(terms(id), lastDay);
    AllianceTerms after =
        lastDay == null
            ? committed(before, requireNonNullElse(row.commitments(), List.of()))
            : ending(before, lastDay.plusDays(requireNonNullElse(row.renewedByDays(), 0)));
    OffsetDateTime proposedAt =
        requireNonNullElse(
            row.proposedAt(),
            transaction.at().minusDays(requireNonNullElse(row.proposedDaysAgo(), 0)));
    if (row.adoptedAt() != null) {
      change(id, after, Days.of(row.adoptedAt()));
    } else {
      change(id, before, null);
    }
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("id", NodeKind.AMENDMENT.newId());
    properties.put("reason", row.reason());
    properties.put("proposedAt", proposedAt);
    properties.put("adoptedAt", row.adoptedAt());
    properties.put("changes", List.of(lastDay == null ? "COMMITMENTS" : "LAST_DAY"));
    properties.put("before", json.writeValueAsString(before));
    properties.put("after", json.writeValueAsString(after));
    properties.put("until", lastDay == null ? null : after.until());
    transaction.run(
        AMEND,
        Map.of(
            "id",
            id,
            "proposedBy",
            organisation.apply(row.proposedBy()),
            "properties",
            properties,
            "answers",
            row.answers().stream()
                .map(answer -> answer(answer, row.answers().indexOf(answer), proposedAt))
                .toList()));
  }

  private Map<String, Object> answer(
      DemonstrationFiles.AnswerRow row, int position, OffsetDateTime proposedAt) {
    Map<String, @Nullable Object> answer = new HashMap<>();
    answer.put("position", position);
    if (row.person() != null) {
      answer.put("consentedAt", requireNonNullElse(row.at(), proposedAt));
      answer.put("consentedBy", person.apply(row.person()));
    }
    return Map.of("organisation", organisation.apply(row.organisation()), "answer", answer);
  }

  private void file(StatementRow row) {
    String id = alliance.apply(row.alliance());
    Map<DecentWorkTopic, String> texts =
        terms(id).commitments().stream()
            .collect(Collectors.toMap(DecentWorkCommitment::topic, DecentWorkCommitment::text));
    var answers = row.answers();
    transaction.run(
        FILE,
        Map.of(
            "id", id,
            "organisation", organisation.apply(row.organisation()),
            "properties",
                Map.of(
                    "id", NodeKind.STATEMENT.newId(),
                    "year", row.year(),
                    "filedAt", row.filedAt(),
                    "filedBy", person.apply(row.person()),
                    "topics", answers.stream().map(one -> one.topic()).toList(),
                    "texts",
                        answers.stream()
                            .map(one -> Objects.requireNonNull(texts.get(one.topic())))
                            .toList(),
                    "fulfilments", answers.stream().map(one -> one.fulfilment()).toList(),
                    "remarks", answers.stream().map(one -> one.remark()).toList())));
  }

  private void add(DocumentRow row) {
    byte[] bytes = row.text().getBytes(StandardCharsets.UTF_8);
    transaction.run(
        ADD,
        Map.of(
            "id", alliance.apply(row.alliance()),
            "organisation", organisation.apply(row.organisation()),
            "bytes", bytes,
            "properties",
                Map.of(
                    "id", NodeKind.DOCUMENT.newId(),
                    "name", row.name(),
                    "mediaType", "text/plain",
                    "size", bytes.length,
                    "sha256", Checksums.sha256(bytes),
                    "addedAt", row.addedAt(),
                    "addedBy", person.apply(row.person()))));
  }

  private AllianceTerms terms(String id) {
    return transaction
        .one(TERMS, Map.of("id", id), row -> AllianceTerms.of(row.get("alliance")))
        .orElseThrow();
  }

  private void change(String id, AllianceTerms terms, @Nullable LocalDate since) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("terms", terms.properties());
    parameters.put("since", since);
    parameters.put("until", terms.until());
    transaction.run(CHANGE, parameters);
    transaction.run(CHANGE_LINKS, parameters);
  }

  private static AllianceTerms committed(
      AllianceTerms terms, List<DecentWorkCommitment> commitments) {
    return new AllianceTerms(
        terms.title(),
        terms.text(),
        terms.purposes(),
        terms.evidenceUrl(),
        terms.until(),
        terms.noticeDays(),
        commitments);
  }

  private static AllianceTerms ending(AllianceTerms terms, @Nullable LocalDate until) {
    return new AllianceTerms(
        terms.title(),
        terms.text(),
        terms.purposes(),
        terms.evidenceUrl(),
        until,
        terms.noticeDays(),
        terms.commitments());
  }
}
