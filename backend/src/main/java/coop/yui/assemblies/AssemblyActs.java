package coop.yui.assemblies;

import coop.yui.assemblies.AgendaActs.AgendaItemInput;
import coop.yui.ballots.Electorate;
import coop.yui.ballots.Quorum;
import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Notifications;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.Wording;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How those who act for a co-operative convene an assembly, change it, open, close or cancel it.
 */
@Component
class AssemblyActs {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_PLACE = 300;
  private static final int LONGEST_LINK = 2_000;

  private static final String CONVENE =
      """
      CYPHER 25
      CREATE (:Assembly {id: $id, createdAt: $at, cooperative: $cooperative, kind: $kind, format: $format, title: $title,
        startsAt: $startsAt, place: $place, link: $link, convenedBy: $viewer, convenedAt: $at, open: $cooperative,
        bylaws: $bylaws, noticeDays: $noticeDays, proxies: $proxies, quorum: $quorum, classQuorums: $classQuorums,
        votingClasses: $votingClasses})
      """;
  private static final String CHANGE =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      SET a.title = $title, a.startsAt = $startsAt, a.format = $format, a.place = $place, a.link = $link
      """;
  private static final String CANCEL =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      SET a.cancelledAt = $at, a.cancelledBy = $viewer, a.open = NULL
      """;
  private static final String OPEN =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      SET a.openedAt = $at, a.conductedBy = $viewer
      """;
  private static final String UNCOUNTED =
      """
      CYPHER 25
      MATCH (b:BallotBox)
      WHERE b.uncounted IS NOT NULL AND b.assembly = $id
      RETURN b.id AS box
      LIMIT 1
      """;
  private static final String CLOSE =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      SET a.closedAt = $at
      WITH a
      CALL (a) {
        MATCH (a)-[:HAS_ITEM]->(i:AgendaItem)
        WHERE i.calledAt IS NOT NULL AND i.endedAt IS NULL
        SET i.endedAt = $at
      }
      CALL (a) {
        MATCH (a)-[:HAS_REQUEST]->(s:SpeakingRequest)
        WHERE s.waiting IS NOT NULL
        SET s.waiting = NULL, s.endedAt = CASE WHEN s.calledAt IS NOT NULL THEN $at END
      }
      CALL (a) {
        MATCH (t:Attendance)
        WHERE t.assembly = a.id AND t.present IS NOT NULL
        SET t.present = NULL, t.leftAt = $at
      }
      """;

  private final Graph graph;
  private final Assemblies assemblies;
  private final BylawsVersions bylaws;

  AssemblyActs(Graph graph, Assemblies assemblies, BylawsVersions bylaws) {
    this.graph = graph;
    this.assemblies = assemblies;
    this.bylaws = bylaws;
  }

  /** What is convened. */
  record ConveneAssemblyInput(
      String requestKey,
      String cooperative,
      AssemblyKind kind,
      AssemblyFormat format,
      String title,
      OffsetDateTime startsAt,
      @Nullable String place,
      @Nullable String link,
      List<AgendaItemInput> agenda) {}

  /** What is changed; what is absent stays. */
  record ChangeAssemblyInput(
      String assembly,
      @Nullable String title,
      @Nullable OffsetDateTime startsAt,
      @Nullable AssemblyFormat format,
      @Nullable String place,
      @Nullable String link) {}

  /** Which assembly is called off. */
  record CancelAssemblyInput(String assembly) {}

  /** Which assembly is opened. */
  record OpenAssemblyInput(String assembly) {}

  /** Which assembly is closed. */
  record CloseAssemblyInput(String assembly) {}

  /** How and where members meet, in the one way of writing it. */
  private record Meeting(AssemblyFormat format, @Nullable String place, @Nullable String link) {

    static Meeting of(AssemblyFormat format, @Nullable String place, @Nullable String link) {
      return new Meeting(
          format,
          format.hasPlace() ? Texts.line(place == null ? "" : place, LONGEST_PLACE, "place") : null,
          format.hasLink()
              ? Wording.url(Texts.line(link == null ? "" : link, LONGEST_LINK, "link"), "link")
              : null);
    }
  }

