import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** What pages show of a membership. */
export const MembershipFragment = graphql(
  `
    fragment MembershipItem on Membership {
      id
      cooperative { ...OrganisationLink }
      person { id displayName nameKana email }
      membershipClass
      state
      number
      statement
      appliedAt
      answeredAt
      answeredBy { id displayName }
      answer
      since
      until
      ending
      shares
      subscriptions { id shares amount { amount currency } subscribedAt paidOn cancelledAt }
      viewerActs
    }
  `,
  [OrganisationLinkFragment],
);

/** A co-operative as its own people see it, and as those who want to join it do. */
export const CooperativeQuery = graphql(
  `
    query Cooperative($id: ID!) {
      organisation(id: $id) {
        __typename
        id
        kind
        dissolvedOn
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...Cooperative } }
        ... on MultiStakeholderCooperative { governance { ...Cooperative } }
      }
    }
    fragment Cooperative on Governance {
      bylaws { id rules { parameter value } }
      memberCount
      viewerMembership { ...MembershipItem }
    }
  `,
  [OrganisationLinkFragment, MembershipFragment],
);

/** The viewer's own memberships. */
export const MembershipsQuery = graphql(
  `
    query Memberships {
      viewer {
        memberships { ...MembershipItem }
        representations { id organisation { kind ...OrganisationLink } }
      }
    }
  `,
  [OrganisationLinkFragment, MembershipFragment],
);

/** What waits before somebody is a member. */
export const ApplicationsQuery = graphql(
  `
    query Applications($id: ID!, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ... on WorkerCooperative { governance { ...Applications } }
        ... on MultiStakeholderCooperative { governance { ...Applications } }
      }
    }
    fragment Applications on Governance {
      applications(first: $first, after: $after) {
        nodes { ...MembershipItem }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [MembershipFragment],
);

/** The register of members. */
export const RegisterQuery = graphql(
  `
    query Register($id: ID!, $filter: MembershipFilter, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...Register } }
        ... on MultiStakeholderCooperative { governance { ...Register } }
      }
    }
    fragment Register on Governance {
      memberCount
      members(filter: $filter, first: $first, after: $after) {
        nodes { ...MembershipItem }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment, MembershipFragment],
);

/** Opens a register with those who are members already. */
export const OpenRegister = graphql(`
  mutation OpenRegister($input: OpenRegisterInput!) {
    openRegister(input: $input) { memberCount }
  }
`);

/** Applies for membership. */
export const ApplyForMembership = graphql(
  `
    mutation ApplyForMembership($input: ApplyForMembershipInput!) {
      applyForMembership(input: $input) { ...MembershipItem }
    }
  `,
  [MembershipFragment],
);

/** Takes one's own application back. */
export const WithdrawApplication = graphql(
  `
    mutation WithdrawApplication($input: WithdrawApplicationInput!) {
      withdrawApplication(input: $input) { ...MembershipItem }
    }
  `,
  [MembershipFragment],
);

/** Accepts an application. */
export const AcceptApplication = graphql(
  `
    mutation AcceptApplication($input: AcceptApplicationInput!) {
      acceptApplication(input: $input) { ...MembershipItem }
    }
  `,
  [MembershipFragment],
);

/** Declines an application. */
export const DeclineApplication = graphql(
  `
    mutation DeclineApplication($input: DeclineApplicationInput!) {
      declineApplication(input: $input) { ...MembershipItem }
    }
  `,
  [MembershipFragment],
);

/** Undertakes to pay shares. */
export const SubscribeShares = graphql(
  `
    mutation SubscribeShares($input: SubscribeSharesInput!) {
      subscribeShares(input: $input) { ...MembershipItem }
    }
  `,
  [MembershipFragment],
);

/** Records that shares were paid. */
export const RecordSharePayment = graphql(
  `
    mutation RecordSharePayment($input: RecordSharePaymentInput!) {
      recordSharePayment(input: $input) { ...MembershipItem }
    }
  `,
  [MembershipFragment],
);

/** Gives a subscription up. */
export const CancelShareSubscription = graphql(
  `
    mutation CancelShareSubscription($input: CancelShareSubscriptionInput!) {
      cancelShareSubscription(input: $input) { ...MembershipItem }
    }
  `,
  [MembershipFragment],
);

/** Ends a membership with a day. */
export const LeaveCooperative = graphql(
  `
    mutation LeaveCooperative($input: LeaveCooperativeInput!) {
      leaveCooperative(input: $input) { ...MembershipItem }
    }
  `,
  [MembershipFragment],
);

/** Records that a member died. */
export const RecordDeath = graphql(
  `
    mutation RecordDeath($input: RecordDeathInput!) {
      recordDeath(input: $input) { ...MembershipItem }
    }
  `,
  [MembershipFragment],
);
