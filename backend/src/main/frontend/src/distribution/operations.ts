import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** A result as it is, or would be, shared out. */
export const DistributionFragment = graphql(`
  fragment DistributionItem on Distribution {
    result { amount currency }
    free { amount currency }
    steps {
      tier
      minimum { amount currency }
      maximum { amount currency }
      amount { amount currency }
      left { amount currency }
      explanation
      rule { parameter value law { parameter article source } }
    }
    problems { kind tier limit { amount currency } }
    viewerShare {
      number
      hours
      averageCapital { amount currency }
      byWork { amount currency }
      byCapital { amount currency }
      explanations
    }
    hash
  }
`);

/** A fiscal year as its own page shows it. */
export const FiscalYearFragment = graphql(
  `
    fragment FiscalYearItem on FiscalYear {
      id
      cooperative { ...OrganisationLink }
      firstDay
      lastDay
      language
      currency
      state
      figures {
        version
        turnover { amount currency }
        surplus { amount currency }
        carriedForward { amount currency }
        valueAdded { amount currency }
        memberPay { amount currency }
        nonMemberLabour
        paidInCapital { amount currency }
        reserve { amount currency }
        memberCount
        withoutHoursCount
        hours
        enteredAt
        enteredBy { id displayName }
      }
      distribution { ...DistributionItem }
      changedSince
      text
      adoptedOn
      decidedBy { id title }
      viewerActs
    }
  `,
  [OrganisationLinkFragment, DistributionFragment],
);

/** The fiscal years of a co-operative. */
export const FiscalYearsQuery = graphql(
  `
    query FiscalYears($id: ID!, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...FiscalYears } }
        ... on MultiStakeholderCooperative { governance { ...FiscalYears } }
      }
    }
    fragment FiscalYears on Governance {
      bylaws { id }
      fiscalYears(first: $first, after: $after) {
        nodes { id firstDay lastDay state figures { version surplus { amount currency } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment],
);

/** One fiscal year. */
export const FiscalYearQuery = graphql(
  `
    query FiscalYear($id: ID!) {
      node(id: $id) { __typename ...FiscalYearItem }
    }
  `,
  [FiscalYearFragment],
);

/** What each member gets, for those who act for the co-operative. */
export const MemberSharesQuery = graphql(`
  query MemberShares($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      ... on FiscalYear {
        id
        distribution {
          shares(first: $first, after: $after) {
            nodes {
              number
              membership { id person { id displayName } }
              hours
              byWork { amount currency }
              byCapital { amount currency }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
`);

/** What another way of sharing out would mean; writes nothing. */
export const SimulateDistributionQuery = graphql(
  `
    query SimulateDistribution($input: SimulateDistributionInput!) {
      simulateDistribution(input: $input) { __typename ...DistributionItem }
    }
  `,
  [DistributionFragment],
);

/** Begins a fiscal year. */
export const OpenFiscalYear = graphql(`
  mutation OpenFiscalYear($input: OpenFiscalYearInput!) {
    openFiscalYear(input: $input) { id }
  }
`);

/** Enters the figures of a year. */
export const EnterFiscalFigures = graphql(
  `
    mutation EnterFiscalFigures($input: EnterFiscalFiguresInput!) {
      enterFiscalFigures(input: $input) { ...FiscalYearItem }
    }
  `,
  [FiscalYearFragment],
);

/** Fixes how the result shall be shared out. */
export const PlanDistribution = graphql(
  `
    mutation PlanDistribution($input: PlanDistributionInput!) {
      planDistribution(input: $input) { ...FiscalYearItem }
    }
  `,
  [FiscalYearFragment],
);

/** Gives a fiscal year up. */
export const DiscardFiscalYear = graphql(`
  mutation DiscardFiscalYear($input: DiscardFiscalYearInput!) {
    discardFiscalYear(input: $input) { id state }
  }
`);
