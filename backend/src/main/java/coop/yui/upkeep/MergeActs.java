package coop.yui.upkeep;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Viewer;
import coop.yui.network.Entries;
import coop.yui.network.Organisation;
import coop.yui.network.OrganisationEntry;
import coop.yui.network.OrganisationKind;
import coop.yui.network.Organisations;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Merging of two entries of one organisation, and its undoing. */
@Component
class MergeActs {

  private static final String LOCK_FEDERATIONS =
      """
      CYPHER 25
      MERGE (lock:Lock {name: 'federations'})
      SET lock.takenAt = $at
      """;
  private static final String PUT_AWAY =
      """
      CYPHER 25
      MATCH (merged:Organisation {id: $merged})
      CALL (merged) {
        MATCH (merged)-[link:IDENTIFIED_BY|LOCATED_IN]->()
        DELETE link
      }
      CALL (merged) {
        MATCH (kept:Organisation {id: $kept})
        CREATE (merged)-[:MERGED_INTO {merge: $id}]->(kept)
      }
      REMOVE merged:$(labels(merged)), merged.visibility
      SET merged:MergedOrganisation
      CREATE (merge:OrganisationMerge {id: $id, at: $at, by: $by, kept: $kept, merged: $merged})
      SET merge += $entries
      """;
  private static final String LOCK_MERGE =
      """
      CYPHER 25
      MATCH (merge:OrganisationMerge {id: $id})
      SET merge.lock = $at
      RETURN merge.kept AS kept, merge.merged AS merged, merge.undoneAt IS NOT NULL AS isUndone,
        merge.keptBefore AS keptBefore, merge.keptAfter AS keptAfter, merge.mergedBefore AS mergedBefore
      """;
  private static final String BRING_BACK =
      """
      CYPHER 25
      MATCH (merged:MergedOrganisation {id: $merged})-[into:MERGED_INTO]->(:Organisation {id: $kept})
      DELETE into
      REMOVE merged:MergedOrganisation
      SET merged:Organisation, merged:$($label), merged.visibility = $visibility
      RETURN merged.id AS id
      """;
  private static final String CLOSE =
      """
      CYPHER 25
      MATCH (merge:OrganisationMerge {id: $id})
      SET merge.undoneAt = $at, merge.undoneBy = $by
      """;

  private final Graph graph;
  private final Organisations organisations;
  private final Entries entries;
  private final Merges merges;
  private final JsonMapper json;

  MergeActs(
      Graph graph, Organisations organisations, Entries entries, Merges merges, JsonMapper json) {
    this.graph = graph;
    this.organisations = organisations;
    this.entries = entries;
    this.merges = merges;
    this.json = json;
  }

  /**
   * Which entry is merged into which.
   *
   * @param taken the fields whose value is taken from the merged entry
   * @param seenKeptChangedAt when the kept entry was last changed as far as the caller knows
   * @param seenMergedChangedAt the same of the merged one
   */
  record MergeOrganisationsInput(
      String requestKey,
      String kept,
      String merged,
      List<EntryField> taken,
      OffsetDateTime seenKeptChangedAt,
      OffsetDateTime seenMergedChangedAt) {}

  /** Which merge is undone. */
  record UndoMergeInput(String merge) {}

  /**
   * Merges one entry into another: all that hangs on it goes over, and whoever asks for it gets the
   * kept one.
   *
   * @throws Refusal NOT_ALLOWED, NOT_FOUND, WITH_ITSELF, CHANGED_MEANWHILE, DISSOLVED; WRONG_STATE
   *     when both are parties of one alliance or belong to each other, or their affiliations
   *     overlap
   */
  OrganisationMerge merge(MergeOrganisationsInput input, Viewer viewer) {
    String person = viewer.mustBeStaff();
    NodeKind.ORGANISATION.check(input.kept(), "kept");
    NodeKind.ORGANISATION.check(input.merged(), "merged");
    if (input.kept().equals(input.merged())) {
      throw new Refusal(RefusalCode.WITH_ITSELF).field("merged");
    }
    String id =
        graph.write(
            Act.once("mergeOrganisations", person, input.requestKey(), input),
            transaction -> {
              Organisation kept = locked(transaction, input.kept(), input.merged(), "kept");
              Organisation merged = locked(transaction, input.merged(), input.kept(), "merged");
              mustBeAsSeen(kept, input.seenKeptChangedAt());
              mustBeAsSeen(merged, input.seenMergedChangedAt());
              if (kept.dissolvedOn() != null && merged.dissolvedOn() == null) {
                throw new Refusal(RefusalCode.DISSOLVED).field("kept");
              }
              OrganisationEntry joined =
                  JoinedEntry.of(kept.entry(), merged.entry(), input.taken()).checked();
              return merge(transaction, kept, merged, joined, person);
            });
    return merges.one(id, viewer);
  }

