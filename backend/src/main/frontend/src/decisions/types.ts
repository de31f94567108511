import type { ResultOf } from '../web/graphql';
import type { ProposalCommentsQuery, ProposalQuery, ProposalsQuery } from './operations';

type Organisation = NonNullable<ResultOf<typeof ProposalsQuery>['organisation']>;

/** A proposal in a list. */
export type ProposalRowItem = NonNullable<
  Extract<Organisation, { governance: unknown }>['governance']['proposals']
>['nodes'][number];

/** A proposal as its page shows it. */
export type ProposalItem = Extract<NonNullable<ResultOf<typeof ProposalQuery>['node']>, { __typename: 'Proposal' }>;

/** A vote as pages show it. */
export type BallotBoxItem = NonNullable<ProposalItem['ballotBox']>;

/** The count of a vote. */
export type TallyItem = NonNullable<BallotBoxItem['tally']>;

/** What a member said. */
export type CommentItem = Extract<
  NonNullable<ResultOf<typeof ProposalCommentsQuery>['node']>,
  { __typename: 'Proposal' }
>['comments']['nodes'][number];

/** What a ballot can say. */
export type Choice = 'FOR' | 'AGAINST' | 'ABSTAIN';

/** Lists of proposals are read again after each act on one, also where they were empty. */
export const DECISION_CONTEXT = { additionalTypenames: ['Proposal', 'BallotBox'] };
