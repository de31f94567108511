package coop.yui.decisions;

import coop.yui.bylaws.DecisionKind;
import coop.yui.graph.Checksums;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something the members of a co-operative decide about.
 *
 * @param cooperative the id of the co-operative
 * @param author the id of the person who proposes it
 * @param version of title and text, from 1
 * @param ballotBox the id of the vote; absent before it is open
 * @param awaitsViewer whether the vote waits for the viewer's ballot
 */
record Proposal(
    String id,
    String cooperative,
    DecisionKind kind,
    String title,
    String text,
    ProposalState state,
    String author,
    OffsetDateTime draftedAt,
    @Nullable OffsetDateTime publishedAt,
    int version,
    @Nullable String ballotBox,
    boolean awaitsViewer,
    @Nullable OffsetDateTime carriedOutAt,
    @Nullable String carriedOutReport) {

  /** The SHA-256 of what is voted on: title, two line feeds, text, in UTF-8. */
  String textHash() {
    return Checksums.sha256(title + "\n\n" + text);
  }
}
