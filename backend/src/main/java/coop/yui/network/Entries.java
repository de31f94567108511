package coop.yui.network;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes entries of organisations into the graph, one or many at a time, with their history. */
@Component
public class Entries {

  private static final String CLAIM_IDENTIFIERS =
      """
      CYPHER 25
      UNWIND $claims AS claim
      MERGE (i:Identifier {key: claim.key})
      SET i.scheme = claim.scheme, i.value = claim.value
      WITH i, claim
      MATCH (i)<-[:IDENTIFIED_BY]-(other:Organisation)
      WHERE other.id <> claim.organisation
      RETURN claim.position AS position
      """;
  private static final String CREATE =
      """
      CYPHER 25
      UNWIND $rows AS row
      CREATE (o:Organisation:$(row.label) {id: row.id, createdAt: $at, createdKey: $key})
      SET o += row.properties
      WITH o, row
      CALL (o, row) {
        UNWIND row.keys AS key
        MATCH (i:Identifier {key: key})
        CREATE (o)-[:IDENTIFIED_BY]->(i)
      }
      CALL (o, row) {
        MATCH (place:Place {code: row.place})
        CREATE (o)-[:LOCATED_IN]->(place)
        SET o.placeWords = reduce(words = '', around IN COLLECT {
          MATCH (place)-[:WITHIN*0..5]->(around:Place) RETURN around.words } | words + around)
      }
      """;
  private static final String CHANGE =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.id})
      SET o += row.properties
      REMOVE o:WorkerCooperative:MultiStakeholderCooperative:Federation:Municipality:CivicGroup:Business:University
        :ResearchInstitute:LabourUnion:OtherCooperative:FinancialInstitution:SchoolOrOther
      SET o:$(row.label)
      """;
  private static final String IDENTIFY =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.id})
      CALL (o, row) {
        MATCH (o)-[:IDENTIFIED_BY]->(old:Identifier)
        WHERE NOT old.key IN row.keys
        DETACH DELETE old
      }
      CALL (o, row) {
        UNWIND row.keys AS key
        MATCH (i:Identifier {key: key})
        MERGE (o)-[:IDENTIFIED_BY]->(i)
      }
      """;
  private static final String LOCATE =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.id})
      CALL (o) {
        MATCH (o)-[old:LOCATED_IN]->(:Place)
        DELETE old
      }
      CALL (o, row) {
        MATCH (place:Place {code: row.place})
        CREATE (o)-[:LOCATED_IN]->(place)
      }
      SET o.placeWords = reduce(words = '', around IN COLLECT {
        MATCH (o)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..5]->(around:Place) RETURN around.words } | words + around)
      """;

  private final Places places;

  Entries(Places places) {
    this.places = places;
  }

  /**
   * An organisation to be written.
   *
   * @param before what was entered so far; absent for a new one
   * @param after what shall be entered, already checked
   */
  public record Row(String id, @Nullable OrganisationEntry before, OrganisationEntry after) {}

  /**
   * Writes organisations that differ from what was entered before, each with its audit entry.
   *
   * @throws Refusal IDENTIFIER_TAKEN; NOT_FOUND for an unknown place
   */
  public void write(Transaction transaction, List<Row> rows) {
    List<Row> changed = rows.stream().filter(row -> !row.after().equals(row.before())).toList();
    claimIdentifiers(transaction, changed);
    Set<String> codes =
        changed.stream()
            .map(row -> row.after().place())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (!places.missing(transaction, codes).isEmpty()) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("place");
    }
    create(transaction, changed.stream().filter(row -> row.before() == null).toList());
    change(transaction, changed.stream().filter(row -> row.before() != null).toList());
    for (Row row : changed) {
      transaction.audit(row.id(), List.of(row.id()), row.after().changesFrom(row.before()));
    }
    transaction.announce(changed.stream().map(Row::id).toList());
  }

  private static void create(Transaction transaction, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    transaction.run(
        CREATE,
        Map.of(
            "rows", rows.stream().map(row -> row(row, transaction)).toList(),
            "at", transaction.at(),
            "key", Days.key(transaction.at())));
  }

  private static void change(Transaction transaction, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    transaction.run(
        CHANGE, Map.of("rows", rows.stream().map(row -> row(row, transaction)).toList()));
    transaction.run(IDENTIFY, Map.of("rows", rows(rows, Entries::isIdentifiedAnew, transaction)));
    transaction.run(LOCATE, Map.of("rows", rows(rows, Entries::isLocatedAnew, transaction)));
  }

  private static List<Map<String, @Nullable Object>> rows(
      List<Row> rows, Predicate<Row> isWanted, Transaction transaction) {
    return rows.stream().filter(isWanted).map(row -> row(row, transaction)).toList();
  }

  private static void claimIdentifiers(Transaction transaction, List<Row> rows) {
    List<Map<String, Object>> claims = new ArrayList<>();
    Set<String> claimed = new HashSet<>();
    for (Row row : rows) {
      List<Identifier> identifiers = row.after().identifiers();
      for (int i = 0; i < identifiers.size(); i++) {
        Identifier identifier = identifiers.get(i);
        if (!claimed.add(identifier.key())) {
          throw taken(i);
        }
        claims.add(
            Map.of(
                "key", identifier.key(),
                "scheme", identifier.scheme(),
                "value", identifier.value(),
                "organisation", row.id(),
                "position", i));
      }
    }
    // One order for everybody, so that two writers of the same identifiers wait instead of blocking
    // each other.
    claims.sort(Comparator.comparing(claim -> String.valueOf(claim.get("key"))));
    transaction
        .run(CLAIM_IDENTIFIERS, Map.of("claims", claims), row -> row.get("position").asInt())
        .stream()
        .findFirst()
        .ifPresent(
            position -> {
              throw taken(position);
            });
  }

  private static Refusal taken(int position) {
    return new Refusal(RefusalCode.IDENTIFIER_TAKEN).field("identifiers." + position);
  }

  private static Map<String, @Nullable Object> row(Row row, Transaction transaction) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", row.id());
    values.put("label", row.after().kind().label());
    values.put("properties", row.after().properties(transaction.at()));
    values.put("keys", row.after().identifiers().stream().map(Identifier::key).toList());
    values.put("place", row.after().place());
    return values;
  }

  private static boolean isIdentifiedAnew(Row row) {
    List<Identifier> before = row.before() == null ? List.of() : row.before().identifiers();
    return !row.after().identifiers().equals(before);
  }

  private static boolean isLocatedAnew(Row row) {
    return !Objects.equals(row.after().place(), row.before() == null ? null : row.before().place());
  }
}
