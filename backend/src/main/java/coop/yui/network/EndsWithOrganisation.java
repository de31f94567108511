package coop.yui.network;

import coop.yui.graph.Transaction;

/** What ends when an organisation is dissolved, of modules that build on the network. */
public interface EndsWithOrganisation {

  /**
   * Ends it now.
   *
   * @param organisation the id of what is dissolved
   * @param by the id of who records the dissolution
   */
  void end(Transaction transaction, String organisation, String by);
}
