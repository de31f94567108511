package coop.yui.offices;

import coop.yui.graph.Transaction;
import coop.yui.network.EndsWithOrganisation;
import org.springframework.stereotype.Component;

/** Ends the offices of a co-operative that is dissolved. */
@Component
class OfficesOfDissolved implements EndsWithOrganisation {

  @Override
  public void end(Transaction transaction, String organisation, String by) {
    OfficeTerms.lock(transaction, organisation);
    OfficeTerms.held(transaction, organisation)
        .forEach(
            office ->
                OfficeTerms.end(
                    transaction, organisation, office, OfficeEnding.COOPERATIVE_DISSOLVED, by));
  }
}
