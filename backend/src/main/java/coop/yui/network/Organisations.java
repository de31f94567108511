package coop.yui.network;

import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** The entries of organisations: read by id, entered, changed. */
@Component
public class Organisations implements NodeReader {

  /** Whether the viewer may see the organisation `o`. */
  static final String VISIBLE = "(o.visibility IN $visibilities OR o.id IN $admitted)";

  /** Gives the organisation `o` as {@link #read(Record)} wants it. */
  static final String RETURN_ORGANISATION =
      """
      RETURN o {.id, .kind, .name, .nameKana, .otherNameLanguages, .otherNames, .descriptionLanguages,
          .descriptions, .languages, .sectors, .activity, .legalForm, .foundedOn, .dissolvedOn, .website, .email,
          .phone, .streetAddress, .postalCode, .latitude, .longitude, .visibility, .createdAt, .changedAt}
          AS organisation,
        [(o)-[:IDENTIFIED_BY]->(i:Identifier) | [i.scheme, i.value]] AS identifiers,
        head([(o)-[:LOCATED_IN]->(p:Place) | p.code]) AS place
      """;

  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})
      WHERE
      """
          + VISIBLE
          + RETURN_ORGANISATION;
  private static final String BY_MERGED_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (:MergedOrganisation {id: id})-[:MERGED_INTO]->{1,20}(o:Organisation)
      WHERE
      """
          + VISIBLE
          + RETURN_ORGANISATION
          + ", id";
  private static final String BY_IDENTIFIERS =
      """
      CYPHER 25
      UNWIND $keys AS key
      MATCH (:Identifier {key: key})<-[:IDENTIFIED_BY]-(o:Organisation)
      """
          + RETURN_ORGANISATION
          + ", key";
  private static final String LOCK =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $id})
      SET o.lock = $at
      WITH o
      WHERE o:Organisation AND
      """
          + VISIBLE
          + RETURN_ORGANISATION;
  private static final String LOCK_ALL =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})
      SET o.lock = $at
      WITH o
      WHERE o:Organisation
      """
          + RETURN_ORGANISATION;
  private static final String IS_REPRESENTED =
      """
      CYPHER 25
      MATCH (:Person {id: $person})-[r:REPRESENTS|STAFF_OF]->(o:Organisation {id: $id})
      WHERE r.until IS NULL OR r.until > $at
      RETURN o.id AS id
      LIMIT 1
      """;
  private static final String HAS_AFFILIATES =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $id})<-[a:AFFILIATED_WITH]-(:Organisation)
      WHERE a.until IS NULL OR a.until >= $today
      RETURN o.id AS id
      LIMIT 1
      """;

  /** The portal itself sees all. */
  private static final Viewer PORTAL = new Viewer(null, Set.of(Role.FEDERATION_STAFF), Set.of());

  private final Graph graph;
  private final Entries entries;

  Organisations(Graph graph, Entries entries) {
    this.graph = graph;
    this.entries = entries;
  }

  /** The organisation with this id, if the viewer may see it. */
  @Nullable Organisation byId(String id, Viewer viewer) {
    return read(List.of(NodeKind.ORGANISATION.check(id, "id")), viewer).get(id);
  }

  /**
   * The organisations that bear these identifiers, by the identifiers' keys; whatever their
   * visibility.
   */
  public Map<String, Organisation> byIdentifiers(Collection<String> keys) {
    Map<String, Organisation> found = new HashMap<>();
    graph.forEach(
        BY_IDENTIFIERS,
        Map.of("keys", keys),
        row -> found.put(row.get("key").asString(), read(row)));
    return found;
  }

  /** The organisations with these ids; whatever their visibility. */
  public Map<String, Organisation> byIds(Collection<String> ids) {
    return ids.isEmpty() ? Map.of() : read(List.copyOf(ids), PORTAL);
  }

  /**
   * Enters an organisation.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED; those of {@link OrganisationEntry#checked};
   *     IDENTIFIER_TAKEN; NOT_FOUND for an unknown place
   */
  Organisation register(RegisterOrganisationInput input, Viewer viewer) {
    String person = mayRegister(input, viewer);
    OrganisationEntry entry = input.entry().checked();
    String id =
        graph.write(
            Act.once("registerOrganisation", person, input.requestKey(), input),
            transaction -> {
              String created = NodeKind.ORGANISATION.newId();
              entries.write(transaction, List.of(new Entries.Row(created, null, entry)));
              return created;
            });
    return written(id, viewer);
  }

  /** An administrator enters federations, so that a portal that is still empty can have staff. */
  private static String mayRegister(RegisterOrganisationInput input, Viewer viewer) {
    boolean isOpenFederation =
        input.kind() == OrganisationKind.FEDERATION && input.visibility() != Visibility.PRIVATE;
    return viewer.isAdministrator() && isOpenFederation
        ? viewer.mustBeSignedIn()
        : viewer.mustBeStaff();
  }

  /**
   * Changes an organisation's entry.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, WRONG_STATE when a federation with
   *     affiliates should become something else, and those of {@link #register}
   */
  Organisation change(ChangeOrganisationInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String id = NodeKind.ORGANISATION.check(input.organisation(), "organisation");
    graph.write(
        Act.of("changeOrganisation", person),
        transaction -> {
          Organisation before = lock(transaction, id, viewer);
          if (!viewer.isStaff() && !isRepresented(transaction, id, person)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED);
          }
          if (input.seenChangedAt() != null && !input.seenChangedAt().isEqual(before.changedAt())) {
            throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
          }
          OrganisationEntry after = input.entry(before.entry()).checked();
          mustBeAllowed(transaction, before, after, viewer);
          entries.write(transaction, List.of(new Entries.Row(id, before.entry(), after)));
          return id;
        });
    return written(id, viewer);
  }

  /**
   * Takes the lock of an organisation and reads it.
   *
   * @throws Refusal NOT_FOUND
   */
  static Organisation lock(Transaction transaction, String id, Viewer viewer) {
    return transaction
        .one(LOCK, viewer.parameters(Map.of("id", id, "at", transaction.at())), Organisations::read)
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("organisation"));
  }

  /**
   * Takes the locks of organisations, in one order for everybody, and reads them, by id; whatever
   * their visibility.
   */
  public Map<String, Organisation> lock(Transaction transaction, Collection<String> ids) {
    Map<String, Object> parameters =
        Map.of("ids", ids.stream().sorted().toList(), "at", transaction.at());
    return transaction.run(LOCK_ALL, parameters, Organisations::read).stream()
        .collect(toMap(Organisation::id, Function.identity()));
  }

  /** Whether the person may act for the organisation at the moment of the transaction. */
  static boolean isRepresented(Transaction transaction, String id, String person) {
    Map<String, Object> parameters = Map.of("id", id, "person", person, "at", transaction.at());
    return transaction.one(IS_REPRESENTED, parameters, row -> row.get("id").asString()).isPresent();
  }

  private static void mustBeAllowed(
      Transaction transaction, Organisation before, OrganisationEntry after, Viewer viewer) {
    boolean isForStaff =
        after.kind() != before.kind()
            || after.visibility() != before.visibility()
            || !after.identifiers().equals(before.identifiers());
    if (isForStaff && !viewer.isStaff()) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    boolean leavesFederation =
        before.kind() == OrganisationKind.FEDERATION && after.kind() != OrganisationKind.FEDERATION;
    Map<String, Object> parameters = Map.of("id", before.id(), "today", Days.today());
    Optional<String> affiliates =
        leavesFederation
            ? transaction.one(HAS_AFFILIATES, parameters, row -> row.get("id").asString())
            : Optional.empty();
    if (affiliates.isPresent()) {
      throw new Refusal(RefusalCode.WRONG_STATE).field("kind").with("state", "HAS_AFFILIATES");
    }
  }

  private Organisation written(String id, Viewer viewer) {
    return Optional.ofNullable(byId(id, viewer))
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }

  @Override
  public NodeKind kind() {
    return NodeKind.ORGANISATION;
  }

  /** The organisations with these ids; whoever asks for a merged one gets the one it became. */
  @Override
  public Map<String, Organisation> read(List<String> ids, Viewer viewer) {
    Map<String, Organisation> found =
        graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), Organisations::read).stream()
            .collect(toMap(Organisation::id, Function.identity(), (a, b) -> a));
    List<String> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
    if (missing.isEmpty()) {
      return found;
    }
    Map<String, Organisation> all = new HashMap<>(found);
    graph.forEach(
        BY_MERGED_IDS,
        viewer.parameters(Map.of("ids", missing)),
        row -> all.put(row.get("id").asString(), read(row)));
    return all;
  }

  static Organisation read(Record row) {
    Value o = row.get("organisation");
    return new Organisation(
        o.get("id").asString(),
        OrganisationKind.valueOf(o.get("kind").asString()),
        o.get("name").asString(),
        Read.text(o.get("nameKana")),
        Read.localised(o.get("otherNameLanguages"), o.get("otherNames")),
        Read.localised(o.get("descriptionLanguages"), o.get("descriptions")),
        Read.texts(o.get("languages")),
        Read.texts(o.get("sectors")).stream().map(Sector::valueOf).toList(),
        Read.text(o.get("activity")),
        Read.text(o.get("legalForm")),
        row
            .get("identifiers")
            .asList(pair -> new Identifier(pair.get(0).asString(), pair.get(1).asString()))
            .stream()
            .sorted(Comparator.comparing(Identifier::key))
            .toList(),
        Read.day(o.get("foundedOn")),
        Read.day(o.get("dissolvedOn")),
        Read.text(o.get("website")),
        Read.text(o.get("email")),
        Read.text(o.get("phone")),
        Read.text(o.get("streetAddress")),
        Read.text(o.get("postalCode")),
        Read.text(row.get("place")),
        Read.coordinates(o.get("latitude"), o.get("longitude")),
        Visibility.valueOf(o.get("visibility").asString()),
        o.get("createdAt").asOffsetDateTime(),
        o.get("changedAt").asOffsetDateTime());
  }
}
