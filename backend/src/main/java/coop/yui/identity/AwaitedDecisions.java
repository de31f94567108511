package coop.yui.identity;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Page;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What waits for the viewer's answer, of all kinds together, the soonest due first. */
@Component
public class AwaitedDecisions {

  private static final Comparator<AwaitedDecision> SOONEST_DUE =
      Comparator.comparing(AwaitedDecision::key).thenComparing(AwaitedDecision::id);

  private final ObjectProvider<AwaitedDecisionReader> readers;

  AwaitedDecisions(ObjectProvider<AwaitedDecisionReader> readers) {
    this.readers = readers;
  }

  /** A page of them; how many there are is counted only when asked for. */
  public record Waiting(Connection<AwaitedDecision> page, IntSupplier counting) {

    /** Those of the page, with their cursors. */
    public List<Connection.Edge<AwaitedDecision>> edges() {
      return page.edges();
    }

    /** Those of the page. */
    public List<AwaitedDecision> nodes() {
      return page.nodes();
    }

    /** Where the page stands. */
    public Connection.PageInfo pageInfo() {
      return page.pageInfo();
    }

    /** How many there are in all. */
    public int totalCount() {
      return counting.getAsInt();
    }
  }

  /**
   * A page of what waits for a viewer.
   *
   * @throws coop.yui.graph.Refusal NOT_SIGNED_IN
   */
  public Waiting of(Viewer viewer, Page page) {
    viewer.mustBeSignedIn();
    List<AwaitedDecision> rows =
        readers.stream()
            .<AwaitedDecision>flatMap(
                reader -> reader.read(viewer, page.key(""), page.id(""), page.limit()).stream())
            .sorted(SOONEST_DUE)
            .limit(page.limit())
            .toList();
    return new Waiting(
        page.connection(rows, decision -> new Cursor(decision.key(), decision.id())),
        () -> readers.stream().mapToInt(reader -> reader.count(viewer)).sum());
  }
}
