package coop.yui.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import coop.yui.agreements.AllianceDocuments.RemoveAllianceDocumentInput;
import coop.yui.agreements.AmendmentActs.ConsentToAmendmentInput;
import coop.yui.agreements.AmendmentActs.DeclineAmendmentInput;
import coop.yui.agreements.AmendmentActs.WithdrawAmendmentInput;
import coop.yui.agreements.DecentWorkStatement.DecentWorkStatementDue;
import coop.yui.agreements.StatementActs.CommitmentAnswerInput;
import coop.yui.agreements.StatementActs.FileDecentWorkStatementInput;
import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.Alliance;
import coop.yui.network.Days;
import coop.yui.network.DecentWorkCommitment;
import coop.yui.network.DecentWorkTopic;
import coop.yui.network.InputBuilder;
import coop.yui.network.NetworkInvariants;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.data.ArgumentValue;
import tools.jackson.databind.json.JsonMapper;

/** Keeping alliances up: amendments, statements, documents, reminders. */
@Tag("slow")
class AgreementsTest {

  private static final LocalDate TODAY = Days.today();
  private static final int LAST_YEAR = TODAY.getYear() - 1;
  private static final DecentWorkCommitment PAY =
      new DecentWorkCommitment(DecentWorkTopic.FAIR_PAY, "A living wage.");
  private static final DecentWorkCommitment SAFETY =
      new DecentWorkCommitment(DecentWorkTopic.SAFETY_AND_HEALTH, "Two at each saw.");

  private final Graph graph = TestGraph.graph();
  private final Amendments amendments = new Amendments(graph, JsonMapper.builder().build());
  private final AmendmentActs acts = new AmendmentActs(graph, amendments);
  private final AwaitedAmendmentConsents awaited = new AwaitedAmendmentConsents(graph);
  private final DecentWorkStatements statements = new DecentWorkStatements(graph);
  private final StatementActs statementActs = new StatementActs(graph, statements);
  private final AwaitedStatements awaitedStatements = new AwaitedStatements(graph);
  private final AllianceDocuments documents = new AllianceDocuments(graph);
  private final AgreementReminders reminders = new AgreementReminders(graph, TestGraph.updates());

  @SuppressWarnings("NullAway.Init")
  private Organisation a;

  @SuppressWarnings("NullAway.Init")
  private Organisation b;

  private Viewer staff = Viewer.ANONYMOUS;
  private Viewer ofA = Viewer.ANONYMOUS;
  private Viewer ofB = Viewer.ANONYMOUS;
  private Viewer outsider = Viewer.ANONYMOUS;

  @BeforeEach
  void twoOrganisations() {
    TestGraph.clear();
    staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    outsider = new Viewer(TestNetwork.person(), Set.of(), Set.of());
    a = TestNetwork.register(new InputBuilder("A"), staff);
    b = TestNetwork.register(new InputBuilder("B"), staff);
    ofA = TestNetwork.representativeOf(a);
    ofB = TestNetwork.representativeOf(b);
  }

  @AfterEach
  void everythingStillFitsTogether() {
    assertThat(NetworkInvariants.check(graph))
        .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
  }

  @Test
  void aRenewalHoldsWhenAllConsentedAndVoidsTheNotice() {
    Alliance alliance = ally(TODAY.plusDays(100));
    TestNetwork.end(alliance, b, ofB);
    LocalDate later = TODAY.plusDays(400);

    AllianceAmendment proposed = acts.propose(renewal(alliance, a, later), ofA);

    assertThat(proposed.state()).isEqualTo(AmendmentState.PROPOSED);
    assertThat(proposed.changes()).containsExactly(AllianceTerm.LAST_DAY);
    assertThat(now(alliance).until()).isEqualTo(TODAY.plusDays(10));
    assertThat(amendments.open(List.of(alliance.id()), ofB)).containsKey(alliance.id());
    assertThat(awaited.read(ofB, "", "", 10))
        .extracting(AwaitedAmendmentConsents.AwaitedAmendmentConsent::amendment)
        .containsExactly(proposed.id());
    assertThat(awaited.count(ofA)).isZero();

    AllianceAmendment adopted = consent(proposed, b, ofB);

    assertThat(adopted.state()).isEqualTo(AmendmentState.ADOPTED);
    assertThat(adopted.before().until()).isEqualTo(TODAY.plusDays(10));
    assertThat(now(alliance).until()).isEqualTo(later);
    assertThat(now(alliance).ending()).isNull();
    assertThat(lastDaysOfLinks()).containsExactly(later.toString());
    assertThat(awaited.count(ofB)).isZero();
    assertThat(notified(ofA)).contains("AMENDMENT_ADOPTED");
    assertThat(notified(ofB)).contains("AMENDMENT_PROPOSED");
  }

