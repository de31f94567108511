package coop.yui.ballots;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.identity.NotificationKind;

/** What is voted on, in the module that knows it. */
public interface VoteSubject {

  /** Of which kind it is; a ballot box names it by its id. */
  NodeKind kind();

  /** How electors are told that a vote closes soon. */
  NotificationKind closesSoon();

  /** Counts a closed vote, keeps the result on the box or beside it, and tells people. */
  void count(Transaction transaction, ClosedVote vote);
}
