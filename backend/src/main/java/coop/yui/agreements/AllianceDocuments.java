package coop.yui.agreements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Act;
import coop.yui.graph.Checksums;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NodeReader;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import coop.yui.network.AllianceState;
import coop.yui.network.Alliances;
import coop.yui.network.Days;
import coop.yui.network.LockedAlliance;
import coop.yui.network.Read;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Papers of alliances, with the checksum of their bytes. What is known of a document stays when its
 * content is taken away.
 */
@Component
class AllianceDocuments implements NodeReader {

  /** The most bytes a document may have. */
  static final int LARGEST = 10 << 20;

  private static final int MOST = 50;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_REASON = 1000;

  private static final String RETURN_DOCUMENT =
      """
      RETURN d AS document, a.id AS alliance,
        head(COLLECT { MATCH (o:Organisation)-[:ADDED]->(d) RETURN o.id }) AS addedFor
      """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (d:AllianceDocument {id: id})-[:BELONGS_TO]->(a:Alliance)
      WHERE
      """
          + Amendments.CONCERNED
          + RETURN_DOCUMENT;
  private static final String OF_ALLIANCES =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (d:AllianceDocument)-[:BELONGS_TO]->(a:Alliance {id: id})
      WHERE
      """
          + Amendments.CONCERNED
          + RETURN_DOCUMENT
          + "ORDER BY d.addedAt DESC, d.id DESC";
  private static final String ALIKE =
      """
      CYPHER 25
      MATCH (d:AllianceDocument)-[:BELONGS_TO]->(:Alliance {id: $id})
      RETURN count(d) AS count, head(collect(CASE WHEN d.sha256 = $sha256 AND d.removedAt IS NULL THEN d.id END)) AS same
      """;
  private static final String ADD =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      CREATE (d:AllianceDocument)-[:BELONGS_TO]->(a)
      SET d += $properties
      CREATE (d)-[:HAS_CONTENT]->(:DocumentContent {bytes: $bytes})
      WITH d
      MATCH (o:Organisation {id: $organisation})
      CREATE (o)-[:ADDED]->(d)
      """;
  private static final String CONTENT =
      """
      CYPHER 25
      MATCH (d:AllianceDocument {id: $id})-[:HAS_CONTENT]->(content:DocumentContent)
      RETURN content.bytes AS bytes
      """;
  private static final String REMOVE =
      """
      CYPHER 25
      MATCH (d:AllianceDocument {id: $document})-[:HAS_CONTENT]->(content:DocumentContent)
      SET d.removedAt = $at, d.removedBy = $viewer, d.removalReason = $reason
      DETACH DELETE content
      """;

  private final Graph graph;

  AllianceDocuments(Graph graph) {
    this.graph = graph;
  }

  /** Which document's content is taken away. */
  record RemoveAllianceDocumentInput(String document, @Nullable String reason) {}

  @Override
  public NodeKind kind() {
    return NodeKind.DOCUMENT;
  }

  @Override
  public Map<String, AllianceDocument> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, parameters(ids, viewer), AllianceDocuments::read).stream()
        .collect(toMap(AllianceDocument::id, Function.identity(), (a, b) -> a));
  }

  /** The papers of each of these alliances, the latest added first. */
  Map<String, List<AllianceDocument>> ofAlliances(Collection<String> alliances, Viewer viewer) {
    return graph.read(OF_ALLIANCES, parameters(alliances, viewer), AllianceDocuments::read).stream()
        .collect(groupingBy(AllianceDocument::alliance));
  }

  /**
   * Adds a document for a party. Added again, the same bytes are the same document.
   *
   * @return its id
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, TOO_LARGE, TOO_MANY,
   *     UNREADABLE_FILE, INVALID_LENGTH, INVALID_VALUE; then nothing is kept
   */
  String add(
      String alliance, String organisation, String fileName, InputStream upload, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String id = NodeKind.ALLIANCE.check(alliance, "alliance");
    String name = Texts.line(fileName, LONGEST_NAME, "fileName");
    byte[] bytes = bytes(upload);
    DocumentFormat format = DocumentFormat.of(name, bytes);
    String sha256 = Checksums.sha256(bytes);
    return graph.write(
        Act.of("addAllianceDocument", person),
        transaction -> {
          LockedAlliance locked = LockedAlliance.lock(transaction, id, viewer);
          String party = locked.party(organisation);
          locked.mustBe(AllianceState.PROPOSED, AllianceState.AGREED, AllianceState.IN_FORCE);
          Optional<String> same = alike(transaction, id, sha256);
          if (same.isPresent()) {
            return same.get();
          }
          String created = NodeKind.DOCUMENT.newId();
          locked.run(
              ADD,
              Map.of(
                  "properties",
                  Map.of(
                      "id", created,
                      "name", name,
                      "mediaType", format.mediaType(),
                      "size", bytes.length,
                      "sha256", sha256,
                      "addedAt", transaction.at(),
                      "addedBy", person),
                  "bytes",
                  bytes,
                  "organisation",
                  party));
          locked.audit(
              created,
              Map.of(
                  "alliance", Change.to(id),
                  "name", Change.to(name),
                  "sha256", Change.to(sha256)));
          locked.tell(NotificationKind.DOCUMENT_ADDED);
          return created;
        });
  }

  /** The document with the same bytes, if there is one. */
  private static Optional<String> alike(Transaction transaction, String alliance, String sha256) {
    return transaction
        .one(
            ALIKE,
            Map.of("id", alliance, "sha256", sha256),
            row -> {
              String same = Read.text(row.get("same"));
              if (same == null && row.get("count").asInt() >= MOST) {
                throw new Refusal(RefusalCode.TOO_MANY).with("maximum", MOST);
              }
              return Optional.ofNullable(same);
            })
        .flatMap(Function.identity());
  }

  /**
   * The content of a document that the viewer may read.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND also when it was taken away
   * @throws IllegalStateException when the bytes are not those that were added
   */
  byte[] content(AllianceDocument document) {
    byte[] bytes =
        graph
            .readOne(CONTENT, Map.of("id", document.id()), row -> row.get("bytes").asByteArray())
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    if (!Checksums.sha256(bytes).equals(document.sha256())) {
      throw new IllegalStateException(document.id() + " does not have the bytes it was added with");
    }
    return bytes;
  }

  /**
   * The document with this id.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND when there is none or the viewer may not see it
   */
  AllianceDocument one(String id, Viewer viewer) {
    AllianceDocument found = read(List.of(NodeKind.DOCUMENT.check(id, "document")), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("document");
    }
    return found;
  }

  /**
   * Takes a document's content away; what is known of it stays.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, ALREADY_SO, INVALID_LENGTH, INVALID_VALUE
   */
  AllianceDocument remove(RemoveAllianceDocumentInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String reason = Texts.optional(input.reason(), LONGEST_REASON, "reason");
    AllianceDocument known = one(input.document(), viewer);
    graph.write(
        Act.of("removeAllianceDocument", person),
        transaction -> {
          LockedAlliance locked = LockedAlliance.lock(transaction, known.alliance(), viewer);
          locked.party(known.addedFor());
          AllianceDocument now =
              transaction
                  .one(BY_IDS, parameters(List.of(known.id()), viewer), AllianceDocuments::read)
                  .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("document"));
          if (now.removedAt() != null) {
            throw new Refusal(RefusalCode.ALREADY_SO).field("document");
          }
          Map<String, @Nullable Object> parameters = new HashMap<>();
          parameters.put("document", known.id());
          parameters.put("reason", reason);
          locked.run(REMOVE, parameters);
          locked.audit(
              known.id(),
              Map.of(
                  "name", new Change(known.name(), null),
                  "sha256", new Change(known.sha256(), null),
                  "reason", Change.to(reason)));
          transaction.announce(List.of(known.alliance()));
          return known.id();
        });
    return one(known.id(), viewer);
  }

  private static Map<String, @Nullable Object> parameters(Collection<String> ids, Viewer viewer) {
    Map<String, @Nullable Object> parameters = Alliances.parameters(Days.today(), viewer);
    parameters.put("ids", ids);
    return parameters;
  }

  private static byte[] bytes(InputStream upload) {
    try {
      byte[] bytes = upload.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Refusal(RefusalCode.TOO_LARGE).with("maximum", (LARGEST >> 20) + " MB");
      }
      if (bytes.length == 0) {
        throw new Refusal(RefusalCode.INVALID_LENGTH).field("file").with("minimum", 1);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AllianceDocument read(Record row) {
    Value d = row.get("document");
    return new AllianceDocument(
        d.get("id").asString(),
        row.get("alliance").asString(),
        d.get("name").asString(),
        d.get("mediaType").asString(),
        d.get("size").asInt(),
        d.get("sha256").asString(),
        d.get("addedAt").asOffsetDateTime(),
        d.get("addedBy").asString(),
        Objects.requireNonNull(Read.text(row.get("addedFor"))),
        Read.time(d.get("removedAt")),
        Read.text(d.get("removedBy")),
        Read.text(d.get("removalReason")));
  }
}
