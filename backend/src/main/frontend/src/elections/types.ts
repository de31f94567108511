import type { ResultOf } from '../web/graphql';
import type { ElectionQuery, ElectionsQuery } from './operations';

type Organisation = NonNullable<ResultOf<typeof ElectionsQuery>['organisation']>;

/** An election in a list. */
export type ElectionRowItem = NonNullable<
  Extract<Organisation, { governance: unknown }>['governance']['elections']
>['nodes'][number];

/** An election as its page shows it. */
export type ElectionItem = Extract<NonNullable<ResultOf<typeof ElectionQuery>['node']>, { __typename: 'Election' }>;

/** Who stands, or is asked to. */
export type CandidacyItem = ElectionItem['candidacies'][number];

/** The vote of an election. */
export type VoteItem = NonNullable<ElectionItem['vote']>;

/** The count of an election. */
export type ResultItem = NonNullable<ElectionItem['result']>;

/** A step of a count. */
export type StageItem = ResultItem['stages'][number];

/** Lists of elections are read again after each act on one, also where they were empty. */
export const ELECTION_CONTEXT = { additionalTypenames: ['Election', 'Office'] };