  /**
   * Convenes an assembly.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, INVALID_LENGTH,
   *     INVALID_VALUE, INVALID_DAY for a time that has passed or is a year away, TOO_MANY for more
   *     than 50 items, WRONG_STATE without bylaws, before the notice of the bylaws is over, and for
   *     items that could not be voted on there
   */
  Assembly convene(ConveneAssemblyInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isRepresentativeOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    String title = Texts.line(input.title(), LONGEST_TITLE, "title");
    Meeting meeting = Meeting.of(input.format(), input.place(), input.link());
    checkTime(input.startsAt());
    AgendaActs.checkNumber(input.agenda().size());
    String id =
        graph.write(
            Act.once("conveneAssembly", person, input.requestKey(), input),
            transaction -> {
              Representations.mustActFor(transaction, cooperative, viewer);
              Bylaws rules =
                  bylaws
                      .inForce(transaction, cooperative, Days.today())
                      .orElseThrow(() -> LockedAssembly.refused("NO_BYLAWS"));
              int noticeDays = rules.terms().count(BylawsParameter.NOTICE_DAYS);
              mustKeepNotice(transaction, input.startsAt(), noticeDays);
              String created = NodeKind.ASSEMBLY.newId();
              Map<String, @Nullable Object> values = values(title, input.startsAt(), meeting);
              values.put("id", created);
              values.put("cooperative", cooperative);
              values.put("kind", input.kind());
              values.put("at", transaction.at());
              values.put("viewer", person);
              values.putAll(rules(rules));
              transaction.run(CONVENE, values);
              LockedAssembly locked = LockedAssembly.lock(transaction, created, viewer);
              for (AgendaItemInput item : input.agenda()) {
                AgendaActs.add(locked, item, noticeDays);
              }
              locked.audit(
                  Map.of(
                      "title", Change.to(title),
                      "kind", Change.to(input.kind()),
                      "startsAt", Change.to(input.startsAt())));
              Notifications.leave(
                  transaction,
                  Electorate.of(transaction, cooperative, EnumSet.allOf(MembershipClass.class))
                      .persons(),
                  NotificationKind.ASSEMBLY_CONVENED,
                  created,
                  person);
              return created;
            });
    return assemblies.one(id, viewer);
  }

