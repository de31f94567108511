import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DutyItem } from './types';

/** What officers owe the members. */
export const dutyLabels: Record<DutyItem['kind'], MessageDescriptor> = {
  MISSION_STATEMENT: msg`Mission and vision`,
  SITUATION_REPORT: msg`How the co-operative stands`,
  POLICY_PROPOSAL: msg`What to do next`,
  DISCUSSION: msg`A discussion with the members`,
};

/** What each is about, for who writes it. */
export const dutyHints: Record<DutyItem['kind'], MessageDescriptor> = {
  MISSION_STATEMENT: msg`What the co-operative is for, and where it wants to be in some years.`,
  SITUATION_REPORT: msg`Work, money and people since the last report, with what went badly too.`,
  POLICY_PROPOSAL: msg`What the officers propose to do, and why. Members decide on it as a proposal.`,
  DISCUSSION: msg`Who came, what was said, what follows from it.`,
};

/** The kinds in the order of the bylaws. */
export const dutyKinds: DutyItem['kind'][] = ['MISSION_STATEMENT', 'SITUATION_REPORT', 'POLICY_PROPOSAL', 'DISCUSSION'];