  @Test
  void onlyWhatIsNamedChanges() {
    Alliance alliance = ally(null);
    AllianceAmendment first =
        consent(acts.propose(commitments(alliance, a, PAY, SAFETY), ofA), b, ofB);
    assertThat(first.changes()).containsExactly(AllianceTerm.COMMITMENTS);
    assertThat(now(alliance).commitments()).containsExactly(PAY, SAFETY);

    AllianceAmendment second = acts.propose(renewal(alliance, a, TODAY.plusDays(50)), ofA);
    consent(second, b, ofB);

    Alliance now = now(alliance);
    assertThat(now.title()).isEqualTo(alliance.title());
    assertThat(now.commitments()).containsExactly(PAY, SAFETY);
    assertThat(now.until()).isEqualTo(TODAY.plusDays(50));
    assertThat(
            amendments
                .ofAlliances(List.of(alliance.id()), Page.forward(1, null), outsider)
                .get(alliance.id()))
        .satisfies(
            page ->
                assertThat(page.nodes()).extracting(one -> one.id()).containsExactly(second.id()))
        .satisfies(page -> assertThat(page.pageInfo().hasNextPage()).isTrue());
  }

  @Test
  void anAmendmentThatFellChangesNothing() {
    Alliance alliance = ally(TODAY.plusDays(100));
    AllianceAmendment declined = acts.propose(renewal(alliance, a, null), ofA);
    acts.decline(new DeclineAmendmentInput(declined.id(), b.id(), "Too long."), ofB);
    refused(RefusalCode.WRONG_STATE, () -> consent(declined, b, ofB));

    AllianceAmendment withdrawn = acts.propose(renewal(alliance, a, null), ofA);
    refused(
        RefusalCode.NOT_ALLOWED,
        () -> acts.withdraw(new WithdrawAmendmentInput(withdrawn.id()), ofB));
    acts.withdraw(new WithdrawAmendmentInput(withdrawn.id()), ofA);
    refused(RefusalCode.WRONG_STATE, () -> consent(withdrawn, b, ofB));

    AllianceAmendment lapsed = acts.propose(renewal(alliance, a, null), ofA);
    TestNetwork.end(alliance, b, ofB);
    refused(RefusalCode.WRONG_STATE, () -> consent(lapsed, b, ofB));

    assertThat(amendments.one(lapsed.id(), ofA).state()).isEqualTo(AmendmentState.LAPSED);
    assertThat(now(alliance).until()).isEqualTo(TODAY.plusDays(10));
    assertThat(amendments.read(List.of(lapsed.id(), declined.id()), outsider)).isEmpty();
  }

  @Test
  void whatCannotBeProposedIsRefused() {
    Alliance alliance = ally(TODAY.plusDays(100));
    refused(RefusalCode.NOT_ALLOWED, () -> acts.propose(renewal(alliance, a, null), outsider));
    refused(
        RefusalCode.NOT_SIGNED_IN,
        () -> acts.propose(renewal(alliance, a, null), Viewer.ANONYMOUS));
    refused(
        RefusalCode.ENDS_BEFORE_BEGINNING,
        () -> acts.propose(renewal(alliance, a, TODAY.minusDays(1)), ofA));
    refused(
        RefusalCode.ALREADY_SO, () -> acts.propose(renewal(alliance, a, TODAY.plusDays(100)), ofA));
    refused(RefusalCode.INVALID_VALUE, () -> acts.propose(commitments(alliance, a, PAY, PAY), ofA));
    TestGraph.run(
        "MATCH ()-[r:REPRESENTS]->(:Organisation {name: 'A'}) SET r.until = datetime()", Map.of());
    refused(RefusalCode.NOT_ALLOWED, () -> acts.propose(renewal(alliance, a, null), ofA));

    AllianceAmendment open = acts.propose(renewal(alliance, b, null), ofB);
    refused(RefusalCode.ALREADY_SO, () -> acts.propose(commitments(alliance, b, PAY), ofB));
    refused(RefusalCode.ALREADY_ANSWERED, () -> consent(open, b, ofB));
    refused(RefusalCode.NOT_ALLOWED, () -> consent(open, a, ofB));
    refused(RefusalCode.NOT_FOUND, () -> consent(open, a, outsider));
  }

