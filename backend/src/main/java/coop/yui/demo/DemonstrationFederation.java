package coop.yui.demo;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import coop.yui.bylaws.BylawsVersions;
import coop.yui.demo.DemonstrationFiles.AccountRow;
import coop.yui.demo.DemonstrationFiles.AffiliationRow;
import coop.yui.demo.DemonstrationFiles.AllianceRow;
import coop.yui.demo.DemonstrationFiles.ClaimRow;
import coop.yui.demo.DemonstrationFiles.HeadcountRow;
import coop.yui.demo.DemonstrationFiles.InvitationRow;
import coop.yui.demo.DemonstrationFiles.OrganisationRow;
import coop.yui.demo.DemonstrationFiles.PartyRow;
import coop.yui.demo.DemonstrationFiles.PersonRow;
import coop.yui.demo.DemonstrationFiles.WorkRow;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.network.Days;
import coop.yui.network.Entries;
import coop.yui.network.PlaceEntry;
import coop.yui.network.PlaceKind;
import coop.yui.network.Places;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the demonstration federation into a graph that knows no organisation yet, all of it or
 * nothing.
 */
@Component
@ConditionalOnBooleanProperty("yui.demo")
class DemonstrationFederation implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationFederation.class);

  private static final String IS_EMPTY =
      """
      CYPHER 25
      RETURN NOT EXISTS { MATCH (:Organisation) } AS isEmpty
      """;
  private static final String DISSOLVE =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.id})
      SET o.dissolvedOn = row.dissolvedOn
      """;
  private static final String AGE =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.id})
      WITH o, datetime({date: row.changedOn}) AS at, toString(row.changedOn) + 'T00:00:00.000Z' AS key
      SET o.createdAt = at, o.changedAt = at, o.createdKey = key, o.changedKey = key
      """;
  private static final String WORK =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (person:Person {id: row.person})
      CREATE (person)-[:WORKED]->(:WorkRecord {id: row.id, createdAt: row.at, cooperative: row.cooperative, person: row.person,
        day: row.day, year: row.year, hundredths: row.hundredths, task: row.task, team: row.team, recordedAt: row.at})
      """;
  private static final String AFFILIATE =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.organisation})
      MATCH (federation:Organisation {id: row.federation})
      CREATE (o)-[:AFFILIATED_WITH {id: row.id, since: row.since, until: row.until}]->(federation)
      """;
  private static final String COUNT =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.organisation})
      CREATE (o)-[:COUNTED]->(:Headcount {id: row.id, createdAt: row.at, asOf: row.asOf,
        memberCount: row.memberCount, jobCount: row.jobCount, recordedAt: row.at})
      """;
  private static final String WELCOME =
      """
      CYPHER 25
      UNWIND $rows AS row
      MERGE (person:Person {subject: row.subject})
      ON CREATE SET person.id = row.id, person.createdAt = $at
      SET person.displayName = row.displayName, person.nameKana = row.nameKana,
        person.language = row.language, person.email = row.email,
        person.contactChoice = coalesce(person.contactChoice, 'REPRESENTATIVES')
      RETURN row.key AS key, person.id AS id
      """;
  private static final String REPRESENT =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (person:Person {id: row.person})
      MATCH (o:Organisation {id: row.organisation})
      CREATE (person)-[:REPRESENTS {id: row.id, role: row.role, since: row.since, until: row.until}]->(o)
      """;
  private static final String EMPLOY =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (person:Person {id: row.person})
      MATCH (federation:Organisation {id: row.federation})
      CREATE (person)-[:STAFF_OF {id: row.id, since: row.since}]->(federation)
      """;
  private static final String ALLY =
      """
      CYPHER 25
      UNWIND $rows AS row
      CREATE (alliance:Alliance {id: row.id})
      SET alliance += row.properties
      WITH alliance, row
      MATCH (proposer:Organisation {id: row.proposedBy})
      CREATE (alliance)-[:PROPOSED_BY]->(proposer)
      WITH alliance, row
      UNWIND row.parties AS party
      MATCH (o:Organisation {id: party.organisation})
      CREATE (o)-[answer:PARTY_TO]->(alliance)
      SET answer += party.answer
      """;
  private static final String LINK_PARTIES =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (alliance:Alliance {id: id})
      WHERE alliance.agreedAt IS NOT NULL
      MATCH (one:Organisation)-[:PARTY_TO]->(alliance)<-[:PARTY_TO]-(other:Organisation)
      WHERE one.id < other.id
      CREATE (one)-[:ALLIED_WITH {alliance: alliance.id, since: alliance.since, until: alliance.until}]->(other)
      """;
  private static final String INVITE =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.organisation})
      CREATE (i:Invitation {id: row.id, email: row.email, role: row.role, language: row.language,
        message: row.message, invitedBy: row.invitedBy, isByRole: false, createdAt: $at, sentAt: $at,
        expiresAt: $at + duration('P14D'), sendings: 1})
      CREATE (i)-[:TO_REPRESENT]->(o)
      """;
  private static final String CLAIM =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.organisation})
      MATCH (person:Person {id: row.person})
      CREATE (c:RepresentationClaim:OpenClaim {id: row.id, role: row.role, reason: row.reason, createdAt: $at})
      CREATE (person)-[:MAKES]->(c)
      CREATE (c)-[:CLAIMS]->(o)
      """;
  private static final String NOTIFY =
      """
      CYPHER 25
      UNWIND $rows AS row
      CREATE (:Notification {id: row.id, person: row.person, kind: 'ALLIANCE_PROPOSED', at: row.at, by: row.by,
        about: row.about})
      """;

  private final Graph graph;
  private final Places places;
  private final Entries entries;
  private final BylawsVersions bylaws;
  private final JsonMapper json;

  DemonstrationFederation(
      Graph graph, Places places, Entries entries, BylawsVersions bylaws, JsonMapper json) {
    this.graph = graph;
    this.places = places;
    this.entries = entries;
    this.bylaws = bylaws;
    this.json = json;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    boolean isEmpty =
        graph.readOne(IS_EMPTY, Map.of(), row -> row.get("isEmpty").asBoolean()).orElse(false);
    if (!isEmpty) {
      return;
    }
    DemonstrationFiles files = DemonstrationFiles.read(json);
    graph.write(
        Act.of("loadDemonstration", null), transaction -> new Load(files, transaction).all());
    LOG.info("Loaded the demonstration federation");
  }

  /** One loading, with the ids that the keys of the files got. */
  private final class Load {

    private final DemonstrationFiles files;
    private final Transaction transaction;
    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();

    Load(DemonstrationFiles files, Transaction transaction) {
      this.files = files;
      this.transaction = transaction;
    }

    String all() {
      for (PlaceKind kind : List.of(PlaceKind.REGION, PlaceKind.MUNICIPALITY)) {
        List<PlaceEntry> ofKind =
            files.places().stream()
                .filter(place -> place.kind() == kind)
                .map(row -> row.entry())
                .toList();
        places.ensure(transaction, ofKind);
      }
      organisations();
      rows(AFFILIATE, files.affiliations(), this::affiliation);
      rows(COUNT, files.headcounts(), this::headcount);
      people();
      alliances();
      invitations();
      UnaryOperator<String> person = key -> requireNonNull(people.get(key), key);
      new DemonstrationGovernance(transaction, bylaws, this::organisation, person)
          .all(files.governance());
      Map<String, String> plans =
          new DemonstrationPlans(transaction, bylaws, this::organisation, person)
              .all(files.plans());
      new DemonstrationDecisions(transaction, bylaws, this::organisation, person, plans)
          .all(files.proposals());
      new DemonstrationElections(transaction, bylaws, this::organisation, person)
          .all(files.elections());
      rows(WORK, files.work(), this::work);
      new DemonstrationReports(transaction, this::organisation, person).all(files.reports());
      new DemonstrationReviews(transaction, person, plans).all(files.reviews());
      new DemonstrationFiscalYears(transaction, this::organisation, person)
          .all(files.fiscalYears());
      new DemonstrationIndicators(transaction, this::organisation, person).all(files.indicators());
      new DemonstrationAssemblies(transaction, bylaws, this::organisation, person)
          .all(files.assemblies());
      return organisation(files.organisations().getFirst().key());
    }

    private void organisations() {
      List<Entries.Row> rows = new ArrayList<>();
      for (OrganisationRow row : files.organisations()) {
        String id = NodeKind.ORGANISATION.newId();
        organisations.put(row.key(), id);
        rows.add(new Entries.Row(id, null, row.entry()));
      }
      entries.write(transaction, rows);
      rows(
          DISSOLVE,
          files.organisations().stream().filter(row -> row.dissolvedOn() != null).toList(),
          row -> values("id", organisation(row.key()), "dissolvedOn", row.dissolvedOn()));
      rows(
          AGE,
          files.organisations().stream().filter(row -> row.changedOn() != null).toList(),
          row -> values("id", organisation(row.key()), "changedOn", row.changedOn()));
    }

    private Map<String, @Nullable Object> work(WorkRow row) {
      LocalDate day = Days.today().minusDays(row.day());
      return values(
          "id", NodeKind.WORKRECORD.newId(),
          "at", transaction.at(),
          "cooperative", organisation(row.cooperative()),
          "person", people.get(row.person()),
          "day", day,
          "year", day.getYear(),
          "hundredths", row.hundredths(),
          "task", row.task(),
          "team", row.team());
    }

    private Map<String, @Nullable Object> headcount(HeadcountRow row) {
      return values(
          "id", NodeKind.HEADCOUNT.newId(),
          "organisation", organisation(row.organisation()),
          "at", transaction.at(),
          "asOf", row.asOf(),
          "memberCount", row.memberCount(),
          "jobCount", row.jobCount());
    }

    private void people() {
      Map<String, String> subjects =
          files.accounts().stream().collect(toMap(AccountRow::username, AccountRow::subject));
      List<Map<String, @Nullable Object>> rows =
          files.people().stream().map(person -> person(person, subjects)).toList();
      transaction
          .run(WELCOME, Map.of("rows", rows, "at", transaction.at()), Function.identity())
          .forEach(row -> people.put(row.get("key").asString(), row.get("id").asString()));
      rows(REPRESENT, files.people().stream().flatMap(this::representations).toList(), row -> row);
      rows(
          EMPLOY,
          files.people().stream().filter(person -> person.staffOf() != null).toList(),
          this::staffPost);
    }

    private Map<String, @Nullable Object> person(PersonRow row, Map<String, String> subjects) {
      String account = row.account();
      return values(
          "key", row.key(),
          "id", NodeKind.PERSON.newId(),
          "subject", account == null ? "demonstration|" + row.key() : subjects.get(account),
          "displayName", row.displayName(),
          "nameKana", row.nameKana(),
          "language", row.language(),
          "email", (account == null ? row.key() : account) + "@example.org");
    }

    private Stream<Map<String, @Nullable Object>> representations(PersonRow person) {
      return person.represents().stream()
          .map(
              row ->
                  values(
                      "id", NodeKind.REPRESENTATION.newId(),
                      "person", people.get(person.key()),
                      "organisation", organisation(row.organisation()),
                      "role", row.role(),
                      "since", startOf(row.since()),
                      "until", row.until() == null ? null : startOf(row.until().plusDays(1))));
    }

    private Map<String, @Nullable Object> staffPost(PersonRow person) {
      var post = requireNonNull(person.staffOf());
      return values(
          "id", NodeKind.STAFFPOST.newId(),
          "person", people.get(person.key()),
          "federation", organisation(post.federation()),
          "since", startOf(post.since()));
    }

    private Map<String, @Nullable Object> affiliation(AffiliationRow row) {
      return values(
          "id", NodeKind.AFFILIATION.newId(),
          "organisation", organisation(row.organisation()),
          "federation", organisation(row.federation()),
          "since", row.since(),
          "until", row.until());
    }

    private void alliances() {
      List<Map<String, @Nullable Object>> rows =
          files.alliances().stream().map(this::alliance).toList();
      transaction.run(ALLY, Map.of("rows", rows));
      List<Object> ids = rows.stream().<Object>map(row -> String.valueOf(row.get("id"))).toList();
      transaction.run(LINK_PARTIES, Map.of("ids", ids));
      for (int i = 0; i < rows.size(); i++) {
        AllianceRow row = files.alliances().get(i);
        transaction.audit(
            String.valueOf(rows.get(i).get("id")),
            row.parties().stream().map(party -> organisation(party.organisation())).toList(),
            Map.of("title", Change.to(row.title())));
        notifyWaiting(String.valueOf(rows.get(i).get("id")), row);
      }
      Map<String, String> byKey = new HashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        byKey.put(files.alliances().get(i).key(), String.valueOf(ids.get(i)));
      }
      new DemonstrationAgreements(
              transaction,
              json,
              key -> requireNonNull(byKey.get(key)),
              this::organisation,
              key -> requireNonNull(people.get(key)))
          .all(files.agreements());
    }

    private Map<String, @Nullable Object> alliance(AllianceRow row) {
      var ending = row.endedBy();
      boolean isAgreed = row.parties().stream().allMatch(party -> party.consentedAt() != null);
      OffsetDateTime agreedAt =
          isAgreed
              ? row.parties().stream()
                  .map(party -> requireNonNull(party.consentedAt()))
                  .max(OffsetDateTime::compareTo)
                  .orElse(null)
              : null;
      Map<String, @Nullable Object> properties =
          values(
              "title", row.title(),
              "text", row.text(),
              "language", row.titleLanguage(),
              "purposes", row.purposes(),
              "evidenceUrl", row.evidenceUrl(),
              "noticeDays", row.noticeDays(),
              "proposedAt", row.proposedAt(),
              "agreedAt", agreedAt,
              "since", row.since(),
              "until", row.until(),
              "declinedAt",
                  row.parties().stream()
                      .map(PartyRow::declinedAt)
                      .filter(at -> at != null)
                      .findFirst()
                      .orElse(null),
              "withdrawnAt", row.withdrawnAt(),
              "createdAt", transaction.at());
      if (ending != null) {
        properties.putAll(
            values(
                "endedAt", ending.at(),
                "endedBy", people.get(ending.person()),
                "endedFor", organisation(ending.organisation()),
                "endReason", ending.reason()));
      }
      return values(
          "id", NodeKind.ALLIANCE.newId(),
          "proposedBy", organisation(row.proposedBy()),
          "properties", properties,
          "parties", row.parties().stream().map(this::party).toList());
    }

    private Map<String, @Nullable Object> party(PartyRow row) {
      return values(
          "organisation", organisation(row.organisation()),
          "answer",
              values(
                  "consentedAt", row.consentedAt(),
                  "consentedBy", person(row.consentedBy()),
                  "declinedAt", row.declinedAt(),
                  "declinedBy", person(row.declinedBy()),
                  "reason", row.reason()));
    }

    private void invitations() {
      transaction.run(
          INVITE,
          Map.of(
              "at",
              transaction.at(),
              "rows",
              files.invitations().stream().map(this::invitation).toList()));
      transaction.run(
          CLAIM,
          Map.of(
              "at", transaction.at(), "rows", files.claims().stream().map(this::claim).toList()));
    }

    private Map<String, @Nullable Object> invitation(InvitationRow row) {
      return values(
          "id", NodeKind.INVITATION.newId(),
          "organisation", organisation(row.organisation()),
          "email", row.email(),
          "role", row.role(),
          "language", row.language(),
          "message", row.message(),
          "invitedBy", person(row.invitedBy()));
    }

    private Map<String, @Nullable Object> claim(ClaimRow row) {
      return values(
          "id", NodeKind.CLAIM.newId(),
          "organisation", organisation(row.organisation()),
          "person", person(row.person()),
          "role", row.role(),
          "reason", row.reason());
    }

    private void notifyWaiting(String alliance, AllianceRow row) {
      if (row.withdrawnAt() != null
          || row.parties().stream().anyMatch(party -> party.declinedAt() != null)) {
        return;
      }
      List<String> waiting =
          row.parties().stream()
              .filter(party -> party.consentedAt() == null)
              .map(PartyRow::organisation)
              .toList();
      List<PersonRow> told =
          files.people().stream()
              .filter(
                  person ->
                      person.represents().stream()
                          .anyMatch(r -> r.until() == null && waiting.contains(r.organisation())))
              .toList();
      String proposer = row.parties().getFirst().consentedBy();
      rows(
          NOTIFY,
          told,
          person ->
              values(
                  "id", NodeKind.NOTIFICATION.newId(),
                  "person", people.get(person.key()),
                  "at", row.proposedAt(),
                  "by", person(proposer),
                  "about", alliance));
    }

    private <R> void rows(
        String statement, List<R> rows, Function<R, Map<String, @Nullable Object>> mapping) {
      transaction.run(statement, Map.of("rows", rows.stream().map(mapping).toList()));
    }

    private String organisation(String key) {
      return requireNonNull(organisations.get(key), key);
    }

    private @Nullable String person(@Nullable String key) {
      return key == null ? null : requireNonNull(people.get(key), key);
    }
  }

  static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  private static Map<String, @Nullable Object> values(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return values;
  }
}
