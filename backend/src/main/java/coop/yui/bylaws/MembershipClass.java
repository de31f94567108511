package coop.yui.bylaws;

/** What binds a member to her co-operative (clauses 1.3.2 and 6.2). */
public enum MembershipClass {
  WORKER,
  USER,
  CITIZEN,
  SUPPORTER
}