  @Test
  void theSameRequestGivesTheSameAmendment() {
    Alliance alliance = ally(null);
    ProposeAmendmentInput input = renewal(alliance, a, TODAY.plusDays(5));
    AllianceAmendment once = acts.propose(input, ofA);
    assertThat(acts.propose(input, ofA).id()).isEqualTo(once.id());
    ProposeAmendmentInput other =
        amendment(
            input.requestKey(),
            alliance,
            a,
            ArgumentValue.ofNullable(TODAY.plusDays(6)),
            ArgumentValue.omitted());
    refused(RefusalCode.REQUEST_KEY_REUSED, () -> acts.propose(other, ofA));
  }

  @Test
  void ofManyAnswersAtOnceOneAdoptsOrFells() throws InterruptedException {
    Alliance alliance = ally(TODAY.plusDays(100));
    AllianceAmendment proposed = acts.propose(renewal(alliance, a, null), ofA);
    ConcurrentLinkedQueue<RefusalCode> refusals = new ConcurrentLinkedQueue<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 16; i++) {
        boolean consents = i % 2 == 0;
        threads.execute(
            () -> {
              try {
                if (consents) {
                  consent(proposed, b, ofB);
                } else {
                  acts.decline(new DeclineAmendmentInput(proposed.id(), b.id(), null), ofB);
                }
              } catch (Refusal e) {
                refusals.add(e.code());
              }
            });
      }
    }
    assertThat(refusals).hasSize(15).containsOnly(RefusalCode.WRONG_STATE);
    boolean isAdopted = amendments.one(proposed.id(), ofA).state() == AmendmentState.ADOPTED;
    assertThat(now(alliance).until()).isEqualTo(isAdopted ? null : TODAY.plusDays(100));
  }

  @Test
  void statementsAreOwedForYearsThatEndedAndFiledAnew() {
    Alliance alliance = ally(null, PAY, SAFETY);
    assertThat(owed(alliance, staff)).isEmpty();
    refused(RefusalCode.INVALID_DAY, () -> statementActs.file(statement(alliance, LAST_YEAR), ofA));
    TestGraph.run(
        "MATCH (a:Alliance) SET a.since = date($since) WITH a MATCH ()-[l:ALLIED_WITH]->() SET"
            + " l.since = a.since",
        Map.of("since", LAST_YEAR + "-05-01"));
    assertThat(owed(alliance, staff))
        .containsExactly(
            new DecentWorkStatementDue(a.id(), LAST_YEAR, LocalDate.of(LAST_YEAR + 1, 3, 31)),
            new DecentWorkStatementDue(b.id(), LAST_YEAR, LocalDate.of(LAST_YEAR + 1, 3, 31)));
    assertThat(awaitedStatements.count(ofA)).isEqualTo(1);

    refused(
        RefusalCode.UNDECIDED,
        () ->
            statementActs.file(
                statement(alliance, LAST_YEAR, kept(DecentWorkTopic.FAIR_PAY)), ofA));
    refused(
        RefusalCode.INVALID_LENGTH,
        () ->
            statementActs.file(
                statement(
                    alliance,
                    LAST_YEAR,
                    kept(DecentWorkTopic.FAIR_PAY),
                    new CommitmentAnswerInput(
                        DecentWorkTopic.SAFETY_AND_HEALTH, Fulfilment.NOT_KEPT, null)),
                ofA));
    refused(RefusalCode.NOT_ALLOWED, () -> statementActs.file(statement(alliance, LAST_YEAR), ofB));
    DecentWorkStatement first = statementActs.file(statement(alliance, LAST_YEAR), ofA);
    DecentWorkStatement second = statementActs.file(statement(alliance, LAST_YEAR), ofA);

    assertThat(statements.read(List.of(first.id()), outsider).get(first.id()))
        .satisfies(one -> assertThat(one.replacedAt()).isNotNull());
    assertThat(second.replacedAt()).isNull();
    assertThat(second.answers())
        .extracting(answer -> answer.text())
        .containsExactly(PAY.text(), SAFETY.text());
    assertThat(owed(alliance, staff)).hasSize(1);
    assertThat(awaitedStatements.count(ofA)).isZero();
    assertThat(
            statements
                .ofAlliances(List.of(alliance.id()), Page.forward(10, null), outsider)
                .get(alliance.id()))
        .satisfies(
            page ->
                assertThat(page.nodes())
                    .extracting(DecentWorkStatement::id)
                    .containsExactly(second.id(), first.id()));
  }

  @Test
  void anAllianceWithoutCommitmentsOwesNothing() {
    Alliance alliance = ally(null);
    refused(
        RefusalCode.WRONG_STATE,
        () -> statementActs.file(statement(alliance, TODAY.getYear()), ofA));
    assertThat(owed(alliance, staff)).isEmpty();
  }

  @Test
  void documentsAreForThePartiesAndKeepTheirChecksum() {
    Alliance alliance = ally(null);
    String id = add(alliance, "minutes.txt", "agreed", ofA);
    assertThat(add(alliance, "again.txt", "agreed", ofA)).isEqualTo(id);

    AllianceDocument document = documents.one(id, ofB);
    assertThat(document.sha256())
        .isEqualTo("9eace41237dcecc2fd793cf88494b80062add70fac8358316003ac38866257da");
    assertThat(documents.content(document)).asString(StandardCharsets.UTF_8).isEqualTo("agreed");
    refused(RefusalCode.NOT_FOUND, () -> documents.one(id, outsider));
    assertThat(documents.ofAlliances(List.of(alliance.id()), outsider)).isEmpty();
    assertThat(documents.ofAlliances(List.of(alliance.id()), staff).get(alliance.id())).hasSize(1);

    refused(RefusalCode.NOT_ALLOWED, () -> add(alliance, "other.txt", "other", outsider));
    refused(RefusalCode.UNREADABLE_FILE, () -> add(alliance, "page.html", "<p>", ofA));
    refused(RefusalCode.UNREADABLE_FILE, () -> add(alliance, "false.pdf", "no pdf", ofA));
    refused(RefusalCode.INVALID_LENGTH, () -> add(alliance, "empty.txt", "", ofA));
    refused(
        RefusalCode.TOO_LARGE,
        () -> add(alliance, "large.txt", "x".repeat(AllianceDocuments.LARGEST + 1), ofA));

    TestGraph.run(
        "MATCH (c:DocumentContent) SET c.bytes = $bytes", Map.of("bytes", new byte[] {1}));
    assertThatIllegalStateException().isThrownBy(() -> documents.content(document));

    refused(
        RefusalCode.NOT_ALLOWED,
        () -> documents.remove(new RemoveAllianceDocumentInput(id, null), ofB));
    AllianceDocument removed =
        documents.remove(new RemoveAllianceDocumentInput(id, "The wrong file."), ofA);
    assertThat(removed.removedAt()).isNotNull();
    assertThat(removed.sha256()).isEqualTo(document.sha256());
    refused(RefusalCode.NOT_FOUND, () -> documents.content(removed));
    refused(
        RefusalCode.ALREADY_SO,
        () -> documents.remove(new RemoveAllianceDocumentInput(id, null), ofA));
    assertThat(add(alliance, "minutes.txt", "agreed", ofA)).isNotEqualTo(id);
  }

  @Test
  void remindersComeOnceForEachOccasion() {
    Alliance alliance = ally(TODAY.plusDays(60), PAY);
    TestGraph.run(
        "MATCH (a:Alliance) SET a.since = date($since) WITH a MATCH ()-[l:ALLIED_WITH]->() SET"
            + " l.since = a.since",
        Map.of("since", LAST_YEAR + "-05-01"));
    reminders.remind();
    reminders.remind();
    assertThat(notified(ofA))
        .filteredOn(kind -> kind.equals("ALLIANCE_ENDS_SOON") || kind.equals("STATEMENT_DUE"))
        .containsExactlyInAnyOrder("ALLIANCE_ENDS_SOON", "STATEMENT_DUE");

    consent(acts.propose(renewal(alliance, a, TODAY.plusDays(20)), ofA), b, ofB);
    reminders.remind();
    reminders.remind();
    assertThat(notified(ofA)).filteredOn(kind -> kind.equals("ALLIANCE_ENDS_SOON")).hasSize(2);
  }

  private Alliance ally(@Nullable LocalDate until, DecentWorkCommitment... commitments) {
    return TestNetwork.ally(a, ofA, b, ofB, until, commitments);
  }

  private Alliance now(Alliance alliance) {
    Alliance now = TestNetwork.alliances().read(List.of(alliance.id()), staff).get(alliance.id());
    return Objects.requireNonNull(now);
  }

  private AllianceAmendment consent(AllianceAmendment amendment, Organisation by, Viewer viewer) {
    return acts.consent(new ConsentToAmendmentInput(amendment.id(), by.id()), viewer);
  }

  private static ProposeAmendmentInput renewal(
      Alliance alliance, Organisation by, @Nullable LocalDate until) {
    return amendment(
        UUID.randomUUID().toString(),
        alliance,
        by,
        ArgumentValue.ofNullable(until),
        ArgumentValue.omitted());
  }

  private static ProposeAmendmentInput commitments(
      Alliance alliance, Organisation by, DecentWorkCommitment... commitments) {
    return amendment(
        UUID.randomUUID().toString(),
        alliance,
        by,
        ArgumentValue.omitted(),
        ArgumentValue.ofNullable(List.of(commitments)));
  }

  private static ProposeAmendmentInput amendment(
      String requestKey,
      Alliance alliance,
      Organisation by,
      ArgumentValue<LocalDate> until,
      ArgumentValue<List<DecentWorkCommitment>> commitments) {
    return new ProposeAmendmentInput(
        requestKey,
        alliance.id(),
        by.id(),
        "Because.",
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        until,
        ArgumentValue.omitted(),
        commitments);
  }

  /** A statement of A, that it kept everything unless answers are given. */
  private FileDecentWorkStatementInput statement(
      Alliance alliance, int year, CommitmentAnswerInput... answers) {
    return new FileDecentWorkStatementInput(
        UUID.randomUUID().toString(),
        alliance.id(),
        a.id(),
        year,
        answers.length > 0
            ? List.of(answers)
            : List.of(kept(DecentWorkTopic.FAIR_PAY), kept(DecentWorkTopic.SAFETY_AND_HEALTH)));
  }

  private static CommitmentAnswerInput kept(DecentWorkTopic topic) {
    return new CommitmentAnswerInput(topic, Fulfilment.KEPT, null);
  }

  private static void refused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(call).returns(code, Refusal::code);
  }

  private static List<String> notified(Viewer viewer) {
    return TestGraph.run(
            "MATCH (n:Notification {person: $person}) RETURN n.kind AS kind ORDER BY n.at, n.id",
            Map.of("person", String.valueOf(viewer.person())))
        .stream()
        .map(row -> row.get("kind").asString())
        .toList();
  }

  /** The last days of the links that alliances make. */
  private static List<String> lastDaysOfLinks() {
    return TestGraph.run("MATCH ()-[l:ALLIED_WITH]->() RETURN toString(l.until) AS day", Map.of())
        .stream()
        .map(row -> row.get("day").asString())
        .toList();
  }

  private List<DecentWorkStatementDue> owed(Alliance alliance, Viewer viewer) {
    return statements.owed(List.of(alliance.id()), viewer).getOrDefault(alliance.id(), List.of());
  }

  private String add(Alliance alliance, String name, String text, Viewer viewer) {
    return documents.add(
        alliance.id(),
        a.id(),
        name,
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        viewer);
  }
}
