import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** What pages show of a vote. */
export const BallotBoxFragment = graphql(`
  fragment BallotBoxItem on BallotBox {
    id
    openedAt
    closesAt
    isSecret
    textHash
    majority
    quorum
    classQuorums { membershipClass quorum electors participants }
    electors
    participants
    hasViewerVoted
    assembly { id title }
    represented { person { id displayName } hasVoted }
    tally { outcome inFavour against abstaining countedAt chainHash }
  }
`);

/** A proposal in a list. */
export const ProposalRowFragment = graphql(`
  fragment ProposalRow on Proposal {
    id
    kind
    title
    state
    author { id displayName }
    draftedAt
    publishedAt
    ballotBox { id closesAt electors hasViewerVoted }
  }
`);

/** A proposal as its own page shows it. */
export const ProposalFragment = graphql(
  `
    fragment ProposalItem on Proposal {
      id
      cooperative { ...OrganisationLink }
      kind
      title
      text
      bylawsChanges { parameter before value }
      membership { id since person { id displayName } }
      office { id kind holder { id displayName } }
      subject { __typename ... on Standard { id name text } ... on BusinessPlan { id year edition text viewerActs }
        ... on FiscalYear { id firstDay lastDay } }
      isRepeal
      state
      author { id displayName }
      draftedAt
      publishedAt
      votingFrom
      version
      formerVersions { version title text replacedAt }
      ballotBox { ...BallotBoxItem }
      consent { until adoptedAt electors consents hasViewerConsented }
      carriedOutAt
      carriedOutReport
      viewerActs
    }
  `,
  [OrganisationLinkFragment, BallotBoxFragment],
);

/** What the members of a co-operative decide about. */
export const ProposalsQuery = graphql(
  `
    query Proposals($id: ID!, $filter: ProposalFilter, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...Proposals } }
        ... on MultiStakeholderCooperative { governance { ...Proposals } }
      }
    }
    fragment Proposals on Governance {
      bylaws { id }
      proposals(filter: $filter, first: $first, after: $after) {
        nodes { ...ProposalRow }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment, ProposalRowFragment],
);

/** One proposal. */
export const ProposalQuery = graphql(
  `
    query Proposal($id: ID!) {
      node(id: $id) { __typename ...ProposalItem }
    }
  `,
  [ProposalFragment],
);

/** What members said about a proposal. */
export const ProposalCommentsQuery = graphql(`
  query ProposalComments($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      ... on Proposal {
        id
        comments(first: $first, after: $after) {
          nodes { id author { id displayName } at text amendedText takenInAt isObjection }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** A member, to be named in a proposal. */
export const MemberQuery = graphql(
  `
    query Member($id: ID!) {
      node(id: $id) {
        __typename
        ... on Membership { id since person { id displayName } cooperative { ...OrganisationLink } }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** Begins a proposal. */
export const DraftProposal = graphql(`
  mutation DraftProposal($input: DraftProposalInput!) {
    draftProposal(input: $input) { id }
  }
`);

/** Changes a proposal. */
export const ChangeProposal = graphql(
  `
    mutation ChangeProposal($input: ChangeProposalInput!) {
      changeProposal(input: $input) { ...ProposalItem }
    }
  `,
  [ProposalFragment],
);

/** Opens the discussion. */
export const PublishProposal = graphql(
  `
    mutation PublishProposal($input: PublishProposalInput!) {
      publishProposal(input: $input) { ...ProposalItem }
    }
  `,
  [ProposalFragment],
);

/** Takes a proposal back. */
export const WithdrawProposal = graphql(
  `
    mutation WithdrawProposal($input: WithdrawProposalInput!) {
      withdrawProposal(input: $input) { ...ProposalItem }
    }
  `,
  [ProposalFragment],
);

/** Says something about a proposal. */
export const CommentOnProposal = graphql(
  `
    mutation CommentOnProposal($input: CommentOnProposalInput!) {
      commentOnProposal(input: $input) { ...ProposalItem }
    }
  `,
  [ProposalFragment],
);

/** Makes an amendment the text. */
export const TakeInAmendment = graphql(
  `
    mutation TakeInAmendment($input: TakeInAmendmentInput!) {
      takeInAmendment(input: $input) { ...ProposalItem }
    }
  `,
  [ProposalFragment],
);

/** Opens the vote. */
export const OpenVoting = graphql(
  `
    mutation OpenVoting($input: OpenVotingInput!) {
      openVoting(input: $input) { ...ProposalItem }
    }
  `,
  [ProposalFragment],
);

/** Casts a ballot. */
export const CastBallot = graphql(
  `
    mutation CastBallot($input: CastBallotInput!) {
      castBallot(input: $input) { ...BallotBoxItem proposal { id viewerActs } }
    }
  `,
  [BallotBoxFragment],
);

/** Records that an adopted proposal was carried out. */
export const CarryOutProposal = graphql(
  `
    mutation CarryOutProposal($input: CarryOutProposalInput!) {
      carryOutProposal(input: $input) { ...ProposalItem }
    }
  `,
  [ProposalFragment],
);

/** Asks the members for their consent. */
export const AskForConsent = graphql(
  `
    mutation AskForConsent($input: AskForConsentInput!) {
      askForConsent(input: $input) { ...ProposalItem }
    }
  `,
  [ProposalFragment],
);

/** Says that the viewer has no objection. */
export const ConsentToProposal = graphql(
  `
    mutation ConsentToProposal($input: ConsentToProposalInput!) {
      consentToProposal(input: $input) { ...ProposalItem }
    }
  `,
  [ProposalFragment],
);

/** Objects with a reason. */
export const ObjectToProposal = graphql(
  `
    mutation ObjectToProposal($input: ObjectToProposalInput!) {
      objectToProposal(input: $input) { ...ProposalItem }
    }
  `,
  [ProposalFragment],
);
