package coop.yui.assemblies;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An assembly of the members of a co-operative.
 *
 * @param cooperative the id of the co-operative
 * @param place where; absent when all come online
 * @param link a web address; absent when all meet in one place
 * @param convenedBy the id of the person
 * @param conductedBy the id of who opened it; absent before
 * @param proxiesPerHolder for how many others one member may vote
 * @param own what the viewer has to do with it
 */
record Assembly(
    String id,
    String cooperative,
    AssemblyKind kind,
    AssemblyFormat format,
    String title,
    AssemblyState state,
    OffsetDateTime startsAt,
    @Nullable String place,
    @Nullable String link,
    String convenedBy,
    OffsetDateTime convenedAt,
    @Nullable String conductedBy,
    @Nullable OffsetDateTime openedAt,
    @Nullable OffsetDateTime closedAt,
    int proxiesPerHolder,
    Own own) {

  /** Before its time, from when on people may come in. */
  private static final int HOURS_BEFORE = 2;

  /**
   * What the viewer has to do with an assembly.
   *
   * @param wasThere whether she is or was there
   * @param hasAsked whether she speaks or waits to
   * @param hasItem whether an item is under way
   */
  record Own(
      boolean isPresent,
      boolean wasThere,
      boolean hasGivenProxy,
      boolean holdsProxies,
      boolean hasAsked,
      boolean hasItem,
      MinutesProgress minutes,
      boolean hasApproved) {}

  /** How far the minutes are. */
  enum MinutesProgress {
    NONE,
    DRAFTED,
    APPROVED,
    PUBLISHED
  }

  /** Whether it is still to be held, or is. */
  boolean isAhead() {
    return state == AssemblyState.CONVENED || state == AssemblyState.IN_SESSION;
  }

  /** Whether people may come in at this time. */
  boolean isDoorOpen(OffsetDateTime at) {
    return state == AssemblyState.IN_SESSION
        || (state == AssemblyState.CONVENED && !at.isBefore(startsAt.minusHours(HOURS_BEFORE)));
  }
}
