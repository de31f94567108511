import type { ResultOf } from '../web/graphql';
import type { DutiesQuery, QuestionsQuery, ReportQuery, ReportsQuery } from './operations';

type WithDuties = NonNullable<ResultOf<typeof DutiesQuery>['organisation']>;
type WithReports = NonNullable<ResultOf<typeof ReportsQuery>['organisation']>;

/** Something the officers owe the members. */
export type DutyItem = NonNullable<Extract<WithDuties, { governance: unknown }>['governance']['duties']>[number];

/** A report in a list. */
export type ReportRowItem = NonNullable<
  Extract<WithReports, { governance: unknown }>['governance']['reports']
>['nodes'][number];

/** A report as its page shows it. */
export type ReportItem = Extract<NonNullable<ResultOf<typeof ReportQuery>['node']>, { __typename: 'OfficerReport' }>;

/** What a member asked. */
export type QuestionItem = Extract<
  NonNullable<ResultOf<typeof QuestionsQuery>['node']>,
  { __typename: 'OfficerReport' }
>['questions']['nodes'][number];

/** Lists of reports and what is owed are read again after each act, also where they were empty. */
export const DUTY_CONTEXT = { additionalTypenames: ['OfficerReport', 'OfficerDuty', 'ReportQuestion'] };
