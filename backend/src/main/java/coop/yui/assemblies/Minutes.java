package coop.yui.assemblies;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of an assembly.
 *
 * @param revision which version, from 1
 * @param writtenBy the id of who drafted or changed them last
 * @param textHash the SHA-256 of the text
 * @param approvals of this version
 * @param formerVersions the latest first
 * @param approvalsNeeded how many must be
 */
record Minutes(
    String text,
    int revision,
    String writtenBy,
    OffsetDateTime writtenAt,
    String textHash,
    List<MinutesApproval> approvals,
    List<MinutesVersion> formerVersions,
    int approvalsNeeded,
    @Nullable OffsetDateTime approvedAt,
    @Nullable OffsetDateTime publishedAt) {

  /** Keeps its own lists. */
  Minutes {
    approvals = List.copyOf(approvals);
    formerVersions = List.copyOf(formerVersions);
  }

  /**
   * That somebody approved minutes.
   *
   * @param person her id
   */
  record MinutesApproval(String person, OffsetDateTime at) {}

  /**
   * A version that was replaced.
   *
   * @param writtenBy the id of the person
   */
  record MinutesVersion(int revision, String text, String writtenBy, OffsetDateTime writtenAt) {}
}
