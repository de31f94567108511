package coop.yui.assemblies;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something an assembly is about.
 *
 * @param assembly its id
 * @param number in what place, from 1
 * @param proposal the id of what is to be decided; absent when nothing is
 * @param election the id of the election whose vote is to be held; absent when none is
 * @param quorumAtVote absent before the vote
 */
record AgendaItem(
    String id,
    String assembly,
    int number,
    String title,
    @Nullable String text,
    @Nullable String proposal,
    @Nullable String election,
    @Nullable OffsetDateTime calledAt,
    @Nullable OffsetDateTime endedAt,
    @Nullable String note,
    @Nullable QuorumAtVote quorumAtVote) {

  /**
   * How many were there when a vote was opened.
   *
   * @param entitled how many members had a vote
   * @param represented for how many their proxy was there
   */
  record QuorumAtVote(int entitled, int present, int represented) {}

  boolean isUnderWay() {
    return calledAt != null && endedAt == null;
  }
}
