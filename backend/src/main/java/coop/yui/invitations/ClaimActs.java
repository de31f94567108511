package coop.yui.invitations;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** What is done with claims: each act takes the lock first, looks how things stand, then acts. */
@Component
class ClaimActs {

  static final int MOST_OPEN = 20;
  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_ROLE = 100;

  private static final String LOCK_FOR_CLAIMING =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $organisation})
      WHERE o.visibility IN $visibilities OR o.id IN $admitted
      WITH o
      LIMIT 1
      MATCH (person:Person {id: $viewer})
      SET person.lock = randomUUID()
      RETURN o.dissolvedOn IS NOT NULL AS isDissolved,
        EXISTS { MATCH (person)-[r:REPRESENTS]->(o) WHERE r.until IS NULL OR r.until > $at }
          OR EXISTS { MATCH (person)-[:MAKES]->(:OpenClaim)-[:CLAIMS]->(o) } AS isAlready,
        COUNT { MATCH (person)-[:MAKES]->(:OpenClaim) } AS open
      """;
  private static final String CLAIM =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $organisation})
      WITH o
      LIMIT 1
      MATCH (person:Person {id: $viewer})
      CREATE (c:RepresentationClaim:OpenClaim {id: $id, role: $role, reason: $reason, createdAt: $at})
      CREATE (person)-[:MAKES]->(c)
      CREATE (c)-[:CLAIMS]->(o)
      """;
  private static final String WHO_CHECKS =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $organisation})
      RETURN COLLECT { MATCH (o)<-[r:REPRESENTS|STAFF_OF]-(person:Person)
                       WHERE r.until IS NULL OR r.until > $at RETURN person.id }
        + COLLECT { MATCH (o)-[a:AFFILIATED_WITH]->(:Organisation)<-[post:STAFF_OF]-(person:Person)
                    WHERE (a.until IS NULL OR a.until >= $today) AND (post.until IS NULL OR post.until > $at)
                    RETURN person.id } AS persons
      """;
  private static final String LOCK =
      """
      CYPHER 25
      MATCH (person:Person)-[:MAKES]->(c:RepresentationClaim {id: $id})-[:CLAIMS]->(o:Organisation)
      SET c.lock = randomUUID()
      WITH person, c, o
      WHERE
      """
          + Claims.READABLE
          + Claims.RETURN;
  private static final String ACCEPT =
      """
      CYPHER 25
      MATCH (c:RepresentationClaim {id: $id})
      SET c.acceptedAt = $at, c.answeredBy = $viewer
      REMOVE c:OpenClaim
      """;
  private static final String DECLINE =
      """
      CYPHER 25
      MATCH (c:RepresentationClaim {id: $id})
      SET c.declinedAt = $at, c.answeredBy = $viewer, c.answer = $answer
      REMOVE c:OpenClaim
      """;
  private static final String WITHDRAW =
      """
      CYPHER 25
      MATCH (c:RepresentationClaim {id: $id})
      SET c.withdrawnAt = $at
      REMOVE c:OpenClaim
      """;

  private final Graph graph;
  private final Claims claims;
  private final Representations representations;

  ClaimActs(Graph graph, Claims claims, Representations representations) {
    this.graph = graph;
    this.claims = claims;
    this.representations = representations;
  }

  /** Whom the viewer claims to represent. */
  record ClaimRepresentationInput(
      String requestKey, String organisation, @Nullable String role, String reason) {}

  /** Which claim is accepted. */
  record AcceptClaimInput(String claim) {}

  /** Which claim is declined. */
  record DeclineClaimInput(String claim, String reason) {}

  /** Which claim is taken back. */
  record WithdrawClaimInput(String claim) {}

  /**
   * Claims to represent an organisation.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, DISSOLVED, ALREADY_SO, TOO_MANY, INVALID_VALUE,
   *     INVALID_LENGTH
   */
  RepresentationClaim claim(ClaimRepresentationInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String organisation = NodeKind.ORGANISATION.check(input.organisation(), "organisation");
    String role = Texts.optionalLine(input.role(), LONGEST_ROLE, "role");
    String reason = Texts.required(input.reason(), LONGEST_TEXT, "reason");
    String id =
        graph.write(
            Act.once("claimRepresentation", person, input.requestKey(), input),
            transaction -> {
              String created = NodeKind.CLAIM.newId();
              Map<String, @Nullable Object> parameters =
                  viewer.parameters(
                      Map.of(
                          "id", created,
                          "organisation", organisation,
                          "reason", reason,
                          "at", transaction.at()));
              parameters.put("role", role);
              mustBeNew(
                  transaction
                      .one(LOCK_FOR_CLAIMING, parameters, Function.identity())
                      .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("organisation")));
              transaction.run(CLAIM, parameters);
              transaction.audit(
                  created,
                  List.of(organisation),
                  Map.of("role", Change.to(role), "reason", Change.to(reason)));
              InvitationNews.tell(
                  transaction,
                  whoChecks(transaction, organisation),
                  NotificationKind.REPRESENTATION_CLAIMED,
                  person,
                  organisation);
              return created;
            });
    return claims.one(id, viewer);
  }

  private static void mustBeNew(Record outcome) {
    if (outcome.get("isDissolved").asBoolean()) {
      throw new Refusal(RefusalCode.DISSOLVED);
    }
    if (outcome.get("isAlready").asBoolean()) {
      throw new Refusal(RefusalCode.ALREADY_SO);
    }
    if (outcome.get("open").asInt() >= MOST_OPEN) {
      throw new Refusal(RefusalCode.TOO_MANY).with("maximum", MOST_OPEN);
    }
  }

  private static List<String> whoChecks(Transaction transaction, String organisation) {
    LocalDate today = transaction.at().atZoneSameInstant(ZoneId.systemDefault()).toLocalDate();
    return transaction
        .one(
            WHO_CHECKS,
            Map.of("organisation", organisation, "at", transaction.at(), "today", today),
            row -> row.get("persons").asList(value -> value.asString()))
        .orElse(List.of());
  }

  /**
   * Accepts: the person may act for the organisation from now on.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED also for one's own, NOT_FOUND, WRONG_STATE
   */
  RepresentationClaim accept(AcceptClaimInput input, Viewer viewer) {
    String by = viewer.mustBeSignedIn();
    return act(
        "acceptClaim",
        input.claim(),
        viewer,
        (transaction, claim) -> {
          mustBeAnswerable(transaction, claim, viewer);
          transaction.run(ACCEPT, Map.of("id", claim.id(), "at", transaction.at(), "viewer", by));
          representations.begin(
              transaction, claim.person(), claim.organisation(), claim.role(), by);
          audit(transaction, claim, Map.of("accepted", Change.to(true)));
        });
  }

  /**
   * Declines and says why.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED also for one's own, NOT_FOUND, WRONG_STATE,
   *     INVALID_VALUE, INVALID_LENGTH
   */
  RepresentationClaim decline(DeclineClaimInput input, Viewer viewer) {
    String by = viewer.mustBeSignedIn();
    return act(
        "declineClaim",
        input.claim(),
        viewer,
        (transaction, claim) -> {
          mustBeAnswerable(transaction, claim, viewer);
          String answer = Texts.required(input.reason(), LONGEST_TEXT, "reason");
          transaction.run(
              DECLINE,
              Map.of("id", claim.id(), "at", transaction.at(), "viewer", by, "answer", answer));
          InvitationNews.tell(
              transaction,
              List.of(claim.person()),
              NotificationKind.CLAIM_DECLINED,
              by,
              claim.organisation());
          audit(transaction, claim, Map.of("reason", Change.to(answer)));
        });
  }

  /**
   * Takes one's own claim back.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, NOT_FOUND, WRONG_STATE
   */
  RepresentationClaim withdraw(WithdrawClaimInput input, Viewer viewer) {
    viewer.mustBeSignedIn();
    return act(
        "withdrawClaim",
        input.claim(),
        viewer,
        (transaction, claim) -> {
          if (!claim.isBy(viewer)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED);
          }
          mustBeOpen(claim);
          transaction.run(WITHDRAW, Map.of("id", claim.id(), "at", transaction.at()));
          audit(transaction, claim, Map.of("withdrawn", Change.to(true)));
        });
  }

  private RepresentationClaim act(
      String name, String claim, Viewer viewer, BiConsumer<Transaction, RepresentationClaim> deed) {
    String id = NodeKind.CLAIM.check(claim, "claim");
    graph.write(
        Act.of(name, viewer.mustBeSignedIn()),
        transaction -> {
          deed.accept(
              transaction,
              transaction
                  .one(LOCK, viewer.parameters(Map.of("id", id)), Claims::read)
                  .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("claim")));
          return id;
        });
    return claims.one(id, viewer);
  }

  private static void mustBeAnswerable(
      Transaction transaction, RepresentationClaim claim, Viewer viewer) {
    Representations.mustStillRepresent(transaction, claim.organisation(), viewer);
    if (claim.isBy(viewer)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    mustBeOpen(claim);
  }

  private static void mustBeOpen(RepresentationClaim claim) {
    if (claim.state() != ClaimState.OPEN) {
      throw new Refusal(RefusalCode.WRONG_STATE).field("claim").with("state", claim.state().name());
    }
  }

  private static void audit(
      Transaction transaction, RepresentationClaim claim, Map<String, Change> changes) {
    transaction.audit(claim.id(), List.of(claim.organisation()), changes);
    transaction.announce(List.of(claim.id(), claim.person(), claim.organisation()));
  }
}
