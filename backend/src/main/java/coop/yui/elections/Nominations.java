package coop.yui.elections;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import coop.yui.offices.Eligible;
import coop.yui.offices.OfficeTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How members are nominated, accept, decline and stand down. */
@Component
class Nominations {

  private static final int LONGEST_STATEMENT = 5_000;

  private static final String NOMINATE =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})
      CREATE (el)-[:HAS_CANDIDACY]->(:Candidacy {id: $candidacy, createdAt: $at, key: $id + '|' + $person, election: $id,
        person: $person, nominatedBy: $viewer, nominatedAt: $at, statement: $statement,
        acceptedAt: CASE WHEN $person = $viewer THEN $at END,
        awaited: CASE WHEN $person = $viewer THEN NULL ELSE $person END})
      """;
  private static final String STAND =
      """
      CYPHER 25
      MATCH (c:Candidacy {key: $id + '|' + $viewer})
      SET c.acceptedAt = $at, c.declinedAt = NULL, c.withdrawnAt = NULL, c.awaited = NULL, c.statement = $statement
      """;
  private static final String DECLINE =
      """
      CYPHER 25
      MATCH (c:Candidacy {key: $id + '|' + $viewer})
      SET c.declinedAt = $at, c.awaited = NULL
      """;
  private static final String WITHDRAW =
      """
      CYPHER 25
      MATCH (c:Candidacy {key: $id + '|' + $viewer})
      SET c.withdrawnAt = $at
      """;

  private final Graph graph;
  private final Elections elections;

  Nominations(Graph graph, Elections elections) {
    this.graph = graph;
    this.elections = elections;
  }

  /** Who is nominated. */
  record NominateCandidateInput(String election, String membership, @Nullable String statement) {}

  /** Whose nomination is accepted. */
  record AcceptNominationInput(String election, @Nullable String statement) {}

  /** Whose nomination is declined. */
  record DeclineNominationInput(String election) {}

  /** Whose candidacy ends. */
  record WithdrawCandidacyInput(String election) {}

  /**
   * Nominates a member, or lets the viewer stand.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED for who is no member,
   *     WRONG_STATE also for a nominee who cannot stand here, INVALID_VALUE for a statement on
   *     behalf of another, INVALID_LENGTH, ALREADY_SO, TOO_MANY
   */
  Election nominate(NominateCandidateInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String statement = Texts.optional(input.statement(), LONGEST_STATEMENT, "statement");
    return act(
        "nominateCandidate",
        input.election(),
        viewer,
        locked -> {
          if (!viewer.isMemberOf(locked.election().cooperative())) {
            throw new Refusal(RefusalCode.NOT_ALLOWED);
          }
          locked.mustBe(ElectionState.NOMINATION);
          Eligible nominee = eligible(locked, input.membership());
          boolean isOwn = nominee.person().equals(person);
          if (!isOwn && statement != null) {
            throw new Refusal(RefusalCode.INVALID_VALUE).field("statement");
          }
          List<Candidacy> all = locked.candidacies();
          Optional<Candidacy> before =
              all.stream().filter(one -> one.candidate().equals(nominee.person())).findFirst();
          if (before.isEmpty()) {
            if (all.size() >= Candidacies.MOST) {
              throw new Refusal(RefusalCode.TOO_MANY).with("maximum", Candidacies.MOST);
            }
            create(locked, nominee.person(), statement);
          } else if (!isOwn || before.get().state() == CandidacyState.STANDING) {
            throw new Refusal(RefusalCode.ALREADY_SO)
                .with("candidacy", before.get().state().name());
          } else {
            stand(locked, statement);
          }
          if (!isOwn) {
            locked.tell(List.of(nominee.person()), NotificationKind.CANDIDATE_NOMINATED);
          }
        });
  }

  /** Who can stand: a member, of the class whose seats they are, who has no such seat already. */
  private static Eligible eligible(LockedElection locked, String membership) {
    Election election = locked.election();
    Eligible nominee =
        Eligible.of(locked.transaction(), election.cooperative(), membership)
            .orElseThrow(() -> LockedElection.refused("NOT_A_MEMBER"));
    if (election.membershipClass() != null
        && election.membershipClass() != nominee.membershipClass()) {
      throw LockedElection.refused("NOT_OF_CLASS");
    }
    if (election.kind() == ElectionKind.BY_ELECTION
        && OfficeTerms.held(locked.transaction(), election.cooperative()).stream()
            .anyMatch(
                office ->
                    office.kind() == election.office()
                        && office.holder().equals(nominee.person()))) {
      throw LockedElection.refused("HOLDS_IT");
    }
    return nominee;
  }

  private static void create(LockedElection locked, String person, @Nullable String statement) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("candidacy", NodeKind.CANDIDACY.newId());
    parameters.put("person", person);
    parameters.put("statement", statement);
    locked.run(NOMINATE, parameters);
    locked.audit(Map.of("nominated", Change.to(person)));
    locked.transaction().announce(List.of(person));
  }

  private static void stand(LockedElection locked, @Nullable String statement) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("statement", statement);
    locked.run(STAND, parameters);
    changed(locked, CandidacyState.STANDING);
  }

  private static void changed(LockedElection locked, CandidacyState state) {
    locked.audit(Map.of("candidacy", Change.to(state)));
    locked.transaction().announce(List.of(locked.viewer().mustBeSignedIn()));
  }

  /**
   * Accepts the viewer's nomination.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED for who was not nominated,
   *     WRONG_STATE, INVALID_LENGTH, ALREADY_SO
   */
  Election accept(AcceptNominationInput input, Viewer viewer) {
    viewer.mustBeSignedIn();
    String statement = Texts.optional(input.statement(), LONGEST_STATEMENT, "statement");
    return act(
        "acceptNomination",
        input.election(),
        viewer,
        locked -> {
          mustBeNominated(locked);
          stand(locked, statement);
        });
  }

  /**
   * Declines the viewer's nomination.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED for who was not nominated,
   *     WRONG_STATE, ALREADY_SO
   */
  Election decline(DeclineNominationInput input, Viewer viewer) {
    return act(
        "declineNomination",
        input.election(),
        viewer,
        locked -> {
          mustBeNominated(locked);
          locked.run(DECLINE, Map.of());
          changed(locked, CandidacyState.DECLINED);
        });
  }

  private static void mustBeNominated(LockedElection locked) {
    CandidacyState own = mustBeOwn(locked);
    locked.mustBe(ElectionState.NOMINATION, ElectionState.NOMINATED);
    if (own != CandidacyState.NOMINATED) {
      throw new Refusal(RefusalCode.ALREADY_SO).with("candidacy", own.name());
    }
  }

  private static CandidacyState mustBeOwn(LockedElection locked) {
    CandidacyState own = locked.election().own();
    if (own == null) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    return own;
  }

  /**
   * Lets the viewer stand down.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED for who does not stand,
   *     WRONG_STATE once the vote has closed, ALREADY_SO
   */
  Election withdraw(WithdrawCandidacyInput input, Viewer viewer) {
    return act(
        "withdrawCandidacy",
        input.election(),
        viewer,
        locked -> {
          CandidacyState own = mustBeOwn(locked);
          locked.mustBe(ElectionState.NOMINATION, ElectionState.NOMINATED, ElectionState.VOTING);
          if (own == CandidacyState.WITHDRAWN) {
            throw new Refusal(RefusalCode.ALREADY_SO);
          }
          if (own != CandidacyState.STANDING) {
            throw new Refusal(RefusalCode.NOT_ALLOWED);
          }
          locked.run(WITHDRAW, Map.of());
          changed(locked, CandidacyState.WITHDRAWN);
        });
  }

  private Election act(String name, String election, Viewer viewer, Consumer<LockedElection> deed) {
    graph.write(
        Act.of(name, viewer.mustBeSignedIn()),
        transaction -> {
          deed.accept(LockedElection.lock(transaction, election, viewer));
          return election;
        });
    return elections.one(election, viewer);
  }
}
