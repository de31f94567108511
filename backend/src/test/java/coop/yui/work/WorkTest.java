package coop.yui.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.graph.Graph;
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
import coop.yui.network.TestNetwork;
import coop.yui.network.Visibility;
import coop.yui.offices.TestMembers;
import coop.yui.offices.TestMembers.Member;
import coop.yui.work.WorkActs.CloseWorkYearInput;
import coop.yui.work.WorkActs.CorrectWorkInput;
import coop.yui.work.WorkActs.RecordWorkInput;
import coop.yui.work.WorkRecord.ClosedWorkYear;
import coop.yui.work.WorkRecord.WorkSheet;
import coop.yui.work.WorkRecord.WorkTotal;
import coop.yui.work.WorkRecords.TotalsPage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hours recorded, corrected, added up and closed. */
@Tag("slow")
class WorkTest {

  private static final LocalDate TODAY = Days.today();
  private static final LocalDate LAST_YEAR = LocalDate.of(TODAY.getYear() - 1, 12, 31);

  private final Graph graph = TestGraph.graph();
  private final WorkRecords records = new WorkRecords(graph);
  private final WorkActs acts = new WorkActs(graph, records);

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
    hana = TestMembers.member(cooperative, "WORKER");
    jun = TestMembers.member(cooperative, "WORKER");
    TestGraph.run(
        "MATCH (:Person)-[r:MEMBER_OF]->() SET r.since = $since RETURN 1",
        Map.of("since", LAST_YEAR.minusDays(20)));
  }

  @AfterEach
  void everythingStillFitsTogether() {
    assertThat(Invariants.check(graph, WorkInvariants.ALL))
        .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
  }

  @Test
  void hoursAreRecordedCorrectedAndAddedUp() {
    WorkRecord first = record(hana, TODAY, "7.5");
    record(hana, TODAY, "0.25");
    record(jun, TODAY, "8");

    WorkSheet sheet = sheet(hana);
    assertThat(sheet.hours()).isEqualByComparingTo("7.75");
    assertThat(sheet.records()).hasSize(2);
    assertThat(sheet.teams()).containsExactly("Forest");

    WorkRecord corrected = correct(hana, first, "6");
    assertThat(corrected.corrects()).isEqualTo(first.id());
    assertThat(sheet(hana).hours()).isEqualByComparingTo("6.25");
    assertThat(records.own(List.of(first.id()), hana.viewer())).hasSize(1);
    assertRefused(RefusalCode.ALREADY_SO, () -> correct(hana, first, "5"));
    assertRefused(RefusalCode.NOT_FOUND, () -> correct(jun, corrected, "5"));
    correct(hana, corrected, "0");
    assertThat(sheet(hana).records()).hasSize(1);

    assertThat(totals(officer, TODAY.getYear()))
        .extracting(WorkTotal::hours)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyInAnyOrder(new BigDecimal("0.25"), new BigDecimal("8"));
    assertThat(totals(hana.viewer(), TODAY.getYear())).isEmpty();
    assertThat(records.sheets(List.of(cooperative.id()), TODAY, officer)).isEmpty();
    assertThat(records.sheets(List.of(cooperative.id()), TODAY, outsider)).isEmpty();
  }

  @Test
  void aDayHas24Hours() {
    assertRefused(RefusalCode.INVALID_VALUE, () -> record(hana, TODAY, "25"));
    assertRefused(RefusalCode.INVALID_VALUE, () -> record(hana, TODAY, "0"));
    assertRefused(RefusalCode.INVALID_VALUE, () -> record(hana, TODAY, "-1"));
    assertRefused(RefusalCode.INVALID_VALUE, () -> record(hana, TODAY, "1.005"));
    assertRefused(RefusalCode.INVALID_VALUE, () -> record(hana, TODAY, "1e30"));
    WorkRecord first = record(hana, TODAY, "20");
    assertRefused(RefusalCode.INVALID_VALUE, () -> record(hana, TODAY, "4.01"));
    record(hana, TODAY, "4");
    assertRefused(RefusalCode.INVALID_VALUE, () -> correct(hana, first, "20.01"));
    correct(hana, first, "19");
  }

  @Test
  void manyRecordsAtOnceKeepTheDay() throws InterruptedException {
    List<Callable<Boolean>> calls = new ArrayList<>();
    IntStream.range(0, 12)
        .forEach(
            i ->
                calls.add(
                    () -> {
                      try {
                        record(hana, TODAY, "5");
                        return true;
                      } catch (Refusal refusal) {
                        return false;
                      }
                    }));
    try (var executor = Executors.newFixedThreadPool(6)) {
      assertThat(executor.invokeAll(calls)).filteredOn(WorkTest::isDone).hasSize(4);
    }
    assertThat(sheet(hana).hours()).isEqualByComparingTo("20");
  }

  private static boolean isDone(Future<Boolean> call) {
    try {
      return call.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aClosedYearStays() {
    WorkRecord old = record(hana, LAST_YEAR, "8");
    assertRefused(RefusalCode.NOT_ALLOWED, () -> close(hana.viewer(), LAST_YEAR.getYear()));
    assertRefused(RefusalCode.INVALID_VALUE, () -> close(officer, TODAY.getYear()));
    assertRefused(RefusalCode.INVALID_VALUE, () -> close(officer, -5));
    ClosedWorkYear closed = close(officer, LAST_YEAR.getYear());
    assertThat(closed.hours()).isEqualByComparingTo("8");
    assertRefused(RefusalCode.WRONG_STATE, () -> close(officer, LAST_YEAR.getYear()));
    assertRefused(RefusalCode.WRONG_STATE, () -> record(hana, LAST_YEAR, "1"));
    assertRefused(RefusalCode.WRONG_STATE, () -> correct(hana, old, "1"));
    record(hana, TODAY, "1");
    assertThat(records.closedYears(List.of(cooperative.id()), jun.viewer()).values())
        .allSatisfy(years -> assertThat(years).hasSize(1));
    assertThat(records.closedYears(List.of(cooperative.id()), outsider)).isEmpty();
  }

  @Test
  void onlyDaysOfMembershipThatAreOverCount() {
    assertRefused(RefusalCode.INVALID_DAY, () -> record(hana, TODAY.plusDays(1), "1"));
    assertRefused(RefusalCode.INVALID_DAY, () -> record(hana, LAST_YEAR.minusDays(21), "1"));
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () ->
            acts.record(
                new RecordWorkInput(key(), cooperative.id(), TODAY, BigDecimal.ONE, "Sawing", null),
                officer));
  }

  private WorkRecord record(Member member, LocalDate day, String hours) {
    return acts.record(
        new RecordWorkInput(
            key(), cooperative.id(), day, new BigDecimal(hours), "Sawing", "Forest"),
        member.viewer());
  }

  private WorkRecord correct(Member member, WorkRecord record, String hours) {
    return acts.correct(
        new CorrectWorkInput(key(), record.id(), new BigDecimal(hours), "Sawing", "Forest"),
        member.viewer());
  }

  private ClosedWorkYear close(Viewer viewer, int year) {
    return acts.close(new CloseWorkYearInput(cooperative.id(), year), viewer);
  }

  private WorkSheet sheet(Member member) {
    return Objects.requireNonNull(
        records.sheets(List.of(cooperative.id()), TODAY, member.viewer()).get(cooperative.id()));
  }

  private List<WorkTotal> totals(Viewer viewer, int year) {
    return records
        .totals(List.of(cooperative.id()), new TotalsPage(year, Page.forward(10, null)), viewer)
        .values()
        .stream()
        .flatMap(page -> page.nodes().stream())
        .toList();
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
