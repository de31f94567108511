package coop.yui.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.graph.Graph;
import coop.yui.graph.Invariants;
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
import coop.yui.work.WorkFile.WorkFileProblem;
import coop.yui.work.WorkFile.WorkFileRow;
import coop.yui.work.WorkFiles.RecordWorkFileInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hours that come from a spreadsheet. */
@Tag("slow")
class WorkFilesTest {

  private static final LocalDate TODAY = Days.today();

  private final Graph graph = TestGraph.graph();
  private final WorkFiles files = new WorkFiles(graph);
  private final WorkRecords records = new WorkRecords(graph);

  private Viewer officer = Viewer.ANONYMOUS;

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  @SuppressWarnings("NullAway.Init")
  private Member first;

  @SuppressWarnings("NullAway.Init")
  private Member second;

  @BeforeEach
  void twoMembers() {
    TestGraph.clear();
    Viewer staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    cooperative =
        TestNetwork.register(new InputBuilder("Rivet").visibility(Visibility.PUBLIC), staff);
    officer = TestNetwork.representativeOf(cooperative);
    first = member(1);
    second = member(2);
  }

  /** A member since the first day of last year. */
  private Member member(int number) {
    Member member = TestMembers.member(cooperative, "WORKER");
    TestGraph.run(
        "MATCH (m:Membership {id: $id}) MATCH ()-[r:MEMBER_OF {id: $id}]->()"
            + " SET m.number = $number, m.since = $since, r.since = $since RETURN 1",
        Map.of(
            "id", member.membership(),
            "number", number,
            "since", TODAY.minusYears(1).withDayOfYear(1)));
    return member;
  }

  @AfterEach
  void everythingStillFitsTogether() {
    assertThat(Invariants.check(graph, WorkInvariants.ALL))
        .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
  }

