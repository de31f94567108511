package coop.yui.elections;

import static java.util.stream.Collectors.joining;

import coop.yui.ballots.Electorate;
import coop.yui.ballots.Electorate.Opened;
import coop.yui.ballots.Electorate.Vote;
import coop.yui.ballots.Meeting;
import coop.yui.ballots.Quorum;
import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.DecisionKind;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Act;
import coop.yui.graph.Checksums;
import coop.yui.graph.Graph;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the votes of elections, which freezes who stands, the rules and the electorate. */
@Component
public class ElectionOpenings {

  private static final String STILL_MEMBERS =
      """
      CYPHER 25
      UNWIND $persons AS person
      MATCH (:Person {id: person})-[r:MEMBER_OF]->(o:Organisation)
      WHERE o.id = $cooperative AND r.since <= $today AND (r.until IS NULL OR r.until >= $today)
        AND ($membershipClass IS NULL OR r.membershipClass = $membershipClass)
      RETURN DISTINCT person
      """;
  private static final String OPEN =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})
      SET el.termMonths = $termMonths
      WITH el
      CALL (el) {
        MATCH (b:BallotBox {id: $box})
        SET b.election = el.id
        CREATE (el)-[:DECIDED_IN]->(b)
      }
      CALL (el) {
        MATCH (el)-[:HAS_CANDIDACY]->(c:Candidacy)
        SET c.awaited = NULL,
          c.withdrawnAt = CASE WHEN c.acceptedAt IS NOT NULL AND NOT c.id IN $standing THEN coalesce(c.withdrawnAt, $at)
                               ELSE c.withdrawnAt END
      }
      UNWIND $candidates AS candidate
      MATCH (c:Candidacy {id: candidate.id})
      SET c.number = candidate.number, c.ballotName = candidate.ballotName
      """;
  private static final String NAMES =
      """
      CYPHER 25
      UNWIND $persons AS id
      MATCH (person:Person {id: id})
      RETURN id, person.displayName AS name
      """;
  private final Graph graph;
  private final Elections elections;
  private final BylawsVersions bylaws;

  ElectionOpenings(Graph graph, Elections elections, BylawsVersions bylaws) {
    this.graph = graph;
    this.elections = elections;
    this.bylaws = bylaws;
  }

  /** Which vote is opened. */
  record OpenElectionInput(String election) {}

  /**
   * Opens the vote.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE: before the
   *     nominations and the notice of the bylaws are over, with fewer candidates than seats,
   *     without electors, or where a class with a quorum of its own has none
   */
  Election open(OpenElectionInput input, Viewer viewer) {
    graph.write(
        Act.of("openElection", viewer.mustBeSignedIn()),
        transaction -> {
          LockedElection locked = LockedElection.lock(transaction, input.election(), viewer);
          locked.mustActForCooperative();
          locked.mustBe(ElectionState.NOMINATED);
          open(locked, null);
          return input.election();
        });
    return elections.one(input.election(), viewer);
  }

  /**
   * Opens the vote in an assembly, for who conducts it, and gives the id of the ballot box.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, WRONG_STATE as for any election, and when fewer are
   *     there than the bylaws ask for
   */
  public String open(Transaction transaction, String election, Meeting meeting, Viewer viewer) {
    LockedElection locked = LockedElection.lock(transaction, election, viewer);
    locked.mustActForCooperative();
    locked.mustBe(ElectionState.NOMINATED);
    return open(locked, meeting);
  }

  /**
   * Makes sure that the vote of an election of a co-operative can be opened at a time.
   *
   * @throws Refusal NOT_FOUND, WRONG_STATE
   */
  public static void mustBeReadyBy(
      Transaction transaction,
      String cooperative,
      String election,
      OffsetDateTime time,
      Viewer viewer) {
    LockedElection locked = LockedElection.lock(transaction, election, viewer);
    if (!locked.election().cooperative().equals(cooperative)) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("election");
    }
    locked.mustBe(ElectionState.NOMINATION, ElectionState.NOMINATED);
    if (Objects.requireNonNull(locked.election().votingFrom()).isAfter(time)) {
      throw LockedElection.refused("NOT_READY");
    }
  }

  private String open(LockedElection locked, @Nullable Meeting meeting) {
    Transaction transaction = locked.transaction();
    Election election = locked.election();
    Bylaws rules =
        bylaws
            .inForce(transaction, election.cooperative(), Days.today())
            .orElseThrow(() -> LockedElection.refused("NO_BYLAWS"));
    if (Objects.requireNonNull(election.votingFrom()).isAfter(transaction.at())) {
      throw LockedElection.refused("NOTICE")
          .with("noticeDays", rules.terms().count(BylawsParameter.NOTICE_DAYS))
          .principle("2.2.1");
    }
    List<Candidacy> standing = standing(locked);
    if (standing.size() < election.seats()) {
      throw LockedElection.refused("TOO_FEW_CANDIDATES")
          .with("candidates", standing.size())
          .with("seats", election.seats());
    }
    List<String> ballotNames = BallotPaper.names(standing, names(transaction, standing));
    String textHash =
        Checksums.sha256(
            election.method()
                + "\n"
                + election.seats()
                + ballotNames.stream().map(name -> "\n" + name).collect(joining()));
    Opened opened =
        Electorate.open(
            transaction,
            election.cooperative(),
            classes(election, rules.terms()),
            meeting,
            new Vote(
                textHash,
                true,
                Days.endOf(Days.today().plusDays(rules.terms().count(BylawsParameter.VOTING_DAYS))),
                rules.id(),
                quorum(election, rules.terms())));
    locked.run(
        OPEN,
        Map.of(
            "box",
            opened.box(),
            "termMonths",
            rules.terms().count(BylawsParameter.TERM_MONTHS),
            "standing",
            standing.stream().map(Candidacy::id).toList(),
            "candidates",
            BallotPaper.rows(standing, ballotNames)));
    locked.audit(
        Map.of(
            "ballotBox", Change.to(opened.box()),
            "textHash", Change.to(textHash),
            "electors", Change.to(opened.electorate().electors().size())));
    locked.tell(opened.electorate().persons(), NotificationKind.ELECTION_OPENED);
    return opened.box();
  }

  /** In the order of the ballot paper; who is no member of the class any more falls away. */
  private static List<Candidacy> standing(LockedElection locked) {
    Election election = locked.election();
    List<Candidacy> accepted =
        locked.candidacies().stream()
            .filter(candidacy -> candidacy.state() == CandidacyState.STANDING)
            .toList();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("persons", accepted.stream().map(Candidacy::candidate).toList());
    parameters.put("cooperative", election.cooperative());
    parameters.put("today", Days.today());
    parameters.put("membershipClass", election.membershipClass());
    Set<String> members =
        Set.copyOf(
            locked
                .transaction()
                .run(STILL_MEMBERS, parameters, row -> row.get("person").asString()));
    return BallotPaper.inOrder(
        election.id(),
        accepted.stream().filter(candidacy -> members.contains(candidacy.candidate())).toList());
  }

  private static Map<String, String> names(Transaction transaction, List<Candidacy> standing) {
    Map<String, String> names = new HashMap<>();
    transaction.run(
        NAMES,
        Map.of("persons", standing.stream().map(Candidacy::candidate).toList()),
        row -> names.put(row.get("id").asString(), row.get("name").asString("")));
    return names;
  }

  private static Set<MembershipClass> classes(Election election, BylawsTerms terms) {
    MembershipClass own = election.membershipClass();
    return own == null ? terms.votingClasses() : Set.of(own);
  }

  /** The quorums of other classes say nothing about seats that one class fills for itself. */
  private static Quorum quorum(Election election, BylawsTerms terms) {
    boolean isSpecial =
        terms.decisions(BylawsParameter.SPECIAL_DECISIONS).contains(DecisionKind.ELECTION);
    return new Quorum(
        terms.fraction(isSpecial ? BylawsParameter.SPECIAL_QUORUM : BylawsParameter.QUORUM),
        election.membershipClass() == null ? terms.classQuorums() : Map.of());
  }
}