  private String merge(
      Transaction transaction,
      Organisation kept,
      Organisation merged,
      OrganisationEntry joined,
      String person) {
    String id = NodeKind.MERGE.newId();
    boolean isFederation = joined.kind() == OrganisationKind.FEDERATION;
    Obstacles obstacles = new Obstacles(transaction, kept.id(), merged.id());
    obstacles.mustBeMergeable(isFederation);
    Obstacles.Twice twice = obstacles.twice();
    new Moves(transaction, id).merge(merged.id(), kept.id(), twice.staying(), twice.swapped());
    transaction.run(
        PUT_AWAY,
        Map.of(
            "id", id,
            "at", transaction.at(),
            "by", person,
            "kept", kept.id(),
            "merged", merged.id(),
            "entries",
                Map.of(
                    "mergedName", merged.name(),
                    "keptBefore", json.writeValueAsString(kept.entry()),
                    "keptAfter", json.writeValueAsString(joined),
                    "mergedBefore", json.writeValueAsString(merged.entry()))));
    entries.write(transaction, List.of(new Entries.Row(kept.id(), kept.entry(), joined)));
    obstacles.mustBeSound(isFederation);
    tell(transaction, id, kept.id(), merged.id(), Change.to(merged.name()));
    return id;
  }

  /**
   * Undoes a merge: both entries stand again as before, each with what hung on it; what was changed
   * or came since then stays with the kept one.
   *
   * @throws Refusal NOT_ALLOWED, NOT_FOUND, IDENTIFIER_TAKEN; ALREADY_SO when it was undone;
   *     WRONG_STATE when the kept one was merged itself since, or cannot stand alone any more
   */
  OrganisationMerge undo(UndoMergeInput input, Viewer viewer) {
    String person = viewer.mustBeStaff();
    String id = NodeKind.MERGE.check(input.merge(), "merge");
    graph.write(
        Act.of("undoMerge", person),
        transaction -> {
          Record merge =
              transaction
                  .one(LOCK_MERGE, Map.of("id", id, "at", transaction.at()), Function.identity())
                  .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("merge"));
          if (merge.get("isUndone").asBoolean()) {
            throw new Refusal(RefusalCode.ALREADY_SO).field("merge");
          }
          undo(transaction, id, merge);
          transaction.run(CLOSE, Map.of("id", id, "at", transaction.at(), "by", person));
          return id;
        });
    return merges.one(id, viewer);
  }

  private void undo(Transaction transaction, String id, Record merge) {
    String keptId = merge.get("kept").asString();
    String mergedId = merge.get("merged").asString();
    OrganisationEntry merged = entry(merge, "mergedBefore");
    Organisation kept = lockBoth(transaction, keptId, mergedId).get(keptId);
    if (kept == null) {
      throw new Refusal(RefusalCode.WRONG_STATE).field("merge").with("merge", "KEPT_WAS_MERGED");
    }
    OrganisationEntry alone =
        JoinedEntry.undone(
            kept.entry(), entry(merge, "keptBefore"), entry(merge, "keptAfter"), json);
    transaction.run(
        BRING_BACK,
        Map.of(
            "kept",
            keptId,
            "merged",
            mergedId,
            "label",
            merged.kind().label(),
            "visibility",
            merged.visibility()));
    new Moves(transaction, id).undo(keptId, mergedId);
    entries.write(transaction, List.of(new Entries.Row(keptId, kept.entry(), alone)));
    entries.write(
        transaction,
        List.of(new Entries.Row(mergedId, JoinedEntry.unplaced(merged, json), merged)));
    new Obstacles(transaction, keptId, mergedId)
        .mustBeSound(alone.kind() == OrganisationKind.FEDERATION);
    tell(transaction, id, keptId, mergedId, new Change(merged.name(), null));
  }

  private static void tell(
      Transaction transaction, String id, String kept, String merged, Change name) {
    List<String> both = List.of(kept, merged);
    transaction.audit(id, both, Map.of("merged", name));
    transaction.announce(both);
  }

  private Organisation locked(Transaction transaction, String id, String other, String field) {
    Organisation found = lockBoth(transaction, id, other).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field(field);
    }
    return found;
  }

  private Map<String, Organisation> lockBoth(Transaction transaction, String one, String other) {
    // Affiliations take this lock first as well: only federations can close a circle.
    transaction.run(LOCK_FEDERATIONS, Map.of("at", transaction.at()));
    return organisations.lock(transaction, List.of(one, other));
  }

  private static void mustBeAsSeen(Organisation organisation, @Nullable OffsetDateTime seen) {
    if (seen == null || !seen.isEqual(organisation.changedAt())) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
    }
  }

  private OrganisationEntry entry(Record merge, String property) {
    return json.readValue(merge.get(property).asString(), OrganisationEntry.class);
  }
}
