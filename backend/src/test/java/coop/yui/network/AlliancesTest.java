package coop.yui.network;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.Cursor;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import coop.yui.network.Alliance.AllianceAct;
import coop.yui.network.Alliance.AllianceParty;
import coop.yui.network.AllianceActs.ConsentToAllianceInput;
import coop.yui.network.AllianceActs.DeclineAllianceInput;
import coop.yui.network.AllianceActs.EndAllianceInput;
import coop.yui.network.AllianceActs.WithdrawAllianceInput;
import coop.yui.network.Alliances.AllianceFilter;
import coop.yui.network.Proposals.ProposeAllianceInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class AlliancesTest extends NetworkTest {

  private static final LocalDate TODAY = Days.today();

  @SuppressWarnings("NullAway.Init")
  private Organisation a;

  @SuppressWarnings("NullAway.Init")
  private Organisation b;

  @SuppressWarnings("NullAway.Init")
  private Organisation c;

  private Viewer ofA = Viewer.ANONYMOUS;
  private Viewer ofB = Viewer.ANONYMOUS;
  private Viewer ofC = Viewer.ANONYMOUS;

  @BeforeEach
  void threeOrganisations() {
    a = register("A");
    b = register("B");
    c = register("C");
    ofA = representativeOf(a);
    ofB = representativeOf(b);
    ofC = representativeOf(c);
  }

  @Test
  void anAllianceIsInForceWhenAllConsented() {
    Alliance proposed = propose(a, ofA, b, c);
    assertThat(proposed.state()).isEqualTo(AllianceState.PROPOSED);
    assertThat(proposed.since()).isNull();

    assertThat(consent(proposed, b, ofB).state()).isEqualTo(AllianceState.PROPOSED);
    assertThat(linked()).isZero();
    Alliance inForce = consent(proposed, c, ofC);

    assertThat(inForce.state()).isEqualTo(AllianceState.IN_FORCE);
    assertThat(inForce.since()).isEqualTo(TODAY);
    assertThat(inForce.parties()).hasSize(3).allMatch(party -> party.consentedAt() != null);
    assertThat(linked()).isEqualTo(3);
    assertThat(notified(ofA)).containsExactly("ALLIANCE_CONSENTED", "ALLIANCE_IN_FORCE");
    assertThat(notified(ofB)).containsExactly("ALLIANCE_PROPOSED", "ALLIANCE_IN_FORCE");
    assertThat(notified(ofC)).containsExactly("ALLIANCE_PROPOSED", "ALLIANCE_CONSENTED");
  }

  @Test
  void anAllianceAgreedForLaterWaitsForItsDay() {
    Alliance agreed =
        consent(
            PROPOSALS.propose(input(a, List.of(b.id()), TODAY.plusDays(5), TODAY.plusDays(9)), ofA),
            b,
            ofB);

    assertThat(agreed.state()).isEqualTo(AllianceState.AGREED);
    assertThat(agreed.since()).isEqualTo(TODAY.plusDays(5));
    assertThat(ALLIANCES.read(List.of(agreed.id()), outsider())).isEmpty();
    assertThat(LINKS.paths(a.id(), b.id(), TODAY.plusDays(6), 3, staff)).isEmpty();
    assertThat(states(AllianceState.IN_FORCE, TODAY.plusDays(9))).containsExactly(agreed.id());
    assertThat(states(AllianceState.ENDED, TODAY.plusDays(10))).containsExactly(agreed.id());
  }

  @Test
  void declineEndsAProposal() {
    Alliance proposed = propose(a, ofA, b, c);
    Alliance declined =
        ACTS.decline(new DeclineAllianceInput(proposed.id(), b.id(), "いまは手が足りない"), ofB);

    assertThat(declined.state()).isEqualTo(AllianceState.DECLINED);
    assertRefused(RefusalCode.WRONG_STATE, () -> consent(proposed, c, ofC));
    assertRefused(
        RefusalCode.WRONG_STATE,
        () -> ACTS.withdraw(new WithdrawAllianceInput(proposed.id(), null), ofA));
    assertThat(linked()).isZero();
  }

  @Test
  void onlyTheProposerWithdraws() {
    Alliance proposed = propose(a, ofA, b);
    WithdrawAllianceInput input = new WithdrawAllianceInput(proposed.id(), null);

    assertRefused(RefusalCode.NOT_ALLOWED, () -> ACTS.withdraw(input, ofB));
    assertThat(ACTS.withdraw(input, ofA).state()).isEqualTo(AllianceState.WITHDRAWN);
    assertRefused(RefusalCode.WRONG_STATE, () -> consent(proposed, b, ofB));
  }

  @Test
  void noticeMustRun() {
    Alliance inForce = consent(propose(a, ofA, b), b, ofB);

    assertRefused(RefusalCode.INVALID_DAY, "until", () -> end(inForce, b, TODAY.plusDays(89), ofB));
    Alliance ending = end(inForce, b, null, ofB);

    assertThat(ending.until()).isEqualTo(TODAY.plusDays(90));
    assertThat(ending.state()).isEqualTo(AllianceState.IN_FORCE);
    assertThat(kinds(ending, ofA)).doesNotContain(AllianceActKind.END);
    assertRefused(RefusalCode.ALREADY_SO, () -> end(inForce, a, null, ofA));
    assertThat(states(AllianceState.ENDED, TODAY.plusDays(91))).containsExactly(inForce.id());
    assertThat(notified(ofA)).contains("ALLIANCE_ENDED");
  }

  @Test
  void anAllianceWithADayToEndIsNotProlongedByNotice() {
    Alliance inForce =
        consent(
            PROPOSALS.propose(input(a, List.of(b.id()), null, TODAY.plusDays(10)), ofA), b, ofB);

    assertRefused(RefusalCode.INVALID_DAY, "until", () -> end(inForce, a, TODAY.plusDays(90), ofA));
    assertThat(end(inForce, a, null, ofA).until()).isEqualTo(TODAY.plusDays(10));
  }

  @Test
  void aFederationBringsOthersTogetherWithoutBeingAParty() {
    Organisation federation =
        ORGANISATIONS.register(
            new InputBuilder("F").kind(OrganisationKind.FEDERATION).build(), staff);
    Viewer ofF = representativeOf(federation);

    Alliance proposed = introduce(federation, ofF, a, b);

    assertThat(proposed.parties()).extracting(AllianceParty::consentedAt).containsOnlyNulls();
    assertThat(proposed.actsOf(ofF))
        .containsExactly(new AllianceAct(AllianceActKind.WITHDRAW, federation.id()));
    assertRefused(RefusalCode.NOT_FOUND, () -> consent(proposed, federation, ofF));
    assertThat(consent(proposed, a, ofA).state()).isEqualTo(AllianceState.PROPOSED);
    assertThat(notified(ofF)).containsExactly("ALLIANCE_CONSENTED");
    assertThat(consent(proposed, b, ofB).state()).isEqualTo(AllianceState.IN_FORCE);
    assertRefused(
        RefusalCode.NOT_FOUND,
        () -> ACTS.end(new EndAllianceInput(proposed.id(), federation.id(), null, null), ofF));
    assertThat(
            ACTS.withdraw(
                    new WithdrawAllianceInput(introduce(federation, ofF, b, c).id(), null), ofF)
                .state())
        .isEqualTo(AllianceState.WITHDRAWN);

    assertRefused(RefusalCode.NOT_ALLOWED, "proposerIsParty", () -> introduce(c, ofC, a, b));
    assertRefused(RefusalCode.INVALID_PARTIES, "parties", () -> introduce(federation, ofF, a));
    assertRefused(
        RefusalCode.WITH_ITSELF, "parties.1", () -> introduce(federation, ofF, a, federation));
  }

  @Test
  void wrongProposalsAreRefused() {
    Organisation hidden =
        ORGANISATIONS.register(new InputBuilder("H").visibility(Visibility.PRIVATE).build(), staff);

    assertRefused(RefusalCode.WITH_ITSELF, "parties.0", () -> propose(a, ofA, a));
    assertRefused(RefusalCode.PARTY_TWICE, "parties.1", () -> propose(a, ofA, b, b));
    assertRefused(RefusalCode.INVALID_PARTIES, "parties", () -> propose(a, ofA));
    assertRefused(RefusalCode.NOT_FOUND, "parties.0", () -> propose(a, ofA, hidden));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> propose(a, ofB, b));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> propose(a, staff, b));
    assertRefused(RefusalCode.NOT_SIGNED_IN, () -> propose(a, Viewer.ANONYMOUS, b));
    assertRefused(
        RefusalCode.ENDS_BEFORE_BEGINNING,
        () ->
            PROPOSALS.propose(
                input(a, List.of(b.id()), TODAY.plusDays(2), TODAY.plusDays(1)), ofA));
    assertRefused(
        RefusalCode.INVALID_DAY,
        () -> PROPOSALS.propose(input(a, List.of(b.id()), null, TODAY.minusDays(1)), ofA));
    assertRefused(
        RefusalCode.INVALID_ID, () -> PROPOSALS.propose(input(a, List.of("b"), null, null), ofA));
    assertThat(
            TestGraph.run(
                "MATCH (n:Alliance|Notification|Request) WHERE n.result IS NULL RETURN n",
                Map.of()))
        .isEmpty();
  }

  @Test
  void aProposalWithTheSameKeyIsMadeOnce() {
    ProposeAllianceInput input = input(a, List.of(b.id()), null, null);

    assertThat(PROPOSALS.propose(input, ofA)).isEqualTo(PROPOSALS.propose(input, ofA));
    assertThat(notified(ofB)).hasSize(1);
  }

  @Test
  void whoLostTheRightASecondAgoCannotConsent() {
    Alliance proposed = propose(a, ofA, b);
    TestGraph.run(
        "MATCH (:Person {id: $id})-[r:REPRESENTS]->() SET r.until = datetime() - duration('PT1S')",
        Map.of("id", String.valueOf(ofB.person())));

    assertRefused(RefusalCode.NOT_ALLOWED, () -> consent(proposed, b, ofB));
    assertThat(ALLIANCES.one(proposed.id(), staff).state()).isEqualTo(AllianceState.PROPOSED);
  }

  @Test
  void nobodyConsentsForOthers() {
    Alliance proposed = propose(a, ofA, b);

    assertRefused(RefusalCode.NOT_ALLOWED, () -> consent(proposed, b, ofA));
    assertRefused(RefusalCode.ALREADY_ANSWERED, () -> consent(proposed, a, ofA));
    assertRefused(RefusalCode.NOT_FOUND, () -> consent(proposed, c, ofC));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> consent(proposed, b, staff));
    assertRefused(RefusalCode.NOT_FOUND, () -> consent(proposed, b, outsider()));
  }

  @Test
  void aProposalWhoseLastDayPassedHasLapsed() {
    Alliance proposed = PROPOSALS.propose(input(a, List.of(b.id()), null, TODAY), ofA);
    TestGraph.run("MATCH (a:Alliance) SET a.until = date() - duration('P2D')", Map.of());

    assertRefused(RefusalCode.WRONG_STATE, () -> consent(proposed, b, ofB));
    assertThat(ALLIANCES.one(proposed.id(), ofB).state()).isEqualTo(AllianceState.LAPSED);
    assertThat(AWAITED.read(ofB, "", "", 10)).isEmpty();
  }

  @RepeatedTest(5)
  void consentAndWithdrawalAtOnceLeaveOneOutcome() {
    Alliance proposed = propose(a, ofA, b);
    Set<RefusalCode> refused = ConcurrentHashMap.newKeySet();
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 24; i++) {
        boolean isConsent = i % 2 == 0;
        threads.execute(
            () -> {
              try {
                if (isConsent) {
                  consent(proposed, b, ofB);
                } else {
                  ACTS.withdraw(new WithdrawAllianceInput(proposed.id(), null), ofA);
                }
                done.add(isConsent ? "consented" : "withdrawn");
              } catch (Refusal refusal) {
                refused.add(refusal.code());
              }
            });
      }
    }
    AllianceState state = ALLIANCES.one(proposed.id(), ofA).state();

    assertThat(done).containsExactly(state == AllianceState.IN_FORCE ? "consented" : "withdrawn");
    assertThat(linked()).isEqualTo(state == AllianceState.IN_FORCE ? 1 : 0);
    assertThat(refused).isSubsetOf(RefusalCode.WRONG_STATE, RefusalCode.CHANGED_MEANWHILE);
  }

  @Test
  void manyPartiesConsentAtOnce() {
    List<Organisation> others = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      others.add(register("Party " + i));
    }
    Alliance proposed = propose(a, ofA, others.toArray(Organisation[]::new));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Organisation other : others) {
        Viewer representative = representativeOf(other);
        threads.execute(() -> consent(proposed, other, representative));
      }
    }
    assertThat(ALLIANCES.one(proposed.id(), ofA).state()).isEqualTo(AllianceState.IN_FORCE);
    assertThat(linked()).isEqualTo(17 * 16 / 2);
  }

  @Test
  void outsidersSeeNothingOfAProposalByAnyField() {
    Alliance proposed = propose(a, ofA, b);

    for (Viewer viewer : List.of(outsider(), ofC, Viewer.ANONYMOUS)) {
      assertThat(ALLIANCES.read(List.of(proposed.id()), viewer)).isEmpty();
      assertThat(ids(AllianceFilter.NONE, viewer)).isEmpty();
      assertThat(ids(new AllianceFilter(null, null, a.id(), null), viewer)).isEmpty();
      assertThat(ids(AllianceFilter.of(List.of(AllianceState.PROPOSED), null), viewer)).isEmpty();
      assertThat(list(AllianceFilter.NONE, viewer).totalCount()).isZero();
      assertThat(list(new AllianceFilter(null, null, a.id(), null), viewer).totalCount()).isZero();
      assertThat(LINKS.counts(List.of(a.id()), Days.today(), viewer)).isEmpty();
      assertThat(LINKS.paths(a.id(), b.id(), null, 3, viewer)).isEmpty();
      assertThat(LINKS.neighbourhood(a.id(), 2, null, null, 10, viewer).organisations())
          .extracting(Organisation::id)
          .containsExactly(a.id());
    }
    for (Viewer viewer : List.of(ofA, ofB, staff)) {
      assertThat(ids(AllianceFilter.NONE, viewer)).containsExactly(proposed.id());
      assertThat(ids(new AllianceFilter(null, null, b.id(), null), viewer))
          .containsExactly(proposed.id());
      assertThat(list(AllianceFilter.NONE, viewer).totalCount()).isEqualTo(1);
    }
    consent(proposed, b, ofB);
    assertThat(ids(AllianceFilter.NONE, Viewer.ANONYMOUS)).containsExactly(proposed.id());
  }

  @Test
  void hiddenPartiesAreLeftOutAndLeadNowhere() {
    Alliance inForce = consent(propose(a, ofA, b), b, ofB);
    Alliance ofThree = consent(consent(propose(a, ofA, b, c), b, ofB), c, ofC);
    TestGraph.run(
        "MATCH (o:Organisation {id: $id}) SET o.visibility = 'PRIVATE'", Map.of("id", b.id()));

    assertThat(ALLIANCES.one(ofThree.id(), outsider()).parties())
        .extracting(Alliance.AllianceParty::organisation)
        .containsExactly(a.id(), c.id());
    assertRefused(RefusalCode.NOT_FOUND, () -> ALLIANCES.one(inForce.id(), outsider()));
    assertThat(ids(new AllianceFilter(null, null, b.id(), null), outsider())).isEmpty();
    assertThat(ids(new AllianceFilter(null, null, b.id(), null), ofB))
        .containsExactlyInAnyOrder(inForce.id(), ofThree.id());
  }

  @Test
  void whatWaitsIsSeenByThoseWhoMayAnswer() {
    Alliance later = propose(a, ofA, b);
    Alliance sooner =
        PROPOSALS.propose(input(a, List.of(b.id(), c.id()), null, TODAY.plusDays(3)), ofA);

    assertThat(AWAITED.read(ofB, "", "", 10))
        .extracting(AwaitedConsents.AwaitedAllianceConsent::alliance)
        .containsExactly(sooner.id(), later.id());
    assertThat(AWAITED.count(ofA)).isZero();
    AwaitedConsents.AwaitedAllianceConsent first = AWAITED.read(ofB, "", "", 1).getFirst();
    assertThat(AWAITED.read(ofB, first.key(), first.id(), 1))
        .extracting(AwaitedConsents.AwaitedAllianceConsent::alliance)
        .containsExactly(later.id());
    consent(sooner, b, ofB);
    assertThat(AWAITED.count(ofB)).isEqualTo(1);
  }

  @Test
  void theActsOfferedAreThoseThatGoThrough() {
    Alliance proposed = propose(a, ofA, b);

    assertThat(kinds(proposed, ofA))
        .containsExactly(AllianceActKind.WITHDRAW, AllianceActKind.ADD_DOCUMENT);
    assertThat(kinds(proposed, ofB))
        .containsExactly(
            AllianceActKind.CONSENT, AllianceActKind.DECLINE, AllianceActKind.ADD_DOCUMENT);
    assertThat(kinds(proposed, staff)).isEmpty();
    assertThat(kinds(consent(proposed, b, ofB), ofA))
        .containsExactly(AllianceActKind.END, AllianceActKind.AMEND, AllianceActKind.ADD_DOCUMENT);
  }

  @Test
  void listsOfAlliancesRunBothWays() {
    List<String> ids = Stream.generate(() -> propose(a, ofA, b).id()).limit(5).toList();
    TestGraph.run(
        "MATCH (a:Alliance) SET a.proposedAt = datetime('2026-01-01T00:00:00Z')", Map.of());

    for (AllianceFilter filter :
        List.of(AllianceFilter.NONE, new AllianceFilter(null, null, a.id(), null))) {
      Counted<Alliance> newest = ALLIANCES.list(filter, Page.forward(3, null), ofA);
      Counted<Alliance> rest =
          ALLIANCES.list(filter, Page.forward(3, newest.pageInfo().endCursor()), ofA);
      Counted<Alliance> oldest = ALLIANCES.list(filter, Page.of(null, null, 2, null), ofA);

      assertThat(Stream.concat(newest.nodes().stream(), rest.nodes().stream()).map(Alliance::id))
          .containsExactlyElementsOf(ids.stream().sorted().toList().reversed());
      assertThat(oldest.nodes()).isEqualTo(rest.nodes());
    }
    String foreign = new Cursor("no time", NodeKind.ALLIANCE.newId()).encode();
    assertRefused(
        RefusalCode.INVALID_CURSOR,
        () -> ALLIANCES.list(AllianceFilter.NONE, Page.forward(3, foreign), ofA));
  }

  @Test
  void dissolutionEndsWhatWasGoingOn() {
    Organisation federation = register("F", OrganisationKind.FEDERATION);
    AFFILIATIONS.affiliate(
        new Affiliations.AffiliateOrganisationInput(
            requestKey(), a.id(), federation.id(), TODAY.minusDays(30), null),
        staff);
    Alliance inForce = consent(propose(a, ofA, b), b, ofB);
    Alliance proposed = propose(c, ofC, a);

    Organisation dissolved =
        DISSOLUTIONS.dissolve(new Dissolutions.DissolveOrganisationInput(a.id(), TODAY), staff);

    assertThat(dissolved.dissolvedOn()).isEqualTo(TODAY);
    assertThat(ALLIANCES.one(inForce.id(), staff).until()).isEqualTo(TODAY);
    assertThat(ALLIANCES.one(proposed.id(), staff).state()).isEqualTo(AllianceState.WITHDRAWN);
    assertThat(AFFILIATIONS.ofOrganisations(List.of(a.id()), TODAY.plusDays(1), true, staff))
        .isEmpty();
    assertRefused(RefusalCode.NOT_ALLOWED, () -> end(inForce, a, null, ofA));
    assertRefused(RefusalCode.DISSOLVED, () -> propose(b, ofB, a));
    assertRefused(
        RefusalCode.DISSOLVED,
        () ->
            DISSOLUTIONS.dissolve(
                new Dissolutions.DissolveOrganisationInput(a.id(), TODAY), staff));
  }

  private static Alliance propose(Organisation by, Viewer viewer, Organisation... others) {
    List<String> parties = Stream.of(others).map(Organisation::id).toList();
    return PROPOSALS.propose(input(by, parties, null, null), viewer);
  }

  private static ProposeAllianceInput input(
      Organisation by, List<String> parties, @Nullable LocalDate since, @Nullable LocalDate until) {
    return new ProposeAllianceInput(
        requestKey(),
        by.id(),
        true,
        parties,
        "助け合いの協定",
        "人手が足りないときに助け合います。",
        "ja",
        List.of(AlliancePurpose.MUTUAL_AID),
        null,
        since,
        until,
        90,
        null);
  }

  private static Alliance introduce(Organisation by, Viewer viewer, Organisation... parties) {
    ProposeAllianceInput asParty =
        input(by, Stream.of(parties).map(Organisation::id).toList(), null, null);
    return PROPOSALS.propose(
        new ProposeAllianceInput(
            asParty.requestKey(),
            by.id(),
            false,
            asParty.parties(),
            asParty.title(),
            asParty.text(),
            asParty.language(),
            asParty.purposes(),
            null,
            null,
            null,
            90,
            null),
        viewer);
  }

  private static Alliance consent(Alliance alliance, Organisation party, Viewer viewer) {
    return ACTS.consent(new ConsentToAllianceInput(alliance.id(), party.id()), viewer);
  }

  private static Alliance end(
      Alliance alliance, Organisation party, @Nullable LocalDate until, Viewer viewer) {
    return ACTS.end(new EndAllianceInput(alliance.id(), party.id(), until, null), viewer);
  }

  private static Counted<Alliance> list(AllianceFilter filter, Viewer viewer) {
    return ALLIANCES.list(filter, Page.forward(100, null), viewer);
  }

  private static List<String> ids(AllianceFilter filter, Viewer viewer) {
    return list(filter, viewer).nodes().stream().map(Alliance::id).toList();
  }

  private List<String> states(AllianceState state, LocalDate asOf) {
    return ids(new AllianceFilter(List.of(state), null, null, asOf), staff);
  }

  private static List<AllianceActKind> kinds(Alliance alliance, Viewer viewer) {
    return alliance.actsOf(viewer).stream().map(Alliance.AllianceAct::kind).toList();
  }

  private static long linked() {
    return TestGraph.run("MATCH ()-[r:ALLIED_WITH]->() RETURN count(r) AS count", Map.of())
        .getFirst()
        .get("count")
        .asLong();
  }

  private static List<String> notified(Viewer viewer) {
    return TestGraph.run(
            "MATCH (n:Notification {person: $person}) RETURN n.kind AS kind ORDER BY n.at, n.id",
            Map.of("person", String.valueOf(viewer.person())))
        .stream()
        .map(row -> row.get("kind").asString())
        .toList();
  }
}
