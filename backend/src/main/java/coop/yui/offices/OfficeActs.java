package coop.yui.offices;

import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.offices.OfficeTerms.Held;
import coop.yui.offices.OfficeTerms.NewOffice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How officers are appointed without an election here, and lay their offices down. */
@Component
class OfficeActs {

  private static final int LONGEST_REASON = 500;

  private final Graph graph;
  private final Offices offices;
  private final BylawsVersions bylaws;

  OfficeActs(Graph graph, Offices offices, BylawsVersions bylaws) {
    this.graph = graph;
    this.offices = offices;
    this.bylaws = bylaws;
  }

  /** Who is appointed to what. */
  record AppointOfficerInput(
      String requestKey,
      String cooperative,
      String membership,
      OfficeKind kind,
      OfficeOrigin origin,
      @Nullable MembershipClass membershipClass,
      @Nullable LocalDate lastDay,
      String reason) {}

  /** Which office is laid down. */
  record ResignOfficeInput(String office) {}

  /**
   * Appoints an officer, or enters who was elected elsewhere.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED also to co-opt oneself,
   *     INVALID_VALUE, INVALID_DAY, INVALID_LENGTH, ALREADY_SO, WRONG_STATE without bylaws, without
   *     a vacant seat, for who is no member, for a chair or treasurer out of no board
   */
  Office appoint(AppointOfficerInput input, Viewer viewer) {
    String by = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isRepresentativeOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    String reason = Texts.required(input.reason(), LONGEST_REASON, "reason");
    if (input.origin() == OfficeOrigin.ELECTED) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("origin");
    }
    if ((input.origin() == OfficeOrigin.RECORDED) != (input.lastDay() != null)) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("lastDay");
    }
    String id =
        graph.write(
            Act.once("appointOfficer", by, input.requestKey(), input),
            transaction -> {
              Representations.mustActFor(transaction, cooperative, viewer);
              OfficeTerms.lock(transaction, cooperative);
              return appoint(transaction, input, reason, viewer);
            });
    return offices.one(id, viewer);
  }

  private String appoint(
      Transaction transaction, AppointOfficerInput input, String reason, Viewer viewer) {
    Bylaws rules =
        bylaws
            .inForce(transaction, input.cooperative(), Days.today())
            .orElseThrow(() -> refused("NO_BYLAWS"));
    Eligible member =
        Eligible.of(transaction, input.cooperative(), input.membership())
            .orElseThrow(() -> refused("NOT_A_MEMBER"));
    List<Held> held = OfficeTerms.held(transaction, input.cooperative());
    if (held.stream()
        .anyMatch(
            office -> office.kind() == input.kind() && office.holder().equals(member.person()))) {
      throw new Refusal(RefusalCode.ALREADY_SO).field("kind");
    }
    mustBeVacant(input, rules, held);
    OffsetDateTime until =
        input.origin() == OfficeOrigin.CO_OPTED
            ? coOptedUntil(input, member, held, viewer)
            : recordedUntil(input, rules);
    return OfficeTerms.begin(
        transaction,
        new NewOffice(
            input.cooperative(),
            member.person(),
            input.kind(),
            input.membershipClass(),
            input.origin(),
            reason,
            viewer.mustBeSignedIn(),
            null,
            member.atMost(until)));
  }

  private static void mustBeVacant(AppointOfficerInput input, Bylaws rules, List<Held> held) {
    int seats = input.kind().mostSeats(rules.terms(), input.membershipClass());
    if (seats == 0 && input.membershipClass() != null) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("membershipClass");
    }
    long taken =
        held.stream().filter(office -> office.isOf(input.kind(), input.membershipClass())).count();
    if (taken >= seats) {
      throw refused("NO_VACANCY");
    }
  }

  /** What is left of the board's term: who fills a seat of it goes when the board goes. */
  private static OffsetDateTime coOptedUntil(
      AppointOfficerInput input, Eligible member, List<Held> held, Viewer viewer) {
    if (member.person().equals(viewer.person())) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    if (input.kind() == OfficeKind.AUDITOR) {
      throw refused("AUDITOR_BY_MEMBERS");
    }
    List<Held> board =
        held.stream().filter(office -> office.kind() == OfficeKind.BOARD_MEMBER).toList();
    if (input.kind() == OfficeKind.BOARD_MEMBER) {
      return board.stream()
          .map(Held::until)
          .max(OffsetDateTime.timeLineOrder())
          .orElseThrow(() -> refused("NO_BOARD"));
    }
    return board.stream()
        .filter(office -> office.holder().equals(member.person()))
        .map(Held::until)
        .findFirst()
        .orElseThrow(() -> refused("NOT_OF_BOARD"));
  }

  private static OffsetDateTime recordedUntil(AppointOfficerInput input, Bylaws rules) {
    LocalDate lastDay = Objects.requireNonNull(input.lastDay());
    LocalDate last = Days.today().plusMonths(rules.terms().count(BylawsParameter.TERM_MONTHS));
    if (!lastDay.isAfter(Days.today()) || lastDay.isAfter(last)) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("lastDay");
    }
    return Days.endOf(lastDay);
  }

  private static Refusal refused(String why) {
    return new Refusal(RefusalCode.WRONG_STATE).field("office").with("office", why);
  }

  /**
   * Lays the viewer's own office down; its powers end at once.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE when it has
   *     ended
   */
  Office resign(ResignOfficeInput input, Viewer viewer) {
    String by = viewer.mustBeSignedIn();
    Office office = offices.one(NodeKind.OFFICE.check(input.office(), "office"), viewer);
    if (!office.holder().equals(by)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    graph.write(
        Act.of("resignOffice", by),
        transaction -> {
          OfficeTerms.lock(transaction, office.cooperative());
          Held held = OfficeTerms.mustBeHeld(transaction, office.cooperative(), office.id());
          OfficeTerms.end(transaction, office.cooperative(), held, OfficeEnding.RESIGNED, by);
          return office.id();
        });
    return offices.one(office.id(), viewer);
  }
}
