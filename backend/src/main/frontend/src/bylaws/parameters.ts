import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Parameter } from './types';

/** How a value is written. */
export type Form =
  | 'count'
  | 'days'
  | 'months'
  | 'money'
  | 'fraction'
  | 'rate'
  | 'optionalRate'
  | 'majority'
  | 'classes'
  | 'decisions'
  | 'method'
  | 'byClass'
  | 'base'
  | 'yesNo';

/** What each parameter is called, and how its value is written. */
export const parameters: Record<Parameter, { label: MessageDescriptor; form: Form }> = {
  MEMBERSHIP_CLASSES: { label: msg`Classes of members`, form: 'classes' },
  VOTING_CLASSES: { label: msg`Who votes`, form: 'classes' },
  CLASS_QUORUMS: { label: msg`Part of a class that must take part`, form: 'byClass' },
  CLASS_SEATS: { label: msg`Seats of the board kept for a class`, form: 'byClass' },
  FOUNDING_MEMBERS: { label: msg`People who found it, at least`, form: 'count' },
  SHARE_VALUE: { label: msg`What a share costs`, form: 'money' },
  SMALLEST_HOLDING: { label: msg`Shares of each member, at least`, form: 'count' },
  LARGEST_HOLDING: { label: msg`Part of all shares that one member may hold`, form: 'fraction' },
  QUORUM: { label: msg`Part of the members that must take part`, form: 'fraction' },
  SPECIAL_QUORUM: { label: msg`The same for special decisions`, form: 'fraction' },
  ORDINARY_MAJORITY: { label: msg`Votes that carry a decision`, form: 'majority' },
  SPECIAL_MAJORITY: { label: msg`Votes that carry a special decision`, form: 'majority' },
  SPECIAL_DECISIONS: { label: msg`Special decisions`, form: 'decisions' },
  SECRET_DECISIONS: { label: msg`Secret votes`, form: 'decisions' },
  NOTICE_DAYS: { label: msg`Days between the call and the assembly`, form: 'days' },
  VOTING_DAYS: { label: msg`Days for which a vote is open`, form: 'days' },
  OBJECTION_DAYS: { label: msg`Days for objections`, form: 'days' },
  PROXIES: { label: msg`Others for whom one member may vote`, form: 'count' },
  BOARD_MINIMUM: { label: msg`Members of the board, at least`, form: 'count' },
  BOARD_MAXIMUM: { label: msg`Members of the board, at most`, form: 'count' },
  TERM_MONTHS: { label: msg`Term of office in months`, form: 'count' },
  ELECTION_METHOD: { label: msg`How the board is elected`, form: 'method' },
  DELEGATES_FROM: { label: msg`Delegates decide from so many members on (0: never)`, form: 'count' },
  AUDITORS: { label: msg`Auditors, at least`, form: 'count' },
  MISSION_MONTHS: { label: msg`Statement of mission and vision`, form: 'months' },
  REPORT_MONTHS: { label: msg`Report on the situation`, form: 'months' },
  POLICY_MONTHS: { label: msg`Proposal of policy`, form: 'months' },
  DISCUSSION_MONTHS: { label: msg`Discussion with the members`, form: 'months' },
  DEVELOPMENT_RESERVE: { label: msg`Put aside for developing the co-operative`, form: 'rate' },
  DEVELOPMENT_RESERVE_BASE: { label: msg`The part for development is taken of`, form: 'base' },
  LEGAL_RESERVE: { label: msg`Part of the surplus for the legal reserve`, form: 'rate' },
  LEGAL_RESERVE_CEILING: { label: msg`Until the legal reserve is this part of the capital`, form: 'optionalRate' },
  MUTUAL_FUND: { label: msg`Part of the surplus for a fund of the movement`, form: 'rate' },
  JOB_CREATION: { label: msg`Part of the surplus for creating jobs`, form: 'rate' },
  EDUCATION: { label: msg`Part of the surplus for training and education`, form: 'rate' },
  MUTUAL_AID: { label: msg`Part of the surplus for mutual aid`, form: 'rate' },
  NON_MEMBER_RESERVE: { label: msg`Put into the reserve of what the work of non-members made`, form: 'rate' },
  WORK_MINIMUM: { label: msg`Part of the surplus shared by work, at least`, form: 'rate' },
  WORK_MAXIMUM: { label: msg`Part of the surplus shared by work, at most`, form: 'rate' },
  WORK_OF_PAY: { label: msg`Shared by work, at most this part of the members’ pay`, form: 'optionalRate' },
  CAPITAL_MAXIMUM: { label: msg`Part of the surplus shared by capital, at most`, form: 'rate' },
  CAPITAL_INTEREST: { label: msg`Shared by capital, at most this part of the capital a year`, form: 'optionalRate' },
  CAPITAL_WITHIN_WORK: { label: msg`Capital never receives more than work`, form: 'yesNo' },
  LOSS_FROM_RESERVE: { label: msg`Part of a loss that the reserve covers, at most`, form: 'rate' },
};

