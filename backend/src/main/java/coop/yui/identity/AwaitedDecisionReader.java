package coop.yui.identity;

import java.util.List;

/** Reads what waits for the viewer; each module offers one for each of its kinds. */
public interface AwaitedDecisionReader {

  /**
   * What waits, sorted by key and then id.
   *
   * @param key only what stands behind this key and id; both empty at the start
   * @param limit at most so many
   */
  List<? extends AwaitedDecision> read(Viewer viewer, String key, String id, int limit);

  /** How many wait in all. */
  int count(Viewer viewer);
}
