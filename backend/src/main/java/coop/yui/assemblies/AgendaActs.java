package coop.yui.assemblies;

import coop.yui.ballots.Meeting;
import coop.yui.decisions.Voting;
import coop.yui.elections.ElectionOpenings;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an assembly is about: prepared before it, worked through in it, put to the vote. */
@Component
class AgendaActs {

  private static final int MOST_ITEMS = 50;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 5_000;
  private static final int LONGEST_VOTE = 240;

  private static final String NOTICE_DAYS =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      RETURN a.noticeDays AS noticeDays
      """;
  private static final String ADD =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      WITH a, COUNT { (a)-[:HAS_ITEM]->(:AgendaItem) } AS before
      CREATE (a)-[:HAS_ITEM]->(:AgendaItem {id: $item, createdAt: $at, number: before + 1, title: $title, text: $text,
        proposal: $proposal, election: $election})
      """;
  private static final String REMOVE =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})-[:HAS_ITEM]->(i:AgendaItem {id: $item})
      WITH a, i, i.number AS number
      DETACH DELETE i
      WITH a, number
      MATCH (a)-[:HAS_ITEM]->(later:AgendaItem)
      WHERE later.number > number
      SET later.number = later.number - 1
      """;
  private static final String CALL =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
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
        MATCH (a)-[:HAS_ITEM]->(i:AgendaItem)
        WHERE i.id = $item
        SET i.calledAt = $at
      }
      """;
  private static final String NOTE =
      """
      CYPHER 25
      MATCH (:Assembly {id: $id})-[:HAS_ITEM]->(i:AgendaItem {id: $item})
      SET i.note = $note
      """;
  private static final String KEEP_QUORUM =
      """
      CYPHER 25
      MATCH (:Assembly {id: $id})-[:HAS_ITEM]->(i:AgendaItem {id: $item})
      SET i.entitled = $entitled, i.present = $present, i.represented = $represented
      """;

  private final Graph graph;
  private final Assemblies assemblies;
  private final Voting voting;
  private final ElectionOpenings elections;

  AgendaActs(Graph graph, Assemblies assemblies, Voting voting, ElectionOpenings elections) {
    this.graph = graph;
    this.assemblies = assemblies;
    this.voting = voting;
    this.elections = elections;
  }

  /** Something an assembly is about. */
  record AgendaItemInput(
      String title, @Nullable String text, @Nullable String proposal, @Nullable String election) {}

  /** What is put on the agenda. */
  record AddAgendaItemInput(String requestKey, String assembly, AgendaItemInput item) {}

  /** What is taken off the agenda. */
  record RemoveAgendaItemInput(String assembly, String item) {}

  /** With what to begin. */
  record CallAgendaItemInput(String assembly, String item) {}

  /** What is noted. */
  record NoteAgendaItemInput(String assembly, String item, String note) {}

  /** What is put to the vote. */
  record OpenAssemblyVoteInput(String assembly, String item, int minutes) {}

  /** Refuses an agenda without items, or with too many. */
  static void checkNumber(int items) {
    if (items == 0) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("agenda");
    }
    if (items > MOST_ITEMS) {
      throw new Refusal(RefusalCode.TOO_MANY).field("agenda").with("maximum", MOST_ITEMS);
    }
  }

  static int noticeDays(LockedAssembly locked) {
    return locked
        .transaction()
        .one(NOTICE_DAYS, locked.parameters(Map.of()), row -> row.get("noticeDays").asInt())
        .orElseThrow();
  }

  /**
   * Puts an item on the agenda, last.
   *
   * @throws Refusal INVALID_LENGTH, INVALID_VALUE for one that is to decide two things, INVALID_ID,
   *     NOT_FOUND, WRONG_STATE for what could not be voted on there
   */
  static void add(LockedAssembly locked, AgendaItemInput item, int noticeDays) {
    Transaction transaction = locked.transaction();
    Assembly assembly = locked.assembly();
    String proposal = item.proposal();
    String election = item.election();
    if (proposal != null && election != null) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("election");
    }
    if ((proposal != null || election != null)
        && assembly.startsAt().isBefore(transaction.at().plusDays(noticeDays))) {
      throw LockedAssembly.refused("NOTICE_OF_ITEM")
          .with("noticeDays", noticeDays)
          .principle("2.1.2");
    }
    if (proposal != null) {
      Voting.mustBeDiscussed(
          transaction,
          assembly.cooperative(),
          NodeKind.PROPOSAL.check(proposal, "proposal"),
          locked.viewer());
    }
    if (election != null) {
      ElectionOpenings.mustBeReadyBy(
          transaction,
          assembly.cooperative(),
          NodeKind.ELECTION.check(election, "election"),
          assembly.startsAt(),
          locked.viewer());
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("item", NodeKind.AGENDAITEM.newId());
    values.put("title", Texts.line(item.title(), LONGEST_TITLE, "title"));
    values.put("text", Texts.optional(item.text(), LONGEST_TEXT, "text"));
    values.put("proposal", proposal);
    values.put("election", election);
    locked.run(ADD, values);
  }

  /**
   * Puts an item on the agenda.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, TOO_MANY,
   *     INVALID_LENGTH, INVALID_VALUE
   */
  Assembly add(AddAgendaItemInput input, Viewer viewer) {
    graph.write(
        Act.once("addAgendaItem", viewer.mustBeSignedIn(), input.requestKey(), input),
        transaction -> {
          LockedAssembly locked = LockedAssembly.forActing(transaction, input.assembly(), viewer);
          locked.mustBe(AssemblyState.CONVENED);
          checkNumber(Agendas.of(transaction, input.assembly()).size() + 1);
          add(locked, input.item(), noticeDays(locked));
          locked.audit(Map.of("item", Change.to(input.item().title())));
          locked.tell(locked.members(), NotificationKind.ASSEMBLY_CHANGED);
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  /**
   * Takes an item off the agenda; the last one stays.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  Assembly remove(RemoveAgendaItemInput input, Viewer viewer) {
    graph.write(
        Act.of("removeAgendaItem", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = LockedAssembly.forActing(transaction, input.assembly(), viewer);
          locked.mustBe(AssemblyState.CONVENED);
          AgendaItem item = item(locked, input.item());
          if (Agendas.of(transaction, input.assembly()).size() == 1) {
            throw LockedAssembly.refused("LAST_ITEM");
          }
          locked.run(REMOVE, Map.of("item", item.id()));
          locked.audit(Map.of("item", new Change(item.title(), null)));
          locked.tell(locked.members(), NotificationKind.ASSEMBLY_CHANGED);
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  private static AgendaItem item(LockedAssembly locked, String given) {
    String id = NodeKind.AGENDAITEM.check(given, "item");
    return Agendas.of(locked.transaction(), locked.assembly().id()).stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("item"));
  }

  /**
   * Begins with an item.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE also while a
   *     vote is not counted, ALREADY_SO for one that was called before
   */
  Assembly call(CallAgendaItemInput input, Viewer viewer) {
    graph.write(
        Act.of("callAgendaItem", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = inSession(transaction, input.assembly(), viewer);
          AgendaItem item = item(locked, input.item());
          if (item.calledAt() != null) {
            throw new Refusal(RefusalCode.ALREADY_SO).field("item");
          }
          AssemblyActs.mustBeCounted(locked);
          locked.run(CALL, Map.of("item", item.id()));
          locked.audit(Map.of("called", Change.to(item.title())));
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  private static LockedAssembly inSession(Transaction transaction, String assembly, Viewer viewer) {
    LockedAssembly locked = LockedAssembly.forActing(transaction, assembly, viewer);
    locked.mustBe(AssemblyState.IN_SESSION);
    return locked;
  }

  /**
   * Notes what was said or found.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, INVALID_LENGTH
   */
  Assembly note(NoteAgendaItemInput input, Viewer viewer) {
    graph.write(
        Act.of("noteAgendaItem", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = inSession(transaction, input.assembly(), viewer);
          AgendaItem item = item(locked, input.item());
          if (item.calledAt() == null) {
            throw LockedAssembly.refused("ITEM_NOT_CALLED");
          }
          String note = Texts.required(input.note(), LONGEST_TEXT, "note");
          locked.run(NOTE, Map.of("item", item.id(), "note", note));
          locked.announce();
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  /**
   * Puts what the item is about to the vote of those who are there or represented.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, INVALID_VALUE for minutes
   *     out of range, WRONG_STATE for an item that is not under way or has nothing to decide, when
   *     fewer are there than the bylaws ask for, and as for every vote
   */
  Assembly vote(OpenAssemblyVoteInput input, Viewer viewer) {
    graph.write(
        Act.of("openAssemblyVote", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = inSession(transaction, input.assembly(), viewer);
          if (input.minutes() < 1 || input.minutes() > LONGEST_VOTE) {
            throw new Refusal(RefusalCode.INVALID_VALUE).field("minutes");
          }
          AgendaItem item = item(locked, input.item());
          if (!item.isUnderWay()) {
            throw LockedAssembly.refused("ITEM_NOT_CALLED");
          }
          vote(locked, item, input.minutes());
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  private void vote(LockedAssembly locked, AgendaItem item, int minutes) {
    Transaction transaction = locked.transaction();
    Meeting meeting =
        Attendances.meeting(transaction, locked.assembly(), transaction.at().plusMinutes(minutes));
    String box;
    if (item.proposal() != null) {
      box = voting.open(transaction, item.proposal(), meeting, locked.viewer());
    } else if (item.election() != null) {
      box = elections.open(transaction, item.election(), meeting, locked.viewer());
    } else {
      throw LockedAssembly.refused("NOTHING_TO_DECIDE");
    }
    int represented =
        (int) meeting.attending().stream().filter(elector -> elector.proxy() != null).count();
    locked.run(
        KEEP_QUORUM,
        Map.of(
            "item",
            item.id(),
            "entitled",
            meeting.entitled().electors().size(),
            "present",
            meeting.attending().size() - represented,
            "represented",
            represented));
    locked.audit(
        Map.of(
            "item", Change.to(item.title()),
            "ballotBox", Change.to(box),
            "attending", Change.to(meeting.attending().size()),
            "entitled", Change.to(meeting.entitled().electors().size())));
  }
}
