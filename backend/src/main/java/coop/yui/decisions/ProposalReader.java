package coop.yui.decisions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import coop.yui.bylaws.DecisionKind;
import coop.yui.decisions.Proposal.ProposalConsent;
import coop.yui.decisions.Proposal.ProposedRule;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.Read;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * ProposalReader as they are read, by the members of their co-operative and those who act for it. A
 * draft is read by its author only; federation staff read nothing.
 */
@Component
class ProposalReader implements NodeReader {

  /** Whether the viewer may read the proposal `p`. */
  static final String READABLE =
      """
      (p.cooperative IN $represents OR p.cooperative IN $memberOf)
        AND (p.publishedAt IS NOT NULL OR p.author = $viewer)
      """;

  /** Gives the proposal `p` as {@link #read(Record)} wants it. */
  static final String RETURN =
      """
      OPTIONAL MATCH (p)-[:DECIDED_IN]->(b:BallotBox)
      WITH p, b,
      """
          + ProposalState.CYPHER
          + """
           AS state
          WHERE $states IS NULL OR state IN $states
          RETURN p.id AS id, p.cooperative AS cooperative, p.kind AS kind, p.title AS title, p.text AS text,
              coalesce(p.bylawsChanges, []) AS bylawsChanges, p.membership AS membership,
            p.office AS office, p.subject AS subject, coalesce(p.isRepeal, false) AS isRepeal, state,
            p.author AS author, p.draftedAt AS draftedAt, p.publishedAt AS publishedAt, p.version AS version,
            b.id AS ballotBox, p.carriedOutAt AS carriedOutAt, p.carriedOutReport AS carriedOutReport,
            EXISTS { MATCH (e:Elector) WHERE e.box = b.id AND e.awaited = $viewer } AS awaitsViewer,
            CASE WHEN p.consentAskedAt IS NOT NULL THEN {
              askedAt: p.consentAskedAt, until: p.consentUntil, adoptedAt: p.consentedAt, electors: p.consentElectors,
              consents: COUNT { (:Person)-[:CONSENTS]->(p) },
              hasViewerConsented: EXISTS { (:Person {id: $viewer})-[:CONSENTS]->(p) },
              canViewerAnswer: p.consentUntil IS NOT NULL AND EXISTS {
                MATCH (:Person {id: $viewer})-[r:MEMBER_OF]->(o:Organisation)
                WHERE o.id = p.cooperative AND r.since <= $today AND (r.until IS NULL OR r.until >= $today)
                  AND r.membershipClass IN p.consentClasses }
            } END AS consent
          """;

  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (p:Proposal {id: id})
      WHERE
      """
          + READABLE
          + RETURN;
  private static final String OF_COOPERATIVES =
      """
      CYPHER 25
      UNWIND $ids AS of
      WITH of
      WHERE of IN $represents OR of IN $memberOf
      CALL (of) {
        MATCH (p:Proposal)
        WHERE p.cooperative = of AND p.id < $before
          AND (p.publishedAt IS NOT NULL OR p.author = $viewer)
          AND ($kinds IS NULL OR p.kind IN $kinds)
      """
          + RETURN
          + """
            ORDER BY id DESC
            LIMIT $limit
          }
          RETURN *
          """;
  private static final String FORMER_VERSIONS =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (:Proposal {id: of})-[:REPLACED]->(v:ProposalVersion)
        RETURN v
        ORDER BY v.version DESC
        LIMIT 100
      }
      RETURN of, v.version AS version, v.title AS title, v.text AS text, v.replacedAt AS replacedAt
      """;
  private static final String COMMENTS =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (:Proposal {id: of})-[:HAS_COMMENT]->(c:ProposalComment)
        WHERE c.id > $after
        RETURN c
        ORDER BY c.id
        LIMIT $limit
      }
      RETURN of, c.id AS id, c.author AS author, c.at AS at, c.text AS text, c.amendedText AS amendedText,
        c.takenInAt AS takenInAt, coalesce(c.isObjection, false) AS isObjection
      """;

  /** Sorts after every id. */
  private static final String AFTER_ALL = "~";

  private final Graph graph;

  ProposalReader(Graph graph) {
    this.graph = graph;
  }

  /** Narrows proposals; what is left out does not narrow. */
  record ProposalFilter(@Nullable List<ProposalState> states, @Nullable List<DecisionKind> kinds) {
    static final ProposalFilter NONE = new ProposalFilter(null, null);
  }

  /** What a page of proposals asks for. */
  record ProposalPage(ProposalFilter filter, Page page) {}

  /** A version of a proposal that was replaced. */
  record ProposalVersion(int version, String title, String text, OffsetDateTime replacedAt) {}

  /**
   * What a member said about a proposal.
   *
   * @param author the id of the person
   * @param amendedText the text she would give the proposal
   * @param isObjection whether she objected with it to adoption by consent
   */
  record ProposalComment(
      String id,
      String author,
      OffsetDateTime at,
      String text,
      @Nullable String amendedText,
      @Nullable OffsetDateTime takenInAt,
      boolean isObjection) {}

  /**
   * Pages of proposals by co-operative, the newest first; those whose proposals the viewer may not
   * read are left out.
   */
  Map<String, Connection<Proposal>> of(Collection<String> ids, ProposalPage asked, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, @Nullable Object> parameters = parameters(Map.of("ids", readable), viewer);
    parameters.put("states", orNull(asked.filter().states()));
    parameters.put("kinds", orNull(asked.filter().kinds()));
    parameters.put("before", asked.page().id(AFTER_ALL));
    parameters.put("limit", asked.page().limit());
    Map<String, List<Proposal>> rows =
        graph.read(OF_COOPERATIVES, parameters, ProposalReader::read).stream()
            .collect(groupingBy(Proposal::cooperative));
    return readable.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    asked
                        .page()
                        .connection(
                            rows.getOrDefault(id, List.of()),
                            proposal -> new Cursor(proposal.id(), proposal.id()))));
  }

  private static <T> @Nullable List<T> orNull(@Nullable List<T> list) {
    return list == null || list.isEmpty() ? null : list;
  }

  /** The versions that were replaced, by the id of the proposal, the latest first. */
  Map<String, List<ProposalVersion>> formerVersions(List<String> ids) {
    return graph
        .read(
            FORMER_VERSIONS,
            Map.of("ids", ids),
            row ->
                Map.entry(
                    row.get("of").asString(),
                    new ProposalVersion(
                        row.get("version").asInt(),
                        row.get("title").asString(),
                        row.get("text").asString(),
                        row.get("replacedAt").asOffsetDateTime())))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** Pages of comments by the id of a proposal the viewer was given, the earliest first. */
  Map<String, Connection<ProposalComment>> comments(
      Collection<String> ids, Page page, Viewer viewer) {
    Map<String, List<ProposalComment>> rows =
        graph
            .read(
                COMMENTS,
                Map.of("ids", ids, "after", page.id(""), "limit", page.limit()),
                row -> Map.entry(row.get("of").asString(), comment(row)))
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    Map<String, Connection<ProposalComment>> pages = new HashMap<>();
    rows.forEach(
        (proposal, comments) ->
            pages.put(
                proposal,
                page.connection(comments, comment -> new Cursor(comment.id(), comment.id()))));
    return pages;
  }

  private static ProposalComment comment(Record row) {
    return new ProposalComment(
        row.get("id").asString(),
        row.get("author").asString(),
        row.get("at").asOffsetDateTime(),
        row.get("text").asString(),
        row.get("amendedText").asString(null),
        Read.time(row.get("takenInAt")),
        row.get("isObjection").asBoolean());
  }

  /**
   * The proposal with this id.
   *
   * @throws Refusal NOT_FOUND also when the viewer may not read it
   */
  Proposal one(String id, Viewer viewer) {
    Proposal found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("proposal");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.PROPOSAL;
  }

  @Override
  public Map<String, Proposal> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, parameters(Map.of("ids", ids), viewer), ProposalReader::read).stream()
        .collect(toMap(Proposal::id, Function.identity(), (one, same) -> one));
  }

  static Map<String, @Nullable Object> parameters(Map<String, ?> others, Viewer viewer) {
    Map<String, @Nullable Object> parameters = viewer.parameters(others);
    parameters.put("now", OffsetDateTime.now(ZoneOffset.UTC));
    parameters.put("today", Days.today());
    parameters.put("states", null);
    return parameters;
  }

  static Proposal read(Record row) {
    return new Proposal(
        row.get("id").asString(),
        row.get("cooperative").asString(),
        DecisionKind.valueOf(row.get("kind").asString()),
        row.get("title").asString(),
        row.get("text").asString(),
        row.get("bylawsChanges").asList(value -> ProposedRule.read(value.asString())),
        row.get("membership").asString(null),
        row.get("office").asString(null),
        row.get("subject").asString(null),
        row.get("isRepeal").asBoolean(),
        ProposalState.valueOf(row.get("state").asString()),
        row.get("author").asString(),
        row.get("draftedAt").asOffsetDateTime(),
        Read.time(row.get("publishedAt")),
        row.get("version").asInt(),
        row.get("ballotBox").asString(null),
        row.get("awaitsViewer").asBoolean(),
        row.get("consent").isNull() ? null : ProposalConsent.read(row.get("consent")),
        Read.time(row.get("carriedOutAt")),
        row.get("carriedOutReport").asString(null));
  }
}
