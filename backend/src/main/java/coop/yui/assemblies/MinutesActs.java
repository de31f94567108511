package coop.yui.assemblies;

import static java.util.stream.Collectors.toMap;

import coop.yui.assemblies.Assembly.MinutesProgress;
import coop.yui.assemblies.Minutes.MinutesApproval;
import coop.yui.assemblies.Minutes.MinutesVersion;
import coop.yui.graph.Act;
import coop.yui.graph.Checksums;
import coop.yui.graph.Graph;
import coop.yui.graph.Messages;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import coop.yui.network.Read;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * The minutes of assemblies: drafted from what happened, changed, approved by two who were there,
 * published to the members.
 */
@Component
class MinutesActs {

  private static final int LONGEST = 50_000;
  private static final int APPROVALS = 2;

  private static final String OF_ASSEMBLIES =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (a:Assembly {id: of})-[:HAS_MINUTES]->(m:Minutes)
      WHERE (m.publishedAt IS NOT NULL AND a.cooperative IN $memberOf) OR a.cooperative IN $represents
        OR (a.cooperative IN $memberOf
          AND EXISTS { MATCH (t:Attendance) WHERE t.assembly = a.id AND t.person = $viewer })
      RETURN of, m.text AS text, m.revision AS revision, m.writtenBy AS writtenBy, m.writtenAt AS writtenAt,
        m.textHash AS textHash, m.approvalsNeeded AS approvalsNeeded, m.approvedAt AS approvedAt,
        m.publishedAt AS publishedAt, COLLECT {
          MATCH (m)<-[approved:APPROVED]-(person:Person)
          RETURN {person: person.id, at: approved.at} ORDER BY approved.at
        } AS approvals, COLLECT {
          MATCH (m)-[:REPLACED]->(v:MinutesVersion)
          RETURN {revision: v.revision, text: v.text, writtenBy: v.writtenBy, writtenAt: v.writtenAt}
          ORDER BY v.revision DESC
          LIMIT 50
        } AS formerVersions
      """;
  private static final String THERE =
      """
      CYPHER 25
      MATCH (t:Attendance)
      WHERE t.assembly = $id
      RETURN DISTINCT t.person AS person
      """;
  private static final String WRITE =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      MERGE (a)-[:HAS_MINUTES]->(m:Minutes)
      ON CREATE SET m.createdAt = $at, m.revision = 0
      FOREACH (_ IN CASE WHEN m.revision = 0 THEN [] ELSE [1] END |
        CREATE (m)-[:REPLACED]->(:MinutesVersion {createdAt: $at, revision: m.revision, text: m.text,
          writtenBy: m.writtenBy, writtenAt: m.writtenAt})
      )
      SET m.text = $text, m.textHash = $textHash, m.revision = m.revision + 1, m.writtenBy = $viewer,
        m.writtenAt = $at, m.approvalsNeeded = $approvalsNeeded, m.approvedAt = NULL
      WITH m
      MATCH (m)<-[approved:APPROVED]-(:Person)
      DELETE approved
      """;
  private static final String REVISION =
      """
      CYPHER 25
      MATCH (:Assembly {id: $id})-[:HAS_MINUTES]->(m:Minutes)
      RETURN m.revision AS revision, m.textHash AS textHash
      """;
  private static final String APPROVE =
      """
      CYPHER 25
      MATCH (:Assembly {id: $id})-[:HAS_MINUTES]->(m:Minutes)
      CALL (m) {
        MATCH (person:Person {id: $viewer})
        CREATE (person)-[:APPROVED {at: $at, textHash: m.textHash}]->(m)
      }
      WITH m, COUNT { (m)<-[:APPROVED]-(:Person) } AS approvals
      SET m.approvedAt = CASE WHEN approvals >= m.approvalsNeeded THEN coalesce(m.approvedAt, $at) END
      """;
  private static final String PUBLISH =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})-[:HAS_MINUTES]->(m:Minutes)
      SET m.publishedAt = $at, m.publishedBy = $viewer, a.open = NULL
      """;

  private final Graph graph;
  private final Assemblies assemblies;
  private final MinutesDraft draft;

  MinutesActs(Graph graph, Assemblies assemblies, MinutesDraft draft) {
    this.graph = graph;
    this.assemblies = assemblies;
    this.draft = draft;
  }

  /** Of what minutes are drafted. */
  record DraftMinutesInput(String assembly, String language) {}

  /** How the minutes are changed. */
  record WriteMinutesInput(String assembly, int revision, String text) {}

  /** What is approved. */
  record ApproveMinutesInput(String assembly, int revision) {}

  /** What is published. */
  record PublishMinutesInput(String assembly, int revision) {}

  /** Minutes by the id of an assembly; those the viewer may not read are left out. */
  Map<String, Minutes> of(Collection<String> ids, Viewer viewer) {
    return graph
        .read(
            OF_ASSEMBLIES,
            viewer.parameters(Map.of("ids", ids)),
            row -> Map.entry(row.get("of").asString(), read(row)))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Minutes read(Record row) {
    return new Minutes(
        row.get("text").asString(),
        row.get("revision").asInt(),
        row.get("writtenBy").asString(),
        row.get("writtenAt").asOffsetDateTime(),
        row.get("textHash").asString(),
        row.get("approvals")
            .asList(
                value ->
                    new MinutesApproval(
                        value.get("person").asString(), value.get("at").asOffsetDateTime())),
        row.get("formerVersions")
            .asList(
                value ->
                    new MinutesVersion(
                        value.get("revision").asInt(),
                        value.get("text").asString(),
                        value.get("writtenBy").asString(),
                        value.get("writtenAt").asOffsetDateTime())),
        row.get("approvalsNeeded").asInt(),
        Read.time(row.get("approvedAt")),
        Read.time(row.get("publishedAt")));
  }

  /**
   * Drafts minutes from what happened, in place of a former draft.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE before the end
   *     of the assembly and after publication
   */
  Assembly draft(DraftMinutesInput input, Viewer viewer) {
    graph.write(
        Act.of("draftMinutes", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = toBeWritten(transaction, input.assembly(), viewer);
          String text = draft.of(locked, Messages.language(input.language()));
          write(locked, text.codePointCount(0, text.length()) > LONGEST ? shortened(text) : text);
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  private static String shortened(String text) {
    return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private static LockedAssembly toBeWritten(
      Transaction transaction, String assembly, Viewer viewer) {
    LockedAssembly locked = LockedAssembly.forActing(transaction, assembly, viewer);
    locked.mustBe(AssemblyState.CLOSED);
    if (locked.assembly().own().minutes() == MinutesProgress.PUBLISHED) {
      throw LockedAssembly.refused("MINUTES_PUBLISHED");
    }
    return locked;
  }

  private static void write(LockedAssembly locked, String text) {
    List<String> there =
        locked
            .transaction()
            .run(THERE, locked.parameters(Map.of()), row -> row.get("person").asString());
    String textHash = Checksums.sha256(text);
    locked.run(
        WRITE,
        Map.of(
            "text", text,
            "textHash", textHash,
            "approvalsNeeded", Math.min(APPROVALS, there.size())));
    locked.audit(Map.of("minutes", Change.to(textHash)));
    locked.tell(there, NotificationKind.MINUTES_DRAFTED);
  }

  /**
   * Changes the minutes, which takes all approvals away.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, INVALID_LENGTH,
   *     CHANGED_MEANWHILE, ALREADY_SO
   */
  Assembly write(WriteMinutesInput input, Viewer viewer) {
    graph.write(
        Act.of("writeMinutes", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = toBeWritten(transaction, input.assembly(), viewer);
          String text = Texts.required(input.text(), LONGEST, "text");
          String before = mustBeRevision(locked, input.revision());
          if (Checksums.sha256(text).equals(before)) {
            throw new Refusal(RefusalCode.ALREADY_SO);
          }
          write(locked, text);
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  /** The hash of the text, which must be of the version the viewer read. */
  private static String mustBeRevision(LockedAssembly locked, int revision) {
    Record found =
        locked
            .transaction()
            .one(REVISION, locked.parameters(Map.of()), row -> row)
            .orElseThrow(() -> LockedAssembly.refused("NO_MINUTES"));
    if (found.get("revision").asInt() != revision) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE).field("revision");
    }
    return found.get("textHash").asString();
  }

  /**
   * Approves the minutes as they are.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED for who was not there,
   *     WRONG_STATE, CHANGED_MEANWHILE, ALREADY_SO
   */
  Assembly approve(ApproveMinutesInput input, Viewer viewer) {
    graph.write(
        Act.of("approveMinutes", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = LockedAssembly.lock(transaction, input.assembly(), viewer);
          locked.mustBeMember();
          if (!locked.assembly().own().wasThere()) {
            throw new Refusal(RefusalCode.NOT_ALLOWED);
          }
          if (locked.assembly().own().minutes() == MinutesProgress.PUBLISHED) {
            throw LockedAssembly.refused("MINUTES_PUBLISHED");
          }
          String textHash = mustBeRevision(locked, input.revision());
          if (locked.assembly().own().hasApproved()) {
            throw new Refusal(RefusalCode.ALREADY_SO);
          }
          locked.run(APPROVE, Map.of());
          locked.audit(Map.of("approved", Change.to(textHash)));
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  /**
   * Publishes approved minutes.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE before they are
   *     approved and after publication, CHANGED_MEANWHILE
   */
  Assembly publish(PublishMinutesInput input, Viewer viewer) {
    graph.write(
        Act.of("publishMinutes", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = toBeWritten(transaction, input.assembly(), viewer);
          String textHash = mustBeRevision(locked, input.revision());
          if (locked.assembly().own().minutes() != MinutesProgress.APPROVED) {
            throw LockedAssembly.refused("NOT_APPROVED");
          }
          locked.run(PUBLISH, Map.of());
          locked.audit(Map.of("published", Change.to(textHash)));
          locked.tell(locked.members(), NotificationKind.MINUTES_PUBLISHED);
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }
}
