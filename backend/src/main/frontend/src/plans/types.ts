import type { ResultOf } from '../web/graphql';
import type { PlanCommentsQuery, PlanQuery, PlansQuery } from './operations';

type Organisation = NonNullable<ResultOf<typeof PlansQuery>['organisation']>;

/** A business plan in a list. */
export type PlanRowItem = NonNullable<
  Extract<Organisation, { governance: unknown }>['governance']['plans']
>['nodes'][number];

/** A business plan as its page shows it. */
export type PlanItem = Extract<NonNullable<ResultOf<typeof PlanQuery>['node']>, { __typename: 'BusinessPlan' }>;

/** A part of a plan under its own heading. */
export type SectionItem = PlanItem['sections'][number];

/** What a member said about a plan. */
export type PlanCommentItem = Extract<
  NonNullable<ResultOf<typeof PlanCommentsQuery>['node']>,
  { __typename: 'BusinessPlan' }
>['comments']['nodes'][number];

/** Plans are read again after each act on one, also where there were none. */
export const PLAN_CONTEXT = { additionalTypenames: ['BusinessPlan', 'PlanComment', 'Proposal'] };
