package coop.yui.interchange;

import java.io.IOException;

/**
 * A list on its way out, entry by entry. Who fails before the end must not finish: what was cut off
 * must not look like a whole.
 */
interface Listing<T> {

  /** Adds an entry. */
  void add(T entry) throws IOException;

  /** Ends the list. */
  void finish() throws IOException;
}