  private static Map<String, @Nullable Object> values(
      String title, OffsetDateTime startsAt, Meeting meeting) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("title", title);
    values.put("startsAt", startsAt.withOffsetSameInstant(ZoneOffset.UTC));
    values.put("format", meeting.format());
    values.put("place", meeting.place());
    values.put("link", meeting.link());
    return values;
  }

  /** What the bylaws say of an assembly that is convened now. */
  private static Map<String, Object> rules(Bylaws rules) {
    BylawsTerms terms = rules.terms();
    Quorum quorum = new Quorum(terms.fraction(BylawsParameter.QUORUM), terms.classQuorums());
    return Map.of(
        "bylaws", rules.id(),
        "noticeDays", terms.count(BylawsParameter.NOTICE_DAYS),
        "proxies", terms.count(BylawsParameter.PROXIES),
        "quorum", quorum.ofAll().toString(),
        "classQuorums", quorum.classesWritten(),
        "votingClasses", terms.votingClasses().stream().map(Enum::name).toList());
  }

  private static void checkTime(OffsetDateTime startsAt) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    if (startsAt.isBefore(now) || startsAt.isAfter(now.plusYears(1))) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("startsAt");
    }
  }

  private static void mustKeepNotice(
      Transaction transaction, OffsetDateTime startsAt, int noticeDays) {
    if (startsAt.isBefore(transaction.at().plusDays(noticeDays))) {
      throw LockedAssembly.refused("NOTICE").with("noticeDays", noticeDays).principle("2.1.2");
    }
  }

  /**
   * Changes title, time or place.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE once it is open
   *     and for a new time before the notice is over, INVALID_LENGTH, INVALID_VALUE, INVALID_DAY,
   *     ALREADY_SO
   */
  Assembly change(ChangeAssemblyInput input, Viewer viewer) {
    graph.write(
        Act.of("changeAssembly", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = beforeOpening(transaction, input.assembly(), viewer);
          Assembly former = locked.assembly();
          String title =
              input.title() == null
                  ? former.title()
                  : Texts.line(input.title(), LONGEST_TITLE, "title");
          Meeting meeting =
              Meeting.of(
                  input.format() == null ? former.format() : input.format(),
                  input.place() == null ? former.place() : input.place(),
                  input.link() == null ? former.link() : input.link());
          OffsetDateTime startsAt = input.startsAt() == null ? former.startsAt() : input.startsAt();
          boolean isMoved = !startsAt.isEqual(former.startsAt());
          if (isMoved) {
            checkTime(startsAt);
            mustKeepNotice(transaction, startsAt, AgendaActs.noticeDays(locked));
          }
          if (!isMoved
              && title.equals(former.title())
              && meeting.equals(new Meeting(former.format(), former.place(), former.link()))) {
            throw new Refusal(RefusalCode.ALREADY_SO);
          }
          locked.run(CHANGE, values(title, startsAt, meeting));
          locked.audit(
              Map.of(
                  "title", new Change(former.title(), title),
                  "startsAt", new Change(former.startsAt(), startsAt),
                  "format", new Change(former.format(), meeting.format()),
                  "place", new Change(former.place(), meeting.place()),
                  "link", new Change(former.link(), meeting.link())));
          locked.tell(locked.members(), NotificationKind.ASSEMBLY_CHANGED);
          return former.id();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  private static LockedAssembly beforeOpening(
      Transaction transaction, String assembly, Viewer viewer) {
    LockedAssembly locked = LockedAssembly.forActing(transaction, assembly, viewer);
    locked.mustBe(AssemblyState.CONVENED);
    return locked;
  }

  /**
   * Calls an assembly off.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  Assembly cancel(CancelAssemblyInput input, Viewer viewer) {
    graph.write(
        Act.of("cancelAssembly", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = beforeOpening(transaction, input.assembly(), viewer);
          locked.run(CANCEL, Map.of());
          locked.audit(Map.of("cancelled", Change.to(true)));
          locked.tell(locked.members(), NotificationKind.ASSEMBLY_CANCELLED);
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  /**
   * Opens an assembly.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE also before its
   *     time
   */
  Assembly open(OpenAssemblyInput input, Viewer viewer) {
    graph.write(
        Act.of("openAssembly", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = beforeOpening(transaction, input.assembly(), viewer);
          if (locked.assembly().startsAt().isAfter(transaction.at())) {
            throw LockedAssembly.refused("NOT_YET");
          }
          locked.run(OPEN, Map.of());
          locked.audit(Map.of("opened", Change.to(true)));
          locked.tell(locked.members(), NotificationKind.ASSEMBLY_OPENED);
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  /**
   * Closes an assembly.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE also while a
   *     vote is not counted
   */
  Assembly close(CloseAssemblyInput input, Viewer viewer) {
    graph.write(
        Act.of("closeAssembly", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = LockedAssembly.forActing(transaction, input.assembly(), viewer);
          locked.mustBe(AssemblyState.IN_SESSION);
          mustBeCounted(locked);
          locked.run(CLOSE, Map.of());
          locked.audit(Map.of("closed", Change.to(true)));
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  /**
   * Makes sure that all votes of an assembly are counted.
   *
   * @throws Refusal WRONG_STATE
   */
  static void mustBeCounted(LockedAssembly locked) {
    if (locked
        .transaction()
        .one(UNCOUNTED, locked.parameters(Map.of()), row -> row.get("box").asString())
        .isPresent()) {
      throw LockedAssembly.refused("VOTE_OPEN");
    }
  }
}
