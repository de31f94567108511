import { OrganisationLinkFragment } from '../network/fragments';
import { graphql } from '../web/graphql';

/** An indicator as lists show it. */
export const IndicatorCardFragment = graphql(
  `
    fragment IndicatorCard on Indicator {
      id
      cooperative { ...OrganisationLink }
      name
      symbol
      unit
      period
      formula
      isShared
      latest { firstDay value light target limit }
      series(periods: 12) { firstDay value target limit light isPreliminary isCorrected absence }
    }
  `,
  [OrganisationLinkFragment],
);

/** An indicator as its own page shows it. */
export const IndicatorFragment = graphql(
  `
    fragment IndicatorItem on Indicator {
      id
      cooperative { ...OrganisationLink }
      name
      symbol
      unit
      description
      period
      betterWhen
      formula
      keeper { id displayName }
      isShared
      retiredAt
      latest { firstDay value light target limit }
      series(periods: 24) { firstDay value target limit light isPreliminary isCorrected absence }
      targets { id firstDay target limit setBy { id displayName } setAt }
      viewerActs
    }
  `,
  [OrganisationLinkFragment],
);

/** The management index of a co-operative. */
export const IndicatorsQuery = graphql(
  `
    query Indicators($id: ID!, $first: Int!, $after: String) {
      organisation(id: $id) {
        __typename
        id
        ...OrganisationLink
        ... on WorkerCooperative { governance { ...Indicators } }
        ... on MultiStakeholderCooperative { governance { ...Indicators } }
      }
    }
    fragment Indicators on Governance {
      bylaws { id }
      indicators(first: $first, after: $after) {
        nodes { ...IndicatorCard }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [OrganisationLinkFragment, IndicatorCardFragment],
);

/** What co-operatives share of their management index. */
export const SharedIndicatorsQuery = graphql(
  `
    query SharedIndicators($first: Int!, $after: String) {
      sharedIndicators(first: $first, after: $after) {
        nodes { ...IndicatorCard }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [IndicatorCardFragment],
);

/** One indicator. */
export const IndicatorQuery = graphql(
  `
    query Indicator($id: ID!) {
      node(id: $id) { __typename ...IndicatorItem }
    }
  `,
  [IndicatorFragment],
);

/** All that was recorded for an indicator. */
export const IndicatorValuesQuery = graphql(`
  query IndicatorValues($id: ID!, $first: Int!, $after: String) {
    node(id: $id) {
      __typename
      ... on Indicator {
        id
        recordedValues(first: $first, after: $after) {
          nodes { id firstDay value comment recordedBy { id displayName } recordedAt isReplaced }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** Defines an indicator. */
export const DefineIndicator = graphql(`
  mutation DefineIndicator($input: DefineIndicatorInput!) {
    defineIndicator(input: $input) { id }
  }
`);

/** Changes an indicator. */
export const ChangeIndicator = graphql(
  `
    mutation ChangeIndicator($input: ChangeIndicatorInput!) {
      changeIndicator(input: $input) { ...IndicatorItem }
    }
  `,
  [IndicatorFragment],
);

/** Keeps an indicator no longer. */
export const RetireIndicator = graphql(
  `
    mutation RetireIndicator($input: RetireIndicatorInput!) {
      retireIndicator(input: $input) { ...IndicatorItem }
    }
  `,
  [IndicatorFragment],
);

/** Records or corrects a value. */
export const RecordIndicatorValue = graphql(
  `
    mutation RecordIndicatorValue($input: RecordIndicatorValueInput!) {
      recordIndicatorValue(input: $input) { ...IndicatorItem }
    }
  `,
  [IndicatorFragment],
);

/** Sets what shall be reached. */
export const SetIndicatorTarget = graphql(
  `
    mutation SetIndicatorTarget($input: SetIndicatorTargetInput!) {
      setIndicatorTarget(input: $input) { ...IndicatorItem }
    }
  `,
  [IndicatorFragment],
);
