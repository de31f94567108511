import type { ResultOf } from '../web/graphql';
import type { StandardQuery, StandardsQuery } from './operations';

type Organisation = NonNullable<ResultOf<typeof StandardsQuery>['organisation']>;

/** A standard in a list. */
export type StandardRowItem = NonNullable<
  Extract<Organisation, { governance: unknown }>['governance']['standards']
>['nodes'][number];

/** A standard as its page shows it. */
export type StandardItem = Extract<NonNullable<ResultOf<typeof StandardQuery>['node']>, { __typename: 'Standard' }>;

/** Standards are read again after a decision was carried out, also where there were none. */
export const STANDARD_CONTEXT = { additionalTypenames: ['Standard', 'Proposal'] };
