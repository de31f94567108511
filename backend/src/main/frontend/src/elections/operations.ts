import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** An election in a list. */
export const ElectionRowFragment = graphql(`
  fragment ElectionRow on Election {
    id
    office
    kind
    seats
    membershipClass
    state
    convenedAt
    nominationsUntil
    vote { closesAt hasViewerVoted }
    result { countedAt elected { id candidate { id displayName } } }
  }
`);

/** Who stands, as pages show it. */
export const CandidacyFragment = graphql(`
  fragment CandidacyItem on Candidacy {
    id
    candidate { id displayName nameKana }
    ballotName
    nominatedBy { id displayName }
    nominatedAt
    statement
    state
    isOwn
  }
`);

/** An election as its own page shows it. */
export const ElectionFragment = graphql(
  `
    fragment ElectionItem on Election {
      id
      cooperative { ...OrganisationLink }
      office
      kind
      seats
      membershipClass
      method
      state
      convenedBy { id displayName }
      convenedAt
      nominationsUntil
      votingFrom
      candidacies { ...CandidacyItem }
      vote {
        openedAt
        closesAt
        textHash
        quorum
        electors
        participants
        hasViewerVoted
        assembly { id title }
        represented { person { id displayName } hasVoted }
      }
      result {
        validBallots
        emptyBallots
        quota
        countedAt
        chainHash
        elected { ...CandidacyItem }
        stages {
          number
          action
          candidate { id ballotName }
          votes { candidacy { id ballotName } votes }
          nonTransferable
          lostInRounding
          elected { id ballotName }
          lots { id ballotName }
        }
      }
      viewerActs
    }
  `,
  [OrganisationLinkFragment, CandidacyFragment],
);

/** The elections of a co-operative. */
export const ElectionsQuery = graphql(
  `
    query Elections($id: ID!, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...Elections } }
        ... on MultiStakeholderCooperative { governance { ...Elections } }
      }
    }
    fragment Elections on Governance {
      bylaws { id rules { parameter value } }
      elections(first: $first, after: $after) {
        nodes { ...ElectionRow }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment, ElectionRowFragment],
);

/** One election. */
export const ElectionQuery = graphql(
  `
    query Election($id: ID!) {
      node(id: $id) { __typename ...ElectionItem }
    }
  `,
  [ElectionFragment],
);

/** The viewer's own membership, with which she stands. */
export const OwnMembershipQuery = graphql(`
  query OwnMembership {
    viewer { memberships { id cooperative { id } } }
  }
`);

/** Convenes an election. */
export const ConveneElection = graphql(`
  mutation ConveneElection($input: ConveneElectionInput!) {
    conveneElection(input: $input) { id }
  }
`);

/** Nominates a member. */
export const NominateCandidate = graphql(
  `
    mutation NominateCandidate($input: NominateCandidateInput!) {
      nominateCandidate(input: $input) { ...ElectionItem }
    }
  `,
  [ElectionFragment],
);

/** Accepts the viewer's nomination. */
export const AcceptNomination = graphql(
  `
    mutation AcceptNomination($input: AcceptNominationInput!) {
      acceptNomination(input: $input) { ...ElectionItem }
    }
  `,
  [ElectionFragment],
);

/** Declines the viewer's nomination. */
export const DeclineNomination = graphql(
  `
    mutation DeclineNomination($input: DeclineNominationInput!) {
      declineNomination(input: $input) { ...ElectionItem }
    }
  `,
  [ElectionFragment],
);

/** Lets the viewer stand down. */
export const WithdrawCandidacy = graphql(
  `
    mutation WithdrawCandidacy($input: WithdrawCandidacyInput!) {
      withdrawCandidacy(input: $input) { ...ElectionItem }
    }
  `,
  [ElectionFragment],
);

/** Changes the last day of nominations or the number of seats. */
export const ChangeElection = graphql(
  `
    mutation ChangeElection($input: ChangeElectionInput!) {
      changeElection(input: $input) { ...ElectionItem }
    }
  `,
  [ElectionFragment],
);

/** Opens the vote. */
export const OpenElection = graphql(
  `
    mutation OpenElection($input: OpenElectionInput!) {
      openElection(input: $input) { ...ElectionItem }
    }
  `,
  [ElectionFragment],
);

/** Casts a ballot. */
export const CastElectionBallot = graphql(
  `
    mutation CastElectionBallot($input: CastElectionBallotInput!) {
      castElectionBallot(input: $input) { ...ElectionItem }
    }
  `,
  [ElectionFragment],
);

/** Calls an election off. */
export const CancelElection = graphql(
  `
    mutation CancelElection($input: CancelElectionInput!) {
      cancelElection(input: $input) { ...ElectionItem }
    }
  `,
  [ElectionFragment],
);
