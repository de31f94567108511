package coop.yui.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import coop.yui.graph.AtOnce;
import coop.yui.graph.Connection;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.SearchWords;
import coop.yui.graph.Texts;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.OrganisationKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Finds by words, the best first: what is called like this, then what is so by its place, field or
 * text, and, when hardly anything is, what is spelt a little otherwise. Of very common words not
 * all that has them is looked at.
 */
@Component
class Search {

  private static final int MOST = 300;
  private static final int FEW = 5;
  private static final int LONGEST_SUGGESTION = 20;

  private static final String RETURN_ORGANISATION =
      """
      RETURN o.id AS id, [o.name, coalesce(o.nameKana, o.name)] + o.otherNames
          + COLLECT { MATCH (o)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.value } AS names,
        o.words AS words, o.dissolvedOn IS NOT NULL AS isOver, o.sortName AS sortName
      """;
  private static final String VISIBLE_ORGANISATION =
      "(o.visibility IN $visibilities OR o.id IN $admitted)\n";
  private static final String ORGANISATIONS_BY_NAME =
      """
      CYPHER 25
      UNWIND $kinds AS kind
      CALL (kind) {
        MATCH (o:Organisation)
        WHERE o.kind = kind AND o.sortName STARTS WITH $folded AND o.id IS NOT NULL
        WITH o
        WHERE
      """
          + VISIBLE_ORGANISATION
          + """
            RETURN o
            ORDER BY o.kind, o.sortName, o.id
            LIMIT $most
          }
          """
          + RETURN_ORGANISATION;
  private static final String ORGANISATIONS =
      """
      CYPHER 25
      CALL db.index.fulltext.queryNodes('organisation_search', $query) YIELD node AS o
      WITH o
      WHERE
      """
          + VISIBLE_ORGANISATION
          + """
          WITH o
          LIMIT $most
          """
          + RETURN_ORGANISATION;
  private static final String ALLIANCES =
      """
      CYPHER 25
      CALL db.index.fulltext.queryNodes('alliance_search', $query, {limit: $most}) YIELD node AS a
      RETURN a.id AS id, [a.title] AS names, a.words AS words,
        coalesce(a.until < $today, false) OR a.withdrawnAt IS NOT NULL OR a.declinedAt IS NOT NULL AS isOver,
        toLower(a.title) AS sortName
      """;
  private static final String PERSONS =
      """
      CYPHER 25
      CALL db.index.fulltext.queryNodes('person_search', $query) YIELD node AS person
      WITH person
      WHERE $isStaff OR person.isFindable OR person.id = $viewer
      WITH person
      LIMIT $most
      RETURN person.id AS id, [person.displayName, coalesce(person.nameKana, person.displayName)] AS names,
        person.words AS words, false AS isOver, toLower(person.displayName) AS sortName
      """;
  private static final String PLACES =
      """
      CYPHER 25
      CALL db.index.fulltext.queryNodes('place_words', $query, {limit: $most}) YIELD node AS place
      RETURN place.id AS id, [place.name, coalesce(place.nameKana, place.name), place.code] + coalesce(place.otherNames, []) AS names,
        place.words AS words, false AS isOver, toLower(place.name) AS sortName
      """;

  /** What there is less of, read together: each statement more makes all of them wait. */
  private static final String ALL_BUT_ORGANISATIONS =
      Stream.of(ALLIANCES, PERSONS, PLACES)
          .map(statement -> statement.substring("CYPHER 25\n".length()))
          .collect(joining("UNION ALL\n", "CYPHER 25\n", ""));

  private final Graph graph;
  private final NodeReaders nodes;

  Search(Graph graph, NodeReaders nodes) {
    this.graph = graph;
    this.nodes = nodes;
  }

  /** Something found, as it is shown. */
  record SearchResult(SearchKind kind, SearchMatch match, Object node) {}

  /**
   * A page of what is found.
   *
   * @throws coop.yui.graph.Refusal INVALID_LENGTH, INVALID_VALUE, INVALID_CURSOR
   */
  Connection<SearchResult> find(String text, Set<SearchKind> kinds, Page page, Viewer viewer) {
    String asked = Texts.required(text, SearchWords.LONGEST, "text");
    List<SearchHit> rest =
        hits(asked, kinds, MOST, viewer).stream()
            .filter(hit -> page.from() == null || hit.isBehind(page.from()))
            .sorted(SearchHit.BEST_FIRST)
            .limit(page.limit())
            .toList();
    Connection<SearchHit> found = page.connection(rest, SearchHit::cursor);
    Map<String, Object> read =
        nodes.read(found.nodes().stream().map(SearchHit::id).toList(), viewer);
    return found.map(hit -> result(hit, Objects.requireNonNull(read.get(hit.id()))));
  }