  @Test
  void anOfficerRecordsTheHoursOfAllByTheirNumbers() {
    String csv =
        "number;date;hours;task;team\r\n1;%s;7,5;\"Hedge; north\";Green\r\n02;%s;7:20;Office;\r\n"
            .formatted(TODAY, TODAY.toString().replace('-', '/'));
    WorkFile looked = look(csv, officer);
    assertThat(looked.problems()).isZero();
    assertThat(looked.hours()).isEqualByComparingTo("14.83");
    assertThat(looked.isRecorded()).isFalse();
    assertThat(records.ofYear(cooperative.id(), TODAY.getYear(), first.viewer())).isEmpty();

    WorkFile recorded = record(csv, officer);
    assertThat(recorded.isRecorded()).isTrue();
    assertThat(records.ofYear(cooperative.id(), TODAY.getYear(), first.viewer()))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.hours()).isEqualByComparingTo("7.50");
              assertThat(record.task()).isEqualTo("Hedge; north");
              assertThat(record.team()).isEqualTo("Green");
            });
    assertThat(records.allTotals(cooperative.id(), TODAY.getYear(), officer)).hasSize(2);
    assertThat(problems(look(csv, officer)))
        .as("twice is seen")
        .containsExactly(WorkFileProblem.ALREADY_RECORDED, WorkFileProblem.ALREADY_RECORDED);
    assertRefused(RefusalCode.INVALID_VALUE, () -> record(csv, officer));
  }

  @Test
  void theSameCallAgainRecordsNothingMore() {
    var input =
        new RecordWorkFileInput(
            UUID.randomUUID().toString(),
            cooperative.id(),
            "day,hours,task\n%s,2,Shop\n".formatted(TODAY));
    files.record(input, first.viewer());
    assertThat(files.record(input, first.viewer()).isRecorded()).isTrue();
    assertThat(records.ofYear(cooperative.id(), TODAY.getYear(), first.viewer())).hasSize(1);
  }

  @Test
  void aMemberRecordsHerOwnFromAJapaneseSheetAndNobodyElses() {
    String own = "\uFEFF日,時間,仕事,班\n%s,７.25,山の手入れ,山\n".formatted(japanese(TODAY));
    assertThat(record(own, first.viewer()).hours()).isEqualByComparingTo(new BigDecimal("7.25"));
    String others = "番号,日,時間,仕事\n2,%s,1,山\n1,%s,1,薪\n".formatted(TODAY, TODAY);
    assertThat(problems(look(others, first.viewer())))
        .containsExactly(WorkFileProblem.OTHER_MEMBER, null);
    assertRefused(RefusalCode.INVALID_VALUE, () -> record(others, first.viewer()));
    assertThat(records.ofYear(cooperative.id(), TODAY.getYear(), second.viewer())).isEmpty();
  }

  @Test
  void everyRowSaysWhatStandsAgainstIt() {
    LocalDate lastYear = LocalDate.of(TODAY.getYear() - 1, 3, 1);
    new WorkActs(graph, records)
        .close(new CloseWorkYearInput(cooperative.id(), lastYear.getYear()), officer);
    String csv =
        String.join(
            "\n",
            "number,day,hours,task",
            "9,%s,1,Nobody".formatted(TODAY),
            "x,%s,1,Nobody".formatted(TODAY),
            "1,2026-02-30,1,No such day",
            "1,%s,1,To come".formatted(TODAY.plusDays(1)),
            "1,%s,1,Before".formatted(TODAY.minusYears(3)),
            "1,%s,0,None".formatted(TODAY),
            "1,%s,25,Too many".formatted(TODAY),
            "1,%s,many,Too many".formatted(TODAY),
            "1,%s,1,".formatted(TODAY),
            "1,%s,1,%s".formatted(TODAY, "a".repeat(201)),
            "1,%s,1,Closed".formatted(lastYear),
            "1,%s,20,Good".formatted(TODAY),
            "1,%s,20,Good".formatted(TODAY),
            "1,%s,4.01,Full".formatted(TODAY));
    assertThat(problems(look(csv, officer)))
        .containsExactly(
            WorkFileProblem.UNKNOWN_MEMBER,
            WorkFileProblem.UNKNOWN_MEMBER,
            WorkFileProblem.INVALID_DAY,
            WorkFileProblem.INVALID_DAY,
            WorkFileProblem.NOT_A_MEMBER_THEN,
            WorkFileProblem.INVALID_HOURS,
            WorkFileProblem.INVALID_HOURS,
            WorkFileProblem.INVALID_HOURS,
            WorkFileProblem.INVALID_TASK,
            WorkFileProblem.INVALID_TASK,
            WorkFileProblem.CLOSED_YEAR,
            null,
            WorkFileProblem.ALREADY_RECORDED,
            WorkFileProblem.FULL_DAY);
    assertThat(look(csv, officer).rows()).extracting(WorkFileRow::line).startsWith(2, 3, 4);
  }

  @Test
  void whatIsNoTableOfWorkIsRefused() {
    assertRefused(RefusalCode.UNREADABLE_FILE, () -> look("", officer));
    assertRefused(RefusalCode.UNREADABLE_FILE, () -> look("day,hours,task\n", officer));
    assertRefused(RefusalCode.UNREADABLE_FILE, () -> look("day,hours,task\n\"2026", officer));
    assertRefused(RefusalCode.INVALID_COLUMNS, () -> look("day,hours\n2026-01-01,1\n", officer));
    assertRefused(RefusalCode.TOO_LARGE, () -> look("a".repeat(200_001), officer));
    assertRefused(
        RefusalCode.TOO_LARGE,
        () -> look("day,hours,task\n" + "2026-01-01,1,a\n".repeat(2_001), first.viewer()));
  }

  @Test
  void outsidersLookAtNothing() {
    Viewer outsider = new Viewer(TestNetwork.person(), Set.of(), Set.of());
    assertThat(files.look(List.of(cooperative.id()), "day,hours,task\n", outsider)).isEmpty();
    assertRefused(RefusalCode.NOT_ALLOWED, () -> record("day,hours,task\n", outsider));
    assertThat(records.allTotals(cooperative.id(), TODAY.getYear(), first.viewer())).isEmpty();
  }

  private static String japanese(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private WorkFile look(String csv, Viewer viewer) {
    return files.look(List.of(cooperative.id()), csv, viewer).values().iterator().next();
  }

  private WorkFile record(String csv, Viewer viewer) {
    return files.record(
        new RecordWorkFileInput(UUID.randomUUID().toString(), cooperative.id(), csv), viewer);
  }

  private static List<WorkFileProblem> problems(WorkFile file) {
    return file.rows().stream().map(WorkFileRow::problem).toList();
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
