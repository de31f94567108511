package coop.yui.network;

import static java.util.Objects.requireNonNullElse;

import coop.yui.graph.Page;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The network over time: what changed between two days, how it grew over the years. */
@Controller
class TimeController {

  private final NetworkChanges changes;
  private final NetworkYears years;
  private final NodeReaders nodes;

  TimeController(NetworkChanges changes, NetworkYears years, NodeReaders nodes) {
    this.changes = changes;
    this.years = years;
    this.nodes = nodes;
  }

  @SchemaMapping(typeName = "Network", field = "changes")
  Counted<NetworkChange> changes(
      @Argument LocalDate from,
      @Argument LocalDate to,
      @Argument @Nullable List<NetworkChangeKind> kinds,
      @Argument @Nullable OrganisationFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before,
      @ContextValue Viewer viewer) {
    return changes.between(
        from,
        to,
        kinds,
        requireNonNullElse(filter, OrganisationFilter.NONE),
        Page.of(first, after, last, before),
        viewer);
  }

  @SchemaMapping(typeName = "Network", field = "years")
  List<NetworkYear> years(
      @Argument @Nullable OrganisationFilter filter, @ContextValue Viewer viewer) {
    return years.of(requireNonNullElse(filter, OrganisationFilter.NONE), viewer);
  }

  @BatchMapping(typeName = "NetworkChange", field = "subject")
  Map<NetworkChange, Object> subjects(List<NetworkChange> sources, @ContextValue Viewer viewer) {
    return Linked.join(
        sources,
        NetworkChange::subjectId,
        nodes.read(Linked.ids(sources, NetworkChange::subjectId), viewer));
  }
}
