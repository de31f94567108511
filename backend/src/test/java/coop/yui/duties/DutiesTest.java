package coop.yui.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.TestBylaws;
import coop.yui.duties.OfficerReport.ReportQuestion;
import coop.yui.duties.OfficerReports.ReportPage;
import coop.yui.duties.ReportActs.AnswerReportQuestionInput;
import coop.yui.duties.ReportActs.AskAboutReportInput;
import coop.yui.duties.ReportActs.MarkReportReadInput;
import coop.yui.duties.ReportActs.PublishOfficerReportInput;
import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import coop.yui.network.Visibility;
import coop.yui.offices.TestMembers;
import coop.yui.offices.TestMembers.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When officers owe what, and what comes of it. */
@Tag("slow")
class DutiesTest {

  private final Graph graph = TestGraph.graph();
  private final Duties duties = new Duties(graph, TestBylaws.versions());
  private final OfficerReports reports = new OfficerReports(graph);
  private final ReportActs acts = new ReportActs(graph, reports);
  private final AwaitedDuties awaited = new AwaitedDuties(graph, duties);

  private Viewer officer = Viewer.ANONYMOUS;
  private Viewer outsider = Viewer.ANONYMOUS;

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  @SuppressWarnings("NullAway.Init")
  private Member hana;

  @SuppressWarnings("NullAway.Init")
  private Member jun;

  @BeforeEach
  void aCooperativeOfTwo() {
    TestGraph.clear();
    Viewer staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    cooperative =
        TestNetwork.register(new InputBuilder("Rivet").visibility(Visibility.PUBLIC), staff);
    officer = TestNetwork.representativeOf(cooperative);
    outsider = new Viewer(TestNetwork.person(), Set.of(), Set.of());
    TestBylaws.adopt(
        cooperative,
        "PRINCIPLES",
        Map.of(BylawsParameter.REPORT_MONTHS, "3", BylawsParameter.POLICY_MONTHS, "0"),
        officer);
    hana = TestMembers.member(cooperative, "WORKER");
    jun = TestMembers.member(cooperative, "WORKER");
  }

