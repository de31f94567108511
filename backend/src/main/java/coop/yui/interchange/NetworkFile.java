package coop.yui.interchange;

import coop.yui.network.Link;
import java.io.IOException;

/**
 * The network on its way into a file: first all organisations, then all links. Who fails before the
 * end must not finish: what was cut off must not look like a whole.
 */
interface NetworkFile {

  /** Adds an organisation. */
  void add(Placed placed) throws IOException;

  /** Adds a link; both its ends were added before. */
  void add(Link link) throws IOException;

  /** Ends the file. */
  void finish() throws IOException;
}
