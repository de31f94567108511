import type { ResultOf } from '../web/graphql';
import type { DistributionFragment, FiscalYearQuery, FiscalYearsQuery, MemberSharesQuery } from './operations';

type Organisation = NonNullable<ResultOf<typeof FiscalYearsQuery>['organisation']>;

/** A fiscal year in a list. */
export type FiscalYearRowItem = NonNullable<
  Extract<Organisation, { governance: unknown }>['governance']['fiscalYears']
>['nodes'][number];

/** A fiscal year as its page shows it. */
export type FiscalYearItem = Extract<
  NonNullable<ResultOf<typeof FiscalYearQuery>['node']>,
  { __typename: 'FiscalYear' }
>;

/** The figures of a year. */
export type FiguresItem = NonNullable<FiscalYearItem['figures']>;

/** A result as it is, or would be, shared out. */
export type DistributionItem = ResultOf<typeof DistributionFragment>;

/** One step of the waterfall. */
export type StepItem = DistributionItem['steps'][number];

/** Where a part of a result goes. */
export type Tier = StepItem['tier'];

/** What a member gets, in a list. */
export type MemberShareItem = NonNullable<
  NonNullable<
    Extract<NonNullable<ResultOf<typeof MemberSharesQuery>['node']>, { __typename: 'FiscalYear' }>['distribution']
  >['shares']
>['nodes'][number];

/** What tiers shall get, in the currency of the year; the others as law and bylaws ask. */
export type Wishes = Partial<Record<Tier, string>>;

/** Fiscal years are read again after each act on one, also where there were none. */
export const FISCAL_YEAR_CONTEXT = { additionalTypenames: ['FiscalYear', 'Proposal'] };