  @Test
  void whatIsOwedIsReckonedFromTheLastTime() {
    assertThat(of(hana.viewer()))
        .extracting(OfficerDuty::kind)
        .containsExactly(
            DutyKind.MISSION_STATEMENT, DutyKind.SITUATION_REPORT, DutyKind.DISCUSSION);
    assertThat(duty(DutyKind.SITUATION_REPORT).dueOn()).isEqualTo(Days.today().plusMonths(3));
    assertThat(awaited.count(officer)).isZero();

    bylawsWereEnteredMonthsAgo(4);
    OfficerDuty owed = duty(DutyKind.SITUATION_REPORT);
    assertThat(owed.isOverdue()).isTrue();
    assertThat(owed.lastReport()).isNull();
    assertThat(waiting()).containsExactly(DutyKind.DISCUSSION, DutyKind.SITUATION_REPORT);
    assertThat(awaited.count(hana.viewer())).as("it waits for officers").isZero();

    OfficerReport report = publish(DutyKind.SITUATION_REPORT, null);
    OfficerDuty done = duty(DutyKind.SITUATION_REPORT);
    assertThat(done.lastReport()).isEqualTo(report.id());
    assertThat(done.dueOn()).isEqualTo(Days.today().plusMonths(3));
    assertThat(done.isOverdue()).isFalse();
    publish(DutyKind.DISCUSSION, Days.today().minusDays(10));
    assertThat(duty(DutyKind.DISCUSSION).dueOn())
        .isEqualTo(Days.today().minusDays(10).plusMonths(3));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void whatWaitsIsReadPageByPage() {
    bylawsWereEnteredMonthsAgo(13);
    List<AwaitedDuties.AwaitedDuty> first = awaited.read(officer, "", "", 2);
    List<AwaitedDuties.AwaitedDuty> second =
        awaited.read(officer, first.getLast().key(), first.getLast().id(), 2);
    List<AwaitedDuties.AwaitedDuty> all = new ArrayList<>(first);
    all.addAll(second);
    assertThat(all).hasSize(3).doesNotHaveDuplicates();
    assertThat(awaited.count(officer)).isEqualTo(3);
  }

  @Test
  void aReportIsReadAskedAboutAndAnswered() {
    OfficerReport report = publish(DutyKind.SITUATION_REPORT, null);
    assertThat(TestMembers.notified(hana.viewer())).contains("REPORT_PUBLISHED");
    assertThat(ReportAct.of(report, officer)).isEmpty();
    assertThat(ReportAct.of(report, hana.viewer()))
        .containsExactly(ReportAct.MARK_READ, ReportAct.ASK);

    acts.markRead(new MarkReportReadInput(report.id()), hana.viewer());
    OfficerReport read = acts.markRead(new MarkReportReadInput(report.id()), hana.viewer());
    assertThat(read.readers()).isEqualTo(1);
    assertThat(read.hasViewerRead()).isTrue();
    assertThat(reports.one(report.id(), jun.viewer()).hasViewerRead()).isFalse();

    OfficerReport asked = ask(report, jun);
    assertThat(asked.openQuestions()).isEqualTo(1);
    assertThat(TestMembers.notified(officer)).contains("QUESTION_ASKED");
    ReportQuestion question = questions(report).getFirst();
    assertThat(question.answer()).isNull();
    assertRefused(RefusalCode.NOT_ALLOWED, () -> answer(report, question.id(), hana.viewer()));
    OfficerReport answered = answer(report, question.id(), officer);
    assertThat(answered.openQuestions()).isZero();
    assertThat(questions(report).getFirst().answer()).isEqualTo("Because of the frost.");
    assertThat(TestMembers.notified(jun.viewer())).contains("QUESTION_ANSWERED");
    assertRefused(RefusalCode.ALREADY_SO, () -> answer(report, question.id(), officer));
    assertRefused(
        RefusalCode.NOT_FOUND, () -> answer(report, "question-" + "0".repeat(32), officer));
  }

  @Test
  void badInputIsRefused() {
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> acts.publish(input(DutyKind.SITUATION_REPORT, null), hana.viewer()));
    assertRefused(RefusalCode.INVALID_DAY, () -> publish(DutyKind.DISCUSSION, null));
    assertRefused(RefusalCode.INVALID_DAY, () -> publish(DutyKind.SITUATION_REPORT, Days.today()));
    assertRefused(
        RefusalCode.INVALID_DAY, () -> publish(DutyKind.DISCUSSION, Days.today().plusDays(1)));
    OfficerReport report = publish(DutyKind.SITUATION_REPORT, null);
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> acts.markRead(new MarkReportReadInput(report.id()), officer));
    assertRefused(
        RefusalCode.NOT_FOUND, () -> acts.markRead(new MarkReportReadInput(report.id()), outsider));
    for (int i = 0; i < 20; i++) {
      ask(report, jun);
    }
    assertRefused(RefusalCode.TOO_MANY, () -> ask(report, jun));
    ask(report, hana);
  }

  @Test
  void othersReadNothing() {
    OfficerReport report = publish(DutyKind.SITUATION_REPORT, null);
    assertThat(reports.read(List.of(report.id()), outsider)).isEmpty();
    assertThat(duties.of(List.of(cooperative.id()), outsider)).isEmpty();
    assertThat(reports.of(List.of(cooperative.id()), page(null), outsider)).isEmpty();
    assertThat(
            reports
                .of(List.of(cooperative.id()), page(List.of(DutyKind.DISCUSSION)), jun.viewer())
                .get(cooperative.id()))
        .satisfies(page -> assertThat(page).isNotNull());
  }

  private static ReportPage page(@Nullable List<DutyKind> kinds) {
    return new ReportPage(kinds, Page.forward(5, null));
  }

  private OfficerReport publish(DutyKind kind, @Nullable LocalDate heldOn) {
    return acts.publish(input(kind, heldOn), officer);
  }

  private PublishOfficerReportInput input(DutyKind kind, @Nullable LocalDate heldOn) {
    return new PublishOfficerReportInput(
        key(), cooperative.id(), kind, "How we stand", "We sold less wood.", heldOn);
  }

  private OfficerReport ask(OfficerReport report, Member member) {
    return acts.ask(new AskAboutReportInput(key(), report.id(), "Why?"), member.viewer());
  }

  private OfficerReport answer(OfficerReport report, String question, Viewer viewer) {
    return acts.answer(
        new AnswerReportQuestionInput(report.id(), question, "Because of the frost."), viewer);
  }

  private List<ReportQuestion> questions(OfficerReport report) {
    return reports
        .questions(List.of(report.id()), Page.forward(10, null), officer)
        .values()
        .stream()
        .flatMap(page -> page.nodes().stream())
        .toList();
  }

  private List<OfficerDuty> of(Viewer viewer) {
    return duties.of(List.of(cooperative.id()), viewer).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  private OfficerDuty duty(DutyKind kind) {
    return of(hana.viewer()).stream().filter(duty -> duty.kind() == kind).findFirst().orElseThrow();
  }

  private List<DutyKind> waiting() {
    return awaited.read(officer, "", "", 10).stream().map(AwaitedDuties.AwaitedDuty::kind).toList();
  }

  private void bylawsWereEnteredMonthsAgo(int months) {
    TestGraph.run(
        "MATCH (b:Bylaws {cooperative: $cooperative}) SET b.adoptedAt = datetime() -"
            + " duration({months: $months}) RETURN 1",
        Map.of("cooperative", cooperative.id(), "months", months));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