  /**
   * The best of what begins like a text that is still being typed.
   *
   * @throws coop.yui.graph.Refusal INVALID_LENGTH, INVALID_VALUE
   */
  List<SearchResult> suggest(String text, int atMost, Viewer viewer) {
    if (atMost < 1 || atMost > LONGEST_SUGGESTION) {
      throw new Refusal(RefusalCode.INVALID_VALUE)
          .field("atMost")
          .with("minimum", 1)
          .with("maximum", LONGEST_SUGGESTION);
    }
    String asked = Texts.required(text, SearchWords.LONGEST, "text");
    List<SearchHit> best =
        hits(asked, EnumSet.allOf(SearchKind.class), 5 * atMost, viewer).stream()
            .sorted(SearchHit.BEST_FIRST)
            .limit(atMost)
            .toList();
    Map<String, Object> read = nodes.read(best.stream().map(SearchHit::id).toList(), viewer);
    return best.stream()
        .map(hit -> result(hit, Objects.requireNonNull(read.get(hit.id()))))
        .toList();
  }

  private static SearchResult result(SearchHit hit, Object node) {
    return new SearchResult(SearchKind.of(hit.id()), hit.match(), node);
  }

  /** All that is found and may be seen. */
  private Collection<SearchHit> hits(String asked, Set<SearchKind> kinds, int most, Viewer viewer) {
    SearchMatch.Asked ready = SearchMatch.Asked.of(asked);
    if (ready.terms().isEmpty()) {
      return List.of();
    }
    Map<String, SearchHit> hits = new HashMap<>();
    String query = SearchWords.query(asked);
    add(statements(kinds, true), query, SearchMatch.CONTEXT, ready, most, viewer, hits);
    String similar = SearchWords.similar(asked);
    if (hits.size() < FEW && !similar.equals(query)) {
      add(statements(kinds, false), similar, SearchMatch.SIMILAR, ready, most, viewer, hits);
    }
    // Who sees an alliance is too much to repeat here: its own store tells.
    Set<String> alliances =
        hits.keySet().stream().filter(NodeKind.ALLIANCE::isKindOf).collect(toSet());
    if (!alliances.isEmpty()) {
      alliances.removeAll(nodes.read(alliances, viewer).keySet());
      hits.keySet().removeAll(alliances);
    }
    return hits.values();
  }

  private static List<String> statements(Set<SearchKind> kinds, boolean byName) {
    List<String> statements = new ArrayList<>();
    if (kinds.contains(SearchKind.ORGANISATION)) {
      statements.add(ORGANISATIONS);
      if (byName) {
        statements.add(ORGANISATIONS_BY_NAME);
      }
    }
    Set<SearchKind> others = EnumSet.of(SearchKind.ALLIANCE, SearchKind.PERSON, SearchKind.PLACE);
    if (kinds.containsAll(others)) {
      statements.add(ALL_BUT_ORGANISATIONS);
      return statements;
    }
    others.retainAll(kinds);
    others.forEach(kind -> statements.add(statement(kind)));
    return statements;
  }

  private static String statement(SearchKind kind) {
    return switch (kind) {
      case ORGANISATION -> ORGANISATIONS;
      case ALLIANCE -> ALLIANCES;
      case PERSON -> PERSONS;
      case PLACE -> PLACES;
    };
  }

  private void add(
      List<String> statements,
      String query,
      SearchMatch otherwise,
      SearchMatch.Asked asked,
      int most,
      Viewer viewer,
      Map<String, SearchHit> hits) {
    Map<String, @Nullable Object> parameters =
        viewer.parameters(
            Map.of(
                "kinds", List.of(OrganisationKind.values()),
                "folded", asked.folded(),
                "query", query,
                "today", LocalDate.now(ZoneOffset.UTC),
                "most", most));
    AtOnce.read(
            statements.stream()
                .<Supplier<List<SearchHit>>>map(
                    statement ->
                        () -> graph.read(statement, parameters, row -> hit(row, asked, otherwise)))
                .toList())
        .forEach(found -> found.forEach(hit -> hits.putIfAbsent(hit.id(), hit)));
  }

  private static SearchHit hit(Record row, SearchMatch.Asked asked, SearchMatch otherwise) {
    return new SearchHit(
        SearchMatch.of(
            asked,
            row.get("names").asList(Value::asString),
            row.get("words").asString(""),
            otherwise),
        row.get("isOver").asBoolean(),
        row.get("sortName").asString(""),
        row.get("id").asString());
  }
}
