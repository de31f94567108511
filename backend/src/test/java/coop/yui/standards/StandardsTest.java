package coop.yui.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.DecisionKind;
import coop.yui.bylaws.TestBylaws;
import coop.yui.decisions.DecisionInvariants;
import coop.yui.decisions.TestDecisions;
import coop.yui.decisions.TestDecisions.About;
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
import coop.yui.standards.Standard.StandardVersion;
import coop.yui.standards.Standards.StandardPage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Standards are in force by decision only, are changed and repealed by decision only. */
@Tag("slow")
class StandardsTest {

  private final Standards standards = new Standards(TestGraph.graph());
  private final StandardDecisions decisions = new StandardDecisions();

  private Viewer officer = Viewer.ANONYMOUS;
  private Viewer outsider = Viewer.ANONYMOUS;
  private Viewer member = Viewer.ANONYMOUS;

  @SuppressWarnings("NullAway.Init")
  private Organisation cooperative;

  @BeforeEach
  void aCooperativeOfOne() {
    TestGraph.clear();
    cooperative = cooperative("Rivet");
    officer = TestNetwork.representativeOf(cooperative);
    outsider = new Viewer(TestNetwork.person(), Set.of(), Set.of());
    bylaws(cooperative, officer);
    member = TestMembers.member(cooperative, "WORKER").viewer();
  }

  private static void bylaws(Organisation cooperative, Viewer officer) {
    TestBylaws.adopt(
        cooperative,
        "PRINCIPLES",
        Map.of(
            BylawsParameter.MEMBERSHIP_CLASSES, "WORKER",
            BylawsParameter.VOTING_CLASSES, "WORKER",
            BylawsParameter.CLASS_QUORUMS, ""),
        officer);
  }

  private static Organisation cooperative(String name) {
    Viewer staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    return TestNetwork.register(new InputBuilder(name).visibility(Visibility.PUBLIC), staff);
  }

  @AfterEach
  void nothingIsBroken() {
    for (var invariants : List.of(DecisionInvariants.ALL, StandardInvariants.ALL)) {
      assertThat(Invariants.check(TestGraph.graph(), invariants).values()).allMatch(List::isEmpty);
    }
  }

  private String draft(@Nullable String subject, boolean isRepeal, String title, String text) {
    About about = new About(DecisionKind.STANDARD, subject, isRepeal, title, text);
    return TestDecisions.draft(cooperative, member, about, decisions);
  }

  private void adopt(String draft) {
    String box = TestDecisions.opened(draft, member, decisions);
    TestDecisions.inFavour(box, member, "YW27KQ4M3PDX9RTB6HWA", null);
    TestDecisions.count();
  }

  private void decide(@Nullable String subject, boolean isRepeal, String title, String text) {
    String draft = draft(subject, isRepeal, title, text);
    adopt(draft);
    TestDecisions.carryOut(draft, officer, decisions);
  }

  private List<Standard> inForce(Viewer viewer) {
    return list(viewer, false);
  }

  private List<Standard> list(Viewer viewer, boolean isRepealed) {
    var pages =
        standards.of(
            List.of(cooperative.id()),
            new StandardPage(isRepealed, Page.forward(20, null)),
            viewer);
    var page = pages.get(cooperative.id());
    return page == null ? List.of() : page.nodes();
  }

  @Test
  void aDecisionBringsAStandardWhenItIsCarriedOutAndNotBefore() {
    String draft = draft(null, false, "Two in the woods", "Nobody works alone.");
    adopt(draft);
    assertThat(inForce(member)).isEmpty();
    TestDecisions.carryOut(draft, officer, decisions);
    Standard standard = inForce(member).getFirst();
    assertThat(standard.name()).isEqualTo("Two in the woods");
    assertThat(standard.text()).isEqualTo("Nobody works alone.");
    assertThat(standard.version()).isEqualTo(1);
    assertThat(standard.inForceOn()).isEqualTo(Days.today());
    assertThat(standard.decidedBy()).isEqualTo(draft);
    assertThat(StandardAct.of(standard, member)).containsExactly(StandardAct.values());
  }

  @Test
  void aDecisionChangesAStandardAndTheFormerTextStays() {
    decide(null, false, "Two in the woods", "Nobody works alone.");
    Standard before = inForce(member).getFirst();
    decide(before.id(), false, "Two in the woods", "Nobody works alone, nor out of earshot.");
    Standard after = inForce(member).getFirst();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.text()).isEqualTo("Nobody works alone, nor out of earshot.");
    List<StandardVersion> former =
        standards.formerVersions(List.of(after.id())).getOrDefault(after.id(), List.of());
    assertThat(former)
        .singleElement()
        .satisfies(
            version -> {
              assertThat(version.text()).isEqualTo("Nobody works alone.");
              assertThat(version.decidedBy()).isEqualTo(before.decidedBy());
              assertThat(version.until()).isEqualTo(Days.today());
            });
  }

  @Test
  void aDecisionRepealsAStandardAndNothingMoreIsDecidedAboutIt() {
    decide(null, false, "Two in the woods", "Nobody works alone.");
    String standard = inForce(member).getFirst().id();
    String late = draft(standard, false, "Three in the woods", "Nobody works in twos.");
    decide(standard, true, "Repeal of: Two in the woods", "We have left the woods.");
    assertThat(inForce(member)).isEmpty();
    Standard repealed = list(member, true).getFirst();
    assertThat(repealed.repealedOn()).isEqualTo(Days.today());
    assertThat(StandardAct.of(repealed, member)).isEmpty();
    assertRefused(RefusalCode.WRONG_STATE, () -> TestDecisions.opened(late, member, decisions));
    assertRefused(RefusalCode.WRONG_STATE, () -> draft(standard, true, "Again", "Twice."));
  }

  @Test
  void whatCannotBeDecidedIsRefused() {
    decide(null, false, "Two in the woods", "Nobody works alone.");
    String standard = inForce(member).getFirst().id();
    assertRefused(RefusalCode.INVALID_VALUE, () -> draft(null, true, "Repeal", "Of nothing."));
    assertRefused(RefusalCode.INVALID_ID, () -> draft("two", false, "Title", "Text"));
    assertRefused(RefusalCode.NOT_FOUND, () -> draft(cooperative.id(), false, "Title", "Text"));
    Organisation other = cooperative("Anvil");
    bylaws(other, TestNetwork.representativeOf(other));
    Viewer stranger = TestMembers.member(other, "WORKER").viewer();
    About theirs = new About(DecisionKind.STANDARD, standard, false, "Ours now", "Text");
    assertRefused(
        RefusalCode.NOT_FOUND, () -> TestDecisions.draft(other, stranger, theirs, decisions));
    About ordinary = new About(DecisionKind.ORDINARY, standard, false, "A van", "We buy a van.");
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () -> TestDecisions.draft(cooperative, member, ordinary, decisions));
  }

  @Test
  void membersAndWhoActsForThemReadStandardsAndNobodyElse() {
    decide(null, false, "Two in the woods", "Nobody works alone.");
    String standard = inForce(member).getFirst().id();
    assertThat(inForce(officer)).hasSize(1);
    Viewer staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
    for (Viewer stranger : List.of(outsider, staff, Viewer.ANONYMOUS)) {
      assertThat(inForce(stranger)).isEmpty();
      assertThat(standards.read(List.of(standard), stranger)).isEmpty();
    }
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
