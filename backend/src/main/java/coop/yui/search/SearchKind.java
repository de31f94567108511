package coop.yui.search;

import coop.yui.graph.NodeKind;

/** What can be searched for. */
enum SearchKind {
  ORGANISATION(0, NodeKind.ORGANISATION),
  ALLIANCE(1, NodeKind.ALLIANCE),
  PERSON(2, NodeKind.PERSON),
  PLACE(3, NodeKind.PLACE);

  private final int rank;
  private final NodeKind nodeKind;

  SearchKind(int rank, NodeKind nodeKind) {
    this.rank = rank;
    this.nodeKind = nodeKind;
  }

  /** Which comes first of what answers equally well; 0 for the first. */
  int rank() {
    return rank;
  }

  /** The kind of the id. */
  static SearchKind of(String id) {
    for (SearchKind kind : values()) {
      if (kind.nodeKind.isKindOf(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(id);
  }
}
