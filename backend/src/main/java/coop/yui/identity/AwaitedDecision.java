package coop.yui.identity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Something that waits for an answer of the viewer; each module has kinds of its own. */
public interface AwaitedDecision {

  /** Opaque; the same as long as it waits. */
  String id();

  /** Since when it waits. */
  OffsetDateTime since();

  /** By when it should be answered. */
  @Nullable LocalDate dueOn();

  /** The id of the organisation for whom the viewer answers. */
  String organisation();

  /**
   * What all kinds are sorted by together, as the graph makes it: the day it is due (9999-12-31 for
   * none), then since when it waits.
   */
  String key();
}
