package coop.yui.bylaws;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.bylaws.BylawsVersions.AdoptFoundingBylawsInput;
import coop.yui.graph.Invariants;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.OrganisationKind;
import coop.yui.network.TestNetwork;
import coop.yui.network.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bylaws in the graph. */
@Tag("slow")
class BylawsVersionsTest {

  private static final LocalDate TODAY = Days.today();

  private final BylawsVersions versions = TestBylaws.versions();

  private Viewer staff = Viewer.ANONYMOUS;

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  private Viewer representative = Viewer.ANONYMOUS;

  @BeforeEach
  void aCooperative() {
    TestGraph.clear();
    staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    cooperative =
        TestNetwork.register(new InputBuilder("Rivet").visibility(Visibility.SIGNED_IN), staff);
    representative = TestNetwork.representativeOf(cooperative);
  }

  @AfterEach
  void everythingStillFitsTogether() {
    assertThat(Invariants.check(TestGraph.graph(), BylawsInvariants.ALL))
        .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
  }

  @Test
  void whoSeesTheCooperativeReadsItsRulesAndNobodyElse() {
    Bylaws adopted =
        TestBylaws.adopt(
            cooperative, "JP_ORDINARY", Map.of(BylawsParameter.PROXIES, "2"), representative);

    assertThat(adopted.version()).isOne();
    assertThat(adopted.terms().count(BylawsParameter.PROXIES)).isEqualTo(2);
    assertThat(adopted.preset().code()).isEqualTo("JP_ORDINARY");
    Viewer reader = new Viewer(TestNetwork.person(), Set.of(), Set.of());
    assertThat(inForce(TODAY, reader)).containsEntry(cooperative.id(), adopted);
    assertThat(versions.read(List.of(adopted.id()), reader)).containsValue(adopted);
    assertThat(inForce(TODAY, Viewer.ANONYMOUS)).isEmpty();
    assertThat(versions.read(List.of(adopted.id()), Viewer.ANONYMOUS)).isEmpty();
    assertThat(all(Viewer.ANONYMOUS)).isEmpty();
    assertThat(all(reader)).containsExactly(adopted);
    assertThat(inForce(TODAY.minusDays(1), reader)).as("the day before they began").isEmpty();
  }

  @Test
  void bylawsOlderThanARuleSayOfItWhatTheirLawSays() {
    Bylaws adopted = TestBylaws.adopt(cooperative, "IT", Map.of(), representative);
    TestGraph.run("MATCH (b:Bylaws) SET b.terms = $terms", Map.of("terms", "{\"QUORUM\":\"2/5\"}"));

    BylawsTerms read =
        requireNonNull(versions.read(List.of(adopted.id()), representative).get(adopted.id()))
            .terms();
    assertThat(read.fraction(BylawsParameter.QUORUM)).isEqualTo(new Fraction(2, 5));
    assertThat(read.fraction(BylawsParameter.LEGAL_RESERVE)).isEqualTo(new Fraction(3, 10));
    assertThat(read.optionalFraction(BylawsParameter.LEGAL_RESERVE_CEILING)).isEmpty();
    assertThat(read.optionalFraction(BylawsParameter.WORK_OF_PAY)).contains(new Fraction(3, 10));
    assertThat(read.isYes(BylawsParameter.CAPITAL_WITHIN_WORK)).isFalse();
    assertThat(read.developmentReserveBase()).isEqualTo(DistributionBase.TURNOVER);
  }

  @Test
  void theSecondBylawsNeedADecision() {
    TestBylaws.adopt(cooperative, "JP_ORDINARY", Map.of(), representative);

    assertRefused(
        RefusalCode.BYLAWS_NEED_DECISION,
        () -> TestBylaws.adopt(cooperative, "PRINCIPLES", Map.of(), representative));
    assertThat(all(staff)).hasSize(1);
  }

  @Test
  void onlyWhoRepresentsTheCooperativeNowAdopts() {
    assertRefused(
        RefusalCode.NOT_ALLOWED, () -> TestBylaws.adopt(cooperative, "IT", Map.of(), staff));
    assertRefused(
        RefusalCode.NOT_SIGNED_IN,
        () -> TestBylaws.adopt(cooperative, "IT", Map.of(), Viewer.ANONYMOUS));
    TestGraph.run(
        "MATCH ()-[r:REPRESENTS]->() SET r.until = datetime() - duration('PT1S')", Map.of());
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> TestBylaws.adopt(cooperative, "IT", Map.of(), representative));
    assertThat(all(staff)).isEmpty();
  }

  @Test
  void whatIsNoCooperativeHasNoBylaws() {
    Organisation federation =
        TestNetwork.register(new InputBuilder("All").kind(OrganisationKind.FEDERATION), staff);

    assertRefused(
        RefusalCode.WRONG_STATE,
        () ->
            TestBylaws.adopt(federation, "IT", Map.of(), TestNetwork.representativeOf(federation)));
  }

  @Test
  void badInputIsRefusedAndNothingIsWritten() {
    assertRefused(RefusalCode.INVALID_CODE, () -> adopt("XX", TODAY));
    assertRefused(RefusalCode.INVALID_DAY, () -> adopt("IT", TODAY.plusDays(1)));
    assertRefused(
        RefusalCode.LAW_FORBIDS,
        () ->
            TestBylaws.adopt(
                cooperative,
                "JP_ORDINARY",
                Map.of(BylawsParameter.LARGEST_HOLDING, "1/2"),
                representative));
    assertRefused(
        RefusalCode.BYLAWS_CONTRADICT,
        () ->
            TestBylaws.adopt(
                cooperative,
                "PRINCIPLES",
                Map.of(BylawsParameter.BOARD_MINIMUM, "500"),
                representative));
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () ->
            TestBylaws.adopt(
                cooperative, "PRINCIPLES", Map.of(BylawsParameter.QUORUM, "half"), representative));
    assertThat(all(staff)).isEmpty();
  }

  @Test
  void ofManyAtOnceOneIsFirst() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> tries =
          IntStream.range(0, 12).mapToObj(_ -> pool.submit(this::isAdopted)).toList();
      int adopted = 0;
      for (Future<Boolean> attempt : tries) {
        adopted += attempt.get() ? 1 : 0;
      }
      assertThat(adopted).isOne();
    }
    assertThat(all(staff)).hasSize(1);
  }

  private boolean isAdopted() {
    try {
      adopt("JP_ORDINARY", TODAY);
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo(RefusalCode.BYLAWS_NEED_DECISION);
      return false;
    }
  }

  private Bylaws adopt(String preset, LocalDate since) {
    return versions.adopt(
        new AdoptFoundingBylawsInput(
            UUID.randomUUID().toString(), cooperative.id(), preset, since, List.of()),
        representative);
  }

  private Map<String, Bylaws> inForce(LocalDate day, Viewer viewer) {
    return versions.inForce(List.of(cooperative.id()), day, viewer);
  }

  private List<Bylaws> all(Viewer viewer) {
    var pages = versions.versions(List.of(cooperative.id()), Page.forward(10, null), viewer);
    return pages.values().stream().flatMap(page -> page.nodes().stream()).toList();
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