/** The parameters under the headings of the page. */
export const groups: { title: MessageDescriptor; parameters: Parameter[] }[] = [
  {
    title: msg`Members and shares`,
    parameters: [
      'MEMBERSHIP_CLASSES',
      'VOTING_CLASSES',
      'FOUNDING_MEMBERS',
      'SHARE_VALUE',
      'SMALLEST_HOLDING',
      'LARGEST_HOLDING',
    ],
  },
  {
    title: msg`Decisions`,
    parameters: [
      'QUORUM',
      'CLASS_QUORUMS',
      'ORDINARY_MAJORITY',
      'SPECIAL_DECISIONS',
      'SPECIAL_QUORUM',
      'SPECIAL_MAJORITY',
      'SECRET_DECISIONS',
      'VOTING_DAYS',
      'OBJECTION_DAYS',
    ],
  },
  { title: msg`Assemblies`, parameters: ['NOTICE_DAYS', 'PROXIES', 'DELEGATES_FROM'] },
  {
    title: msg`Board and elections`,
    parameters: ['BOARD_MINIMUM', 'BOARD_MAXIMUM', 'CLASS_SEATS', 'TERM_MONTHS', 'ELECTION_METHOD', 'AUDITORS'],
  },
  {
    title: msg`What officers owe the members`,
    parameters: ['MISSION_MONTHS', 'REPORT_MONTHS', 'POLICY_MONTHS', 'DISCUSSION_MONTHS'],
  },
  {
    title: msg`Sharing out the year’s result`,
    parameters: [
      'DEVELOPMENT_RESERVE',
      'DEVELOPMENT_RESERVE_BASE',
      'LEGAL_RESERVE',
      'LEGAL_RESERVE_CEILING',
      'NON_MEMBER_RESERVE',
      'MUTUAL_FUND',
      'JOB_CREATION',
      'EDUCATION',
      'MUTUAL_AID',
      'WORK_MINIMUM',
      'WORK_MAXIMUM',
      'WORK_OF_PAY',
      'CAPITAL_MAXIMUM',
      'CAPITAL_INTEREST',
      'CAPITAL_WITHIN_WORK',
      'LOSS_FROM_RESERVE',
    ],
  },
];

/** What members decide about. */
export const decisionLabels: Record<string, MessageDescriptor> = {
  ORDINARY: msg`all else`,
  SPECIAL: msg`what is put as special`,
  BYLAWS: msg`bylaws`,
  PLAN: msg`business plan`,
  DISTRIBUTION: msg`the year’s result`,
  STANDARD: msg`standards of work`,
  RECALL: msg`recall from office`,
  MEMBERSHIP: msg`exclusion of a member`,
  PROJECT: msg`joining a project`,
  REQUEST: msg`requests for solidarity funds`,
  DISSOLUTION: msg`dissolution and merger`,
  ELECTION: msg`elections`,
};

/** How ballots are counted. */
export const methodLabels: Record<string, MessageDescriptor> = {
  PLURALITY: msg`most votes win`,
  APPROVAL: msg`approval of as many as one likes`,
  SCOTTISH_STV: msg`ranking, counted by single transferable vote`,
};

/** What the reserve for development is a part of. */
export const baseLabels: Record<string, MessageDescriptor> = {
  TURNOVER: msg`the turnover`,
  SURPLUS: msg`the surplus`,
  VALUE_ADDED: msg`the value added`,
  MEMBER_WORK: msg`the members’ pay`,
};

/** Whether something is so. */
export const answerLabels: Record<string, MessageDescriptor> = {
  YES: msg`yes`,
  NO: msg`no`,
};
