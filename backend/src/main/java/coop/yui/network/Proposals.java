package coop.yui.network;

import static java.util.Objects.requireNonNullElse;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Proposals of alliances. */
@Component
class Proposals {

  private static final int MOST_PARTIES = 50;

  private static final String LOCK_PARTIES =
      """
      CYPHER 25
      UNWIND $parties AS id
      MATCH (o:Organisation {id: id})
      SET o.lock = $at
      WITH o
      WHERE o:Organisation AND
      """
          + Organisations.VISIBLE
          + """
          RETURN o.id AS id, o.dissolvedOn AS dissolvedOn, o:Federation AS isFederation
          """;
  private static final String PROPOSE =
      """
      CYPHER 25
      CREATE (a:Alliance {id: $id})
      SET a += $properties
      WITH a
      MATCH (proposer:Organisation {id: $proposedBy})
      CREATE (a)-[:PROPOSED_BY]->(proposer)
      WITH a
      UNWIND $answers AS row
      MATCH (o:Organisation {id: row.organisation})
      CREATE (o)-[answer:PARTY_TO]->(a)
      SET answer += row.answer
      """;

  private final Graph graph;
  private final Alliances alliances;

  Proposals(Graph graph, Alliances alliances) {
    this.graph = graph;
    this.alliances = alliances;
  }

  /**
   * An alliance to propose.
   *
   * @param proposerIsParty false when a federation brings others together
   */
  record ProposeAllianceInput(
      String requestKey,
      String proposedBy,
      boolean proposerIsParty,
      List<String> parties,
      String title,
      String text,
      String language,
      List<AlliancePurpose> purposes,
      @Nullable String evidenceUrl,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      int noticeDays,
      @Nullable List<DecentWorkCommitment> commitments) {

    AllianceTerms terms() {
      return new AllianceTerms(
          title,
          text,
          purposes,
          evidenceUrl,
          until,
          noticeDays,
          requireNonNullElse(commitments, List.of()));
    }

    /** Everyone named, the proposer first, whether or not it is a party. */
    List<String> everyone() {
      List<String> everyone = new ArrayList<>(List.of(proposedBy));
      everyone.addAll(parties);
      return everyone;
    }

    /** Those that are to agree, the proposer first if it is one of them. */
    List<String> allParties() {
      return proposerIsParty ? everyone() : parties;
    }
  }

  /**
   * Proposes an alliance, with the proposer's consent where it is a party. Only a federation may
   * bring others together without being one, and all of them are asked for their consent.
   *
   * @throws Refusal INVALID_PARTIES, WITH_ITSELF, PARTY_TWICE, NOT_FOUND, NOT_ALLOWED, DISSOLVED,
   *     INVALID_LENGTH, INVALID_VALUE, ENDS_BEFORE_BEGINNING, INVALID_DAY
   */
  Alliance propose(ProposeAllianceInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String proposer = NodeKind.ORGANISATION.check(input.proposedBy(), "proposedBy");
    if (!viewer.isRepresentativeOf(proposer)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED).principle("5.3");
    }
    mustNameParties(input);
    Map<String, @Nullable Object> properties = properties(input);
    String id =
        graph.write(
            Act.once("proposeAlliance", person, input.requestKey(), input),
            transaction -> {
              lockParties(transaction, input, viewer);
              if (!Organisations.isRepresented(transaction, input.proposedBy(), person)) {
                throw new Refusal(RefusalCode.NOT_ALLOWED).principle("5.3");
              }
              String created = NodeKind.ALLIANCE.newId();
              properties.put("proposedAt", transaction.at());
              transaction.run(
                  PROPOSE,
                  Map.of(
                      "id",
                      created,
                      "properties",
                      properties,
                      "proposedBy",
                      input.proposedBy(),
                      "answers",
                      answers(input, transaction, person)));
              transaction.audit(
                  created,
                  input.everyone(),
                  Map.of(
                      "title",
                      Change.to(properties.get("title")),
                      "parties",
                      Change.to(input.allParties())));
              AllianceNews.tell(transaction, created, NotificationKind.ALLIANCE_PROPOSED, person);
              return created;
            });
    return alliances.one(id, viewer);
  }

  private static void mustNameParties(ProposeAllianceInput input) {
    NodeKind.ORGANISATION.check(input.proposedBy(), "proposedBy");
    List<String> others = input.parties();
    int all = input.allParties().size();
    if (all < 2 || all > MOST_PARTIES) {
      throw new Refusal(RefusalCode.INVALID_PARTIES).field("parties").with("maximum", MOST_PARTIES);
    }
    Set<String> named = new HashSet<>();
    for (int i = 0; i < others.size(); i++) {
      String party = NodeKind.ORGANISATION.check(others.get(i), "parties." + i);
      if (party.equals(input.proposedBy())) {
        throw new Refusal(RefusalCode.WITH_ITSELF).field("parties." + i);
      }
      if (!named.add(party)) {
        throw new Refusal(RefusalCode.PARTY_TWICE).field("parties." + i);
      }
    }
  }

  private static Map<String, @Nullable Object> properties(ProposeAllianceInput input) {
    AllianceTerms terms = input.terms().checked();
    Days.mustNotEndBefore(input.since(), input.until());
    if (input.until() != null && input.until().isBefore(Days.today())) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("until");
    }
    Map<String, @Nullable Object> properties = terms.properties();
    properties.put("language", Wording.language(input.language(), "language"));
    properties.put("since", input.since());
    return properties;
  }

  /** Locks all parties in one order for everybody, so that none is dissolved meanwhile. */
  private static void lockParties(
      Transaction transaction, ProposeAllianceInput input, Viewer viewer) {
    List<String> sorted = input.everyone().stream().sorted().toList();
    Map<String, Boolean> isDissolved = new HashMap<>();
    Set<String> federations = new HashSet<>();
    for (Record row :
        transaction.run(
            LOCK_PARTIES,
            viewer.parameters(Map.of("parties", sorted, "at", transaction.at())),
            Function.identity())) {
      isDissolved.put(row.get("id").asString(), !row.get("dissolvedOn").isNull());
      if (row.get("isFederation").asBoolean()) {
        federations.add(row.get("id").asString());
      }
    }
    List<String> everyone = input.everyone();
    for (int i = 0; i < everyone.size(); i++) {
      String field = i == 0 ? "proposedBy" : "parties." + (i - 1);
      Boolean dissolved = isDissolved.get(everyone.get(i));
      if (dissolved == null) {
        throw new Refusal(RefusalCode.NOT_FOUND).field(field);
      }
      if (dissolved) {
        throw new Refusal(RefusalCode.DISSOLVED).field(field);
      }
    }
    if (!input.proposerIsParty() && !federations.contains(input.proposedBy())) {
      throw new Refusal(RefusalCode.NOT_ALLOWED).field("proposerIsParty").principle("6.1");
    }
  }

  private static List<Map<String, Object>> answers(
      ProposeAllianceInput input, Transaction transaction, String person) {
    List<String> everyone = input.allParties();
    List<Map<String, Object>> answers = new ArrayList<>();
    for (int i = 0; i < everyone.size(); i++) {
      Map<String, Object> answer = new HashMap<>(Map.of("position", i));
      if (everyone.get(i).equals(input.proposedBy())) {
        answer.put("consentedAt", transaction.at());
        answer.put("consentedBy", person);
      }
      answers.add(Map.of("organisation", everyone.get(i), "answer", answer));
    }
    return answers;
  }
}
