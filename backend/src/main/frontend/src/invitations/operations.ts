import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** What pages show of an invitation. */
export const InvitationFragment = graphql(
  `
    fragment InvitationItem on Invitation {
      id
      organisationName
      organisation { ...OrganisationLink }
      email
      role
      message
      state
      mailState
      invitedBy { id displayName }
      createdAt
      sentAt
      expiresAt
      answeredAt
      answeredBy { id displayName }
      reason
      mayAnswer
      mayManage
    }
  `,
  [OrganisationLinkFragment],
);

/** What pages show of a claim. */
export const ClaimFragment = graphql(
  `
    fragment ClaimItem on RepresentationClaim {
      id
      person { id displayName nameKana email }
      organisation { ...OrganisationLink }
      role
      reason
      state
      createdAt
      answeredBy { id displayName }
      answer
      mayAnswer
      mayWithdraw
    }
  `,
  [OrganisationLinkFragment],
);

/** An invitation. */
export const InvitationQuery = graphql(
  `
    query Invitation($id: ID!) {
      node(id: $id) { __typename id ...InvitationItem }
    }
  `,
  [InvitationFragment],
);

/** Who was invited to represent an organisation and has not answered. */
export const InvitationsQuery = graphql(
  `
    query Invitations($organisation: ID!, $first: Int!, $after: String) {
      invitations(organisation: $organisation, first: $first, after: $after) {
        nodes { ...InvitationItem }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [InvitationFragment],
);

/** Who claims to represent an organisation and waits for an answer. */
export const ClaimsQuery = graphql(
  `
    query Claims($organisation: ID!, $first: Int!, $after: String) {
      representationClaims(organisation: $organisation, first: $first, after: $after) {
        nodes { ...ClaimItem }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [ClaimFragment],
);

/** The viewer's own claims, answered or not. */
export const OwnClaimsQuery = graphql(
  `
    query OwnClaims {
      viewer { claims(open: false, first: 100) { nodes { ...ClaimItem } } }
    }
  `,
  [ClaimFragment],
);

/** Invites a person. */
export const InviteRepresentative = graphql(`
  mutation InviteRepresentative($input: InviteRepresentativeInput!) {
    inviteRepresentative(input: $input) { id email state }
  }
`);

/** Sends an invitation again. */
export const SendInvitationAgain = graphql(`
  mutation SendInvitationAgain($input: SendInvitationAgainInput!) {
    sendInvitationAgain(input: $input) { id state mailState sentAt expiresAt }
  }
`);

/** Takes an invitation back. */
export const WithdrawInvitation = graphql(`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) { id state mayManage }
  }
`);

/** Accepts an invitation. */
export const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) { id state mayAnswer }
  }
`);

/** Declines an invitation. */
export const DeclineInvitation = graphql(`
  mutation DeclineInvitation($input: DeclineInvitationInput!) {
    declineInvitation(input: $input) { id state mayAnswer }
  }
`);

/** Claims to represent an organisation. */
export const ClaimRepresentation = graphql(`
  mutation ClaimRepresentation($input: ClaimRepresentationInput!) {
    claimRepresentation(input: $input) { id state }
  }
`);

/** Accepts a claim. */
export const AcceptClaim = graphql(`
  mutation AcceptClaim($input: AcceptClaimInput!) {
    acceptClaim(input: $input) { id state mayAnswer }
  }
`);

/** Declines a claim. */
export const DeclineClaim = graphql(`
  mutation DeclineClaim($input: DeclineClaimInput!) {
    declineClaim(input: $input) { id state mayAnswer }
  }
`);

/** Takes one's own claim back. */
export const WithdrawClaim = graphql(`
  mutation WithdrawClaim($input: WithdrawClaimInput!) {
    withdrawClaim(input: $input) { id state mayWithdraw }
  }
`);
