package coop.yui.assemblies;

/** Where an assembly stands. */
enum AssemblyState {
  CONVENED,
  IN_SESSION,
  CLOSED,
  CANCELLED;

  /** The state of the assembly `a`. */
  static final String CYPHER =
      """
      CASE
        WHEN a.cancelledAt IS NOT NULL THEN 'CANCELLED'
        WHEN a.closedAt IS NOT NULL THEN 'CLOSED'
        WHEN a.openedAt IS NOT NULL THEN 'IN_SESSION'
        ELSE 'CONVENED'
      END\
      """;
}
