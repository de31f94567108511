package coop.yui.network;

import coop.yui.identity.Viewer;
import coop.yui.network.Affiliations.AffiliateOrganisationInput;
import coop.yui.network.Affiliations.EndAffiliationInput;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Who belongs to which federation. */
@Controller
class AffiliationController {

  private final Affiliations affiliations;
  private final Organisations organisations;

  AffiliationController(Affiliations affiliations, Organisations organisations) {
    this.affiliations = affiliations;
    this.organisations = organisations;
  }

  @MutationMapping
  Affiliation affiliateOrganisation(
      @Argument AffiliateOrganisationInput input, @ContextValue Viewer viewer) {
    return affiliations.affiliate(input, viewer);
  }

  @MutationMapping
  Affiliation endAffiliation(@Argument EndAffiliationInput input, @ContextValue Viewer viewer) {
    return affiliations.end(input, viewer);
  }

  @BatchMapping(typeName = "Affiliation", field = "organisation")
  Map<Affiliation, Object> members(List<Affiliation> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Affiliation::organisation, organisations, viewer);
  }

  @BatchMapping(typeName = "Affiliation", field = "federation")
  Map<Affiliation, Object> federations(List<Affiliation> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Affiliation::federation, organisations, viewer);
  }
}
