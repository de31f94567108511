package coop.yui.plans;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import coop.yui.decisions.ProposalSubject;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Read;
import coop.yui.plans.BusinessPlan.BudgetLine;
import coop.yui.plans.BusinessPlan.PlanComment;
import coop.yui.plans.BusinessPlan.PlanSection;
import coop.yui.plans.BusinessPlan.PlanSectionVersion;
import coop.yui.plans.BusinessPlan.PlanTarget;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Business plans as they are read, by the members of their co-operative and those who act for it.
 */
@Component
class Plans implements NodeReader {

  /** Gives the plan `p` as {@link #read(Record)} wants it. */
  static final String RETURN =
      """
      RETURN p.id AS id, p.cooperative AS cooperative, p.year AS year, p.edition AS edition, p.language AS language,
        p.currency AS currency, p.budgetVersion AS budgetVersion, p.targetsVersion AS targetsVersion,
        p.createdAt AS startedAt, p.adoptedOn AS adoptedOn, p.decidedBy AS decidedBy,
        CASE
          WHEN p.discardedAt IS NOT NULL THEN 'DISCARDED'
          WHEN p.adoptedOn IS NOT NULL THEN 'ADOPTED'
          WHEN EXISTS { MATCH (d:Proposal) WHERE d.subject = p.id AND
      """
          + ProposalSubject.FIXES
          + """
              } THEN 'DECIDING'
              ELSE 'DRAFT'
            END AS state,
            COLLECT {
              MATCH (p)-[:HAS_SECTION]->(s:PlanSection)
              WHERE s.removedAt IS NULL
              WITH s
            ORDER BY s.position, s.id
            RETURN s {.id, .title, .text, .version, .changedBy, .changedAt}
            } AS sections,
            COLLECT {
              MATCH (p)-[:HAS_LINE]->(l:BudgetLine)
              WITH l
            ORDER BY l.position
            RETURN l {.id, .side, .name, .amountMinor}
            } AS budget,
            COLLECT {
              MATCH (p)-[:HAS_TARGET]->(t:PlanTarget)
              WITH t
            ORDER BY t.position
            RETURN t {.id, .name, .value, .unit, .indicator}
            } AS targets,
            COLLECT { MATCH (p)-[:WRITTEN_BY]->(author:Person) RETURN author.id ORDER BY author.id } AS authors
          """;

  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (p:BusinessPlan {id: id})
      WHERE p.cooperative IN $represents OR p.cooperative IN $memberOf
      """
          + RETURN;
  private static final String OF_COOPERATIVES =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (p:BusinessPlan)
        WHERE p.cooperative = of AND p.key < $before AND p.discardedAt IS NULL
        RETURN p
        ORDER BY p.key DESC
        LIMIT $limit
      }
      """
          + RETURN
          + ", p.key AS key ORDER BY key DESC";
  private static final String FORMER_SECTIONS =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (:PlanSection {id: of})-[:REPLACED]->(v:PlanSectionVersion)
        RETURN v
        ORDER BY v.version DESC
        LIMIT 100
      }
      RETURN of, v.version AS version, v.title AS title, v.text AS text, v.changedBy AS changedBy,
        v.changedAt AS changedAt
      """;
  private static final String SECTIONS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (s:PlanSection {id: id})
      RETURN s {.id, .title, .text, .version, .changedBy, .changedAt} AS section
      """;
  private static final String COMMENTS =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (:BusinessPlan {id: of})-[:HAS_COMMENT]->(c:PlanComment)
        WHERE c.id > $after
        RETURN c
        ORDER BY c.id
        LIMIT $limit
      }
      RETURN of, c.id AS id, c.section AS section, c.author AS author, c.at AS at, c.text AS text,
        c.settledAt AS settledAt
      """;

  /** Sorts after every key. */
  private static final String AFTER_ALL = "~";

  private final Graph graph;

  Plans(Graph graph) {
    this.graph = graph;
  }

  /** By what plans of a co-operative are in order: their year, then their edition. */
  static String key(String cooperative, int year, int edition) {
    return "%s|%04d|%03d".formatted(cooperative, year, edition);
  }

  /**
   * Pages of plans by co-operative, the latest year first; those whose plans the viewer may not
   * read are left out.
   */
  Map<String, Connection<BusinessPlan>> of(Collection<String> ids, Page page, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("ids", readable));
    parameters.put("before", page.id(AFTER_ALL));
    parameters.put("limit", page.limit());
    Map<String, List<BusinessPlan>> rows =
        graph.read(OF_COOPERATIVES, parameters, Plans::read).stream()
            .collect(groupingBy(BusinessPlan::cooperative));
    return readable.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    page.connection(
                        rows.getOrDefault(id, List.of()),
                        plan -> {
                          String key = key(id, plan.year(), plan.edition());
                          return new Cursor(key, key);
                        })));
  }

  /** The versions that were replaced, by the id of the section, the latest first. */
  Map<String, List<PlanSectionVersion>> formerSections(List<String> ids) {
    return graph
        .read(
            FORMER_SECTIONS,
            Map.of("ids", ids),
            row ->
                Map.entry(
                    row.get("of").asString(),
                    new PlanSectionVersion(
                        row.get("version").asInt(),
                        row.get("title").asString(),
                        row.get("text").asString(),
                        row.get("changedBy").asString(),
                        row.get("changedAt").asOffsetDateTime())))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** Sections by their ids, of comments the viewer was given; those taken out as they were. */
  Map<String, PlanSection> sections(List<String> ids) {
    return graph.read(SECTIONS, Map.of("ids", ids), row -> section(row.get("section"))).stream()
        .collect(toMap(PlanSection::id, Function.identity()));
  }

  /** Pages of comments by the id of a plan the viewer was given, the earliest first. */
  Map<String, Connection<PlanComment>> comments(Collection<String> ids, Page page, Viewer viewer) {
    Map<String, List<PlanComment>> rows =
        graph
            .read(
                COMMENTS,
                Map.of("ids", ids, "after", page.id(""), "limit", page.limit()),
                row -> Map.entry(row.get("of").asString(), comment(row)))
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    Map<String, Connection<PlanComment>> pages = new HashMap<>();
    rows.forEach(
        (plan, comments) ->
            pages.put(
                plan,
                page.connection(comments, comment -> new Cursor(comment.id(), comment.id()))));
    return pages;
  }

  private static PlanComment comment(Record row) {
    return new PlanComment(
        row.get("id").asString(),
        Read.text(row.get("section")),
        row.get("author").asString(),
        row.get("at").asOffsetDateTime(),
        row.get("text").asString(),
        Read.time(row.get("settledAt")));
  }

  /**
   * The plan with this id.
   *
   * @throws Refusal NOT_FOUND also when the viewer may not read it
   */
  BusinessPlan one(String id, Viewer viewer) {
    BusinessPlan found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("plan");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.PLAN;
  }

  @Override
  public Map<String, BusinessPlan> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), Plans::read).stream()
        .collect(toMap(BusinessPlan::id, Function.identity(), (one, same) -> one));
  }

  static BusinessPlan read(Record row) {
    String currency = row.get("currency").asString();
    return new BusinessPlan(
        row.get("id").asString(),
        row.get("cooperative").asString(),
        row.get("year").asInt(),
        row.get("edition").asInt(),
        row.get("language").asString(),
        currency,
        PlanState.valueOf(row.get("state").asString()),
        row.get("sections").asList(Plans::section),
        row.get("budgetVersion").asInt(),
        row.get("budget").asList(line -> line(line, currency)),
        row.get("targetsVersion").asInt(),
        row.get("targets").asList(Plans::target),
        row.get("authors").asList(Value::asString),
        row.get("startedAt").asOffsetDateTime(),
        Read.day(row.get("adoptedOn")),
        Read.text(row.get("decidedBy")));
  }

  private static PlanSection section(Value value) {
    return new PlanSection(
        value.get("id").asString(),
        value.get("title").asString(),
        value.get("text").asString(),
        value.get("version").asInt(),
        value.get("changedBy").asString(),
        value.get("changedAt").asOffsetDateTime());
  }

  private static BudgetLine line(Value value, String currency) {
    return new BudgetLine(
        value.get("id").asString(),
        BudgetSide.valueOf(value.get("side").asString()),
        value.get("name").asString(),
        Money.ofMinor(CurrencyUnit.of(currency), value.get("amountMinor").asLong()));
  }

  private static PlanTarget target(Value value) {
    return new PlanTarget(
        value.get("id").asString(),
        value.get("name").asString(),
        new BigDecimal(value.get("value").asString()),
        value.get("unit").asString(),
        Read.text(value.get("indicator")));
  }
}
