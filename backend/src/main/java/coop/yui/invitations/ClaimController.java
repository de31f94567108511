package coop.yui.invitations;

import coop.yui.graph.Connection;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.invitations.AwaitedClaims.AwaitedClaim;
import coop.yui.invitations.ClaimActs.AcceptClaimInput;
import coop.yui.invitations.ClaimActs.ClaimRepresentationInput;
import coop.yui.invitations.ClaimActs.DeclineClaimInput;
import coop.yui.invitations.ClaimActs.WithdrawClaimInput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Claims to represent an organisation. */
@Controller
class ClaimController {

  private final Claims claims;
  private final ClaimActs acts;
  private final NodeReaders nodes;

  ClaimController(Claims claims, ClaimActs acts, NodeReaders nodes) {
    this.claims = claims;
    this.acts = acts;
    this.nodes = nodes;
  }

  @QueryMapping("representationClaims")
  @Nullable Connection<RepresentationClaim> ofOrganisation(
      @Argument String organisation,
      @Argument boolean open,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return claims.ofOrganisation(
        NodeKind.ORGANISATION.check(organisation, "organisation"),
        open,
        Page.forward(first, after),
        viewer);
  }

  @SchemaMapping(typeName = "Viewer", field = "claims")
  Connection<RepresentationClaim> ofViewer(
      @Argument boolean open,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    return claims.ofViewer(open, Page.forward(first, after), viewer);
  }

  @MutationMapping
  RepresentationClaim claimRepresentation(
      @Argument ClaimRepresentationInput input, @ContextValue Viewer viewer) {
    return acts.claim(input, viewer);
  }

  @MutationMapping
  RepresentationClaim acceptClaim(@Argument AcceptClaimInput input, @ContextValue Viewer viewer) {
    return acts.accept(input, viewer);
  }

  @MutationMapping
  RepresentationClaim declineClaim(@Argument DeclineClaimInput input, @ContextValue Viewer viewer) {
    return acts.decline(input, viewer);
  }

  @MutationMapping
  RepresentationClaim withdrawClaim(
      @Argument WithdrawClaimInput input, @ContextValue Viewer viewer) {
    return acts.withdraw(input, viewer);
  }

  @SchemaMapping(typeName = "RepresentationClaim")
  boolean mayAnswer(RepresentationClaim claim, @ContextValue Viewer viewer) {
    return claim.mayBeAnsweredBy(viewer);
  }

  @SchemaMapping(typeName = "RepresentationClaim")
  boolean mayWithdraw(RepresentationClaim claim, @ContextValue Viewer viewer) {
    return claim.mayBeWithdrawnBy(viewer);
  }

  @BatchMapping(typeName = "RepresentationClaim", field = "person")
  Map<RepresentationClaim, Object> claimants(
      List<RepresentationClaim> sources, @ContextValue Viewer viewer) {
    return Joined.by(sources, RepresentationClaim::person, nodes, viewer);
  }

  @BatchMapping(typeName = "RepresentationClaim", field = "organisation")
  Map<RepresentationClaim, Object> organisations(
      List<RepresentationClaim> sources, @ContextValue Viewer viewer) {
    return Joined.by(sources, RepresentationClaim::organisation, nodes, viewer);
  }

  @BatchMapping(typeName = "RepresentationClaim", field = "answeredBy")
  Map<RepresentationClaim, Object> answerers(
      List<RepresentationClaim> sources, @ContextValue Viewer viewer) {
    return Joined.by(sources, RepresentationClaim::answeredBy, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedClaim", field = "organisation")
  Map<AwaitedClaim, Object> organisationsAwaited(
      List<AwaitedClaim> sources, @ContextValue Viewer viewer) {
    return Joined.by(sources, AwaitedClaim::organisation, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedClaim", field = "claim")
  Map<AwaitedClaim, Object> claimsAwaited(List<AwaitedClaim> sources, @ContextValue Viewer viewer) {
    return Joined.by(sources, AwaitedClaim::claim, nodes, viewer);
  }
}
