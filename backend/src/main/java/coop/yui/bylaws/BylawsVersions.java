package coop.yui.bylaws;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Act;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bylaws of co-operatives, version by version. Whoever sees a co-operative reads them: who
 * wants to join must know the rules.
 */
@Component
public class BylawsVersions implements NodeReader {

  private static final TypeReference<Map<BylawsParameter, String>> VALUES =
      new TypeReference<>() {};
  private static final int AFTER_ALL = Integer.MAX_VALUE;
  private static final String VISIBLE = "(o.visibility IN $visibilities OR o.id IN $admitted)\n";
  private static final String RETURN =
      """
      RETURN o.id AS cooperative, b.id AS id, b.version AS version, b.preset AS preset, b.since AS since,
        b.until AS until, b.terms AS terms, b.adoptedAt AS adoptedAt, b.adoptedBy AS adoptedBy
      """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation)-[:HAS_BYLAWS]->(b:Bylaws {id: id})
      WHERE
      """
          + VISIBLE
          + RETURN;
  private static final String IN_FORCE =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})-[:HAS_BYLAWS]->(b:Bylaws)
      WHERE b.since <= $day AND (b.until IS NULL OR b.until >= $day) AND
      """
          + VISIBLE
          + RETURN;
  private static final String LATEST_FIRST =
      """
      CYPHER 25
      UNWIND $ids AS id
      CALL (id) {
        MATCH (o:Organisation {id: id})-[:HAS_BYLAWS]->(b:Bylaws)
        WHERE b.version < $before AND
      """
          + VISIBLE
          + """
            RETURN o, b
            ORDER BY b.version DESC
            LIMIT $limit
          }
          """
          + RETURN;
  private static final String IN_FORCE_WITHIN =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})-[:HAS_BYLAWS]->(b:Bylaws)
      WHERE b.since <= $day AND (b.until IS NULL OR b.until >= $day)
      """
          + RETURN;
  private static final String LOCK =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})
      WHERE
      """
          + VISIBLE
          + """
          SET o.bylawsLock = randomUUID()
          WITH o
          RETURN o.dissolvedOn IS NOT NULL AS isDissolved,
            o:WorkerCooperative OR o:MultiStakeholderCooperative AS isCooperative,
            EXISTS { (o)-[:HAS_BYLAWS]->(:Bylaws) } AS isAlready,
            EXISTS { MATCH (:Person {id: $viewer})-[r:REPRESENTS]->(o) WHERE r.until IS NULL OR r.until > $at } AS mayAct
          """;
  private static final String ADOPT =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})
      CREATE (o)-[:HAS_BYLAWS]->(:Bylaws {id: $id, cooperative: $cooperative, version: 1, preset: $preset,
        since: $since, terms: $terms, adoptedAt: $at, adoptedBy: $person})
      """;

  private static final String LOCK_VERSIONS =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})
      SET o.bylawsLock = randomUUID()
      """;
  private static final String LATEST =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})-[:HAS_BYLAWS]->(b:Bylaws)
      WHERE b.until IS NULL
      """
          + RETURN;
  private static final String REPLACE =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})-[:HAS_BYLAWS]->(former:Bylaws {id: $former})
      SET former.until = $since - duration('P1D')
      CREATE (o)-[:HAS_BYLAWS]->(:Bylaws {id: $id, cooperative: $cooperative, version: former.version + 1,
        preset: former.preset, since: $since, terms: $terms, adoptedAt: $at, adoptedBy: $person})
      """;

  private final Graph graph;
  private final BylawsPresets presets;
  private final JsonMapper json;

  BylawsVersions(Graph graph, BylawsPresets presets, JsonMapper json) {
    this.graph = graph;
    this.presets = presets;
    this.json = json;
  }

  /** Whose bylaws, what they start from, and what they change of it. */
  record AdoptFoundingBylawsInput(
      String requestKey,
      String cooperative,
      String preset,
      LocalDate since,
      List<BylawsChange> changes) {}

  /**
   * Adopts the first bylaws of a co-operative.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, DISSOLVED, WRONG_STATE for what is no
   *     co-operative, BYLAWS_NEED_DECISION when there are bylaws, INVALID_CODE for an unknown
   *     preset, INVALID_DAY for a day to come, LAW_FORBIDS, BYLAWS_CONTRADICT, INVALID_VALUE
   */
  Bylaws adopt(AdoptFoundingBylawsInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isRepresentativeOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    BylawsPreset preset = presets.of(input.preset());
    if (input.since().isAfter(Days.today())) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("since");
    }
    BylawsTerms terms = mustBeSound(preset, input.changes());
    String id =
        graph.write(
            Act.once("adoptFoundingBylaws", person, input.requestKey(), input),
            transaction -> {
              Map<String, @Nullable Object> parameters =
                  viewer.parameters(Map.of("cooperative", cooperative, "at", transaction.at()));
              mustBeFirst(
                  transaction
                      .one(LOCK, parameters, Function.identity())
                      .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("cooperative")));
              String created =
                  enter(transaction, cooperative, preset, terms, input.since(), person);
              transaction.audit(
                  created, List.of(cooperative), Map.of("preset", Change.to(preset.code())));
              transaction.announce(List.of(created, cooperative));
              return created;
            });
    return one(id, viewer);
  }

  private String enter(
      Transaction transaction,
      String cooperative,
      BylawsPreset preset,
      BylawsTerms terms,
      LocalDate since,
      @Nullable String person) {
    String id = NodeKind.BYLAWS.newId();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("cooperative", cooperative);
    parameters.put("preset", preset.code());
    parameters.put("since", since);
    parameters.put("terms", json.writeValueAsString(terms.values()));
    parameters.put("at", transaction.at());
    parameters.put("person", person);
    transaction.run(ADOPT, parameters);
    return id;
  }

  /**
   * Enters the first bylaws of a co-operative that has none, for whoever fills a graph.
   *
   * @param changes to the values of the preset
   * @return what they set
   * @throws Refusal INVALID_CODE, LAW_FORBIDS, BYLAWS_CONTRADICT, INVALID_VALUE
   */
  public BylawsTerms enter(
      Transaction transaction,
      String cooperative,
      String preset,
      Map<BylawsParameter, String> changes,
      LocalDate since) {
    BylawsTerms terms =
        mustBeSound(
            presets.of(preset),
            changes.entrySet().stream()
                .map(change -> new BylawsChange(change.getKey(), change.getValue()))
                .toList());
    enter(transaction, cooperative, presets.of(preset), terms, since, null);
    return terms;
  }

  /**
   * What bylaws would set with changes to them.
   *
   * @throws Refusal LAW_FORBIDS, BYLAWS_CONTRADICT, INVALID_VALUE
   */
  public BylawsTerms changed(Bylaws bylaws, List<BylawsChange> changes) {
    List<BylawsChange> all =
        new ArrayList<>(
            bylaws.terms().values().entrySet().stream()
                .map(value -> new BylawsChange(value.getKey(), value.getValue()))
                .toList());
    all.addAll(changes);
    return mustBeSound(bylaws.preset(), all);
  }

  /**
   * Enters the next version of a co-operative's bylaws, as its members decided, in force from
   * tomorrow.
   *
   * @param person the id of who enters it
   * @return its id
   * @throws Refusal WRONG_STATE without bylaws, or when the version before it is not in force yet;
   *     LAW_FORBIDS, BYLAWS_CONTRADICT, INVALID_VALUE
   */
  public String amend(
      Transaction transaction, String cooperative, List<BylawsChange> changes, String person) {
    Map<String, Object> parameters = new HashMap<>(Map.of("cooperative", cooperative));
    transaction.run(LOCK_VERSIONS, parameters);
    LocalDate today = Days.today();
    Bylaws former =
        transaction
            .one(LATEST, parameters, this::read)
            .filter(latest -> !latest.since().isAfter(today))
            .orElseThrow(
                () -> new Refusal(RefusalCode.WRONG_STATE).with("proposal", "BYLAWS_PENDING"));
    BylawsTerms terms = changed(former, changes);
    String id = NodeKind.BYLAWS.newId();
    parameters.put("former", former.id());
    parameters.put("id", id);
    parameters.put("since", today.plusDays(1));
    parameters.put("terms", json.writeValueAsString(terms.values()));
    parameters.put("at", transaction.at());
    parameters.put("person", person);
    transaction.run(REPLACE, parameters);
    transaction.audit(
        id,
        List.of(cooperative),
        Map.of("version", new Change(former.version(), former.version() + 1)));
    transaction.announce(List.of(id, cooperative));
    return id;
  }

  private static BylawsTerms mustBeSound(BylawsPreset preset, List<BylawsChange> changes) {
    BylawsDraft draft = new BylawsDraft(preset, changes);
    if (draft.problems().isEmpty()) {
      return draft.terms();
    }
    BylawsProblem first = draft.problems().getFirst();
    Refusal refusal =
        switch (first.kind()) {
          case UNREADABLE, OUT_OF_REASON -> new Refusal(RefusalCode.INVALID_VALUE);
          case CONTRADICTION ->
              new Refusal(RefusalCode.BYLAWS_CONTRADICT)
                  .with("contradicted", String.valueOf(first.contradicted()));
          case FORBIDDEN_BY_LAW ->
              new Refusal(RefusalCode.LAW_FORBIDS)
                  .with("rule", first.law().article())
                  .article(preset.code() + " " + first.law().article());
        };
    throw refusal.field("changes." + first.parameter()).with("bylaws", first.parameter().name());
  }

  private static void mustBeFirst(Record found) {
    if (!found.get("mayAct").asBoolean()) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    if (found.get("isDissolved").asBoolean()) {
      throw new Refusal(RefusalCode.DISSOLVED);
    }
    if (!found.get("isCooperative").asBoolean()) {
      throw new Refusal(RefusalCode.WRONG_STATE)
          .field("cooperative")
          .with("bylaws", "NO_COOPERATIVE");
    }
    if (found.get("isAlready").asBoolean()) {
      throw new Refusal(RefusalCode.BYLAWS_NEED_DECISION).field("cooperative").principle("2.1.2");
    }
  }

  /** The bylaws in force on a day, as an act sees them. */
  public Optional<Bylaws> inForce(Transaction transaction, String cooperative, LocalDate day) {
    return transaction.one(
        IN_FORCE_WITHIN, Map.of("cooperative", cooperative, "day", day), this::read);
  }

  /** The bylaws in force on a day, by co-operative; those that have none are left out. */
  public Map<String, Bylaws> inForce(Collection<String> ids, LocalDate day, Viewer viewer) {
    return graph
        .read(IN_FORCE, viewer.parameters(Map.of("ids", ids, "day", day)), this::read)
        .stream()
        .collect(toMap(Bylaws::cooperative, Function.identity()));
  }

  /** Pages of versions by co-operative, the latest first. */
  Map<String, Connection<Bylaws>> versions(Collection<String> ids, Page page, Viewer viewer) {
    Map<String, Object> asked =
        Map.of("ids", ids, "before", page.number(AFTER_ALL), "limit", page.limit());
    Map<String, List<Bylaws>> rows =
        graph.read(LATEST_FIRST, viewer.parameters(asked), this::read).stream()
            .collect(groupingBy(Bylaws::cooperative));
    Map<String, Connection<Bylaws>> pages = new HashMap<>();
    rows.forEach(
        (cooperative, versions) ->
            pages.put(
                cooperative,
                page.connection(
                    versions,
                    version -> new Cursor(String.valueOf(version.version()), version.id()))));
    return pages;
  }

  private Bylaws one(String id, Viewer viewer) {
    Bylaws found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.BYLAWS;
  }

  @Override
  public Map<String, Bylaws> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), this::read).stream()
        .collect(toMap(Bylaws::id, Function.identity(), (one, same) -> one));
  }

  private Bylaws read(Record row) {
    BylawsPreset preset = presets.of(row.get("preset").asString());
    return new Bylaws(
        row.get("id").asString(),
        row.get("cooperative").asString(),
        row.get("version").asInt(),
        preset,
        row.get("since").asLocalDate(),
        row.get("until").isNull() ? null : row.get("until").asLocalDate(),
        row.get("adoptedAt").asOffsetDateTime(),
        row.get("adoptedBy").asString(null),
        preset.terms(json.readValue(row.get("terms").asString(), VALUES)));
  }
}
