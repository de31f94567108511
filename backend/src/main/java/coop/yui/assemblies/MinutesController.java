package coop.yui.assemblies;

import coop.yui.assemblies.Minutes.MinutesApproval;
import coop.yui.assemblies.Minutes.MinutesVersion;
import coop.yui.assemblies.MinutesActs.ApproveMinutesInput;
import coop.yui.assemblies.MinutesActs.DraftMinutesInput;
import coop.yui.assemblies.MinutesActs.PublishMinutesInput;
import coop.yui.assemblies.MinutesActs.WriteMinutesInput;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Linked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Minutes of assemblies. */
@Controller
class MinutesController {

  private final MinutesActs acts;
  private final NodeReaders nodes;

  MinutesController(MinutesActs acts, NodeReaders nodes) {
    this.acts = acts;
    this.nodes = nodes;
  }

  @MutationMapping
  Assembly draftMinutes(@Argument DraftMinutesInput input, @ContextValue Viewer viewer) {
    return acts.draft(input, viewer);
  }

  @MutationMapping
  Assembly writeMinutes(@Argument WriteMinutesInput input, @ContextValue Viewer viewer) {
    return acts.write(input, viewer);
  }

  @MutationMapping
  Assembly approveMinutes(@Argument ApproveMinutesInput input, @ContextValue Viewer viewer) {
    return acts.approve(input, viewer);
  }

  @MutationMapping
  Assembly publishMinutes(@Argument PublishMinutesInput input, @ContextValue Viewer viewer) {
    return acts.publish(input, viewer);
  }

  @BatchMapping(typeName = "Assembly", field = "minutes")
  Map<Assembly, Minutes> minutes(List<Assembly> sources, @ContextValue Viewer viewer) {
    Map<String, Minutes> all =
        acts.of(sources.stream().map(Assembly::id).distinct().toList(), viewer);
    Map<Assembly, Minutes> found = new HashMap<>();
    for (Assembly source : sources) {
      Minutes minutes = all.get(source.id());
      if (minutes != null) {
        found.put(source, minutes);
      }
    }
    return found;
  }

  @BatchMapping(typeName = "Minutes", field = "writtenBy")
  Map<Minutes, Object> writers(List<Minutes> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Minutes::writtenBy, nodes, viewer);
  }

  @BatchMapping(typeName = "MinutesVersion", field = "writtenBy")
  Map<MinutesVersion, Object> formerWriters(
      List<MinutesVersion> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, MinutesVersion::writtenBy, nodes, viewer);
  }

  @BatchMapping(typeName = "MinutesApproval", field = "person")
  Map<MinutesApproval, Object> approvers(
      List<MinutesApproval> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, MinutesApproval::person, nodes, viewer);
  }
}
