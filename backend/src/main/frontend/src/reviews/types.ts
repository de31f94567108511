import type { ResultOf } from '../web/graphql';
import type { ReviewQuery, ReviewsQuery } from './operations';

type Organisation = NonNullable<ResultOf<typeof ReviewsQuery>['organisation']>;
type Governance = Extract<Organisation, { governance: unknown }>['governance'];

/** A review in a list. */
export type ReviewRowItem = NonNullable<Governance['reviews']>['nodes'][number];

/** A plan that can be reviewed. */
export type ReviewedPlan = NonNullable<Governance['plans']>['nodes'][number];

/** A review as its page shows it. */
export type ReviewItem = Extract<NonNullable<ResultOf<typeof ReviewQuery>['node']>, { __typename: 'Review' }>;

/** Something that shall become better. */
export type ImprovementItem = ReviewItem['improvements'][number];

/** Reviews are read again after each act on one or on its improvements. */
export const REVIEW_CONTEXT = { additionalTypenames: ['Review', 'Improvement', 'BusinessPlan'] };
