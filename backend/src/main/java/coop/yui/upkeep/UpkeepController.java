package coop.yui.upkeep;

import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Linked;
import coop.yui.network.Organisation;
import coop.yui.upkeep.AwaitedConfirmations.AwaitedConfirmation;
import coop.yui.upkeep.Distinctions.TellApartInput;
import coop.yui.upkeep.Distinctions.TellApartPayload;
import coop.yui.upkeep.Duplicates.Duplicate;
import coop.yui.upkeep.Duplicates.DuplicateList;
import coop.yui.upkeep.MergeActs.MergeOrganisationsInput;
import coop.yui.upkeep.MergeActs.UndoMergeInput;
import coop.yui.upkeep.StaleEntries.ConfirmEntryInput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Duplicates, merges and stale entries. */
@Controller
class UpkeepController {

  private final Duplicates duplicates;
  private final Distinctions distinctions;
  private final MergePreviews previews;
  private final MergeActs acts;
  private final Merges merges;
  private final StaleEntries stale;
  private final NodeReaders nodes;

  UpkeepController(
      Duplicates duplicates,
      Distinctions distinctions,
      MergePreviews previews,
      MergeActs acts,
      Merges merges,
      StaleEntries stale,
      NodeReaders nodes) {
    this.duplicates = duplicates;
    this.distinctions = distinctions;
    this.previews = previews;
    this.acts = acts;
    this.merges = merges;
    this.stale = stale;
    this.nodes = nodes;
  }

  @QueryMapping("duplicates")
  DuplicateList likelyPairs(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return duplicates.list(Page.forward(first, after), viewer);
  }

  @QueryMapping
  MergePreview mergePreview(
      @Argument String kept, @Argument String merged, @ContextValue Viewer viewer) {
    return previews.of(kept, merged, viewer);
  }

  @QueryMapping("merges")
  Connection<OrganisationMerge> allMerges(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before,
      @ContextValue Viewer viewer) {
    return merges.list(Page.of(first, after, last, before), viewer);
  }

  @MutationMapping
  OrganisationMerge mergeOrganisations(
      @Argument MergeOrganisationsInput input, @ContextValue Viewer viewer) {
    return acts.merge(input, viewer);
  }

  @MutationMapping
  OrganisationMerge undoMerge(@Argument UndoMergeInput input, @ContextValue Viewer viewer) {
    return acts.undo(input, viewer);
  }

  @MutationMapping
  TellApartPayload tellApart(@Argument TellApartInput input, @ContextValue Viewer viewer) {
    return distinctions.tellApart(input, viewer);
  }

  @QueryMapping("staleEntries")
  Connection<StaleEntry> staleEntries(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return stale.list(Page.forward(first, after), viewer);
  }

  @MutationMapping
  Organisation confirmEntry(@Argument ConfirmEntryInput input, @ContextValue Viewer viewer) {
    return stale.confirm(input, viewer);
  }

  @BatchMapping(typeName = "StaleEntry", field = "organisation")
  Map<StaleEntry, Object> staleOrganisations(
      List<StaleEntry> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, StaleEntry::organisationId, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedConfirmation", field = "organisation")
  Map<AwaitedConfirmation, Object> awaitedOrganisations(
      List<AwaitedConfirmation> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedConfirmation::organisation, nodes, viewer);
  }

  @BatchMapping(typeName = "Duplicate", field = "one")
  Map<Duplicate, Object> ones(List<Duplicate> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Duplicate::oneId, nodes, viewer);
  }

  @BatchMapping(typeName = "Duplicate", field = "other")
  Map<Duplicate, Object> others(List<Duplicate> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Duplicate::otherId, nodes, viewer);
  }

  @BatchMapping(typeName = "OrganisationMerge", field = "kept")
  Map<OrganisationMerge, Object> kept(
      List<OrganisationMerge> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, OrganisationMerge::keptId, nodes, viewer);
  }

  @BatchMapping(typeName = "OrganisationMerge", field = "by")
  Map<OrganisationMerge, Object> mergers(
      List<OrganisationMerge> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, OrganisationMerge::by, nodes, viewer);
  }

  @BatchMapping(typeName = "OrganisationMerge", field = "undoneBy")
  Map<OrganisationMerge, Object> undoers(
      List<OrganisationMerge> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, OrganisationMerge::undoneBy, nodes, viewer);
  }
}
