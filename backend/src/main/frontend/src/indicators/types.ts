import type { ResultOf } from '../web/graphql';
import type { IndicatorQuery, IndicatorsQuery, IndicatorValuesQuery } from './operations';

type Organisation = NonNullable<ResultOf<typeof IndicatorsQuery>['organisation']>;

/** An indicator in a list. */
export type IndicatorCardItem = NonNullable<
  Extract<Organisation, { governance: unknown }>['governance']['indicators']
>['nodes'][number];

/** An indicator as its page shows it. */
export type IndicatorItem = Extract<NonNullable<ResultOf<typeof IndicatorQuery>['node']>, { __typename: 'Indicator' }>;

/** The value of one period. */
export type PointItem = IndicatorItem['series'][number];

/** What somebody recorded. */
export type ValueItem = NonNullable<
  Extract<NonNullable<ResultOf<typeof IndicatorValuesQuery>['node']>, { __typename: 'Indicator' }>['recordedValues']
>['nodes'][number];

/** Indicators are read again after each act on one: others may be calculated from it. */
export const INDICATOR_CONTEXT = { additionalTypenames: ['Indicator', 'IndicatorValue'] };
