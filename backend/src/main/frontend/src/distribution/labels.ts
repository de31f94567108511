import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DistributionItem, FiscalYearItem, Tier } from './types';

/** Where a fiscal year stands. */
export const stateLabels: Record<FiscalYearItem['state'], MessageDescriptor> = {
  OPEN: msg`No figures yet`,
  FIGURES: msg`Figures entered`,
  PLANNED: msg`Plan made`,
  DECIDING: msg`Members are deciding`,
  ADOPTED: msg`Decided by the members`,
  DISCARDED: msg`Given up`,
};

/** Where a part of a result goes. */
export const tierLabels: Record<Tier, MessageDescriptor> = {
  LOSSES: msg`Losses of former years`,
  DEVELOPMENT_RESERVE: msg`Reserve for development`,
  NON_MEMBER_RESERVE: msg`Reserve from non-members’ work`,
  LEGAL_RESERVE: msg`Reserve that the law asks for`,
  MUTUAL_FUND: msg`Mutual fund of the movement`,
  JOB_CREATION: msg`Creating jobs`,
  EDUCATION: msg`Training and education`,
  MUTUAL_AID: msg`Mutual aid`,
  WORK: msg`To members by their work`,
  CAPITAL: msg`To members by their shares`,
  CARRIED_FORWARD: msg`To the next year`,
  FROM_CARRIED_FORWARD: msg`Borne by what was carried forward`,
  FROM_RESERVE: msg`Borne by the reserve`,
  LOSS_CARRIED: msg`Left to later years`,
};

/** What of a plan no longer fits. */
export const inputLabels: Record<FiscalYearItem['changedSince'][number], MessageDescriptor> = {
  BYLAWS: msg`the bylaws`,
  MEMBERS: msg`who was a member`,
  HOURS: msg`hours worked`,
  SHARES: msg`shares paid`,
};

/** Why a way of sharing out cannot be. */
export const problemLabels: Record<DistributionItem['problems'][number]['kind'], MessageDescriptor> = {
  BELOW_MINIMUM: msg`less than law and bylaws ask for`,
  ABOVE_MAXIMUM: msg`more than law and bylaws allow`,
  BEYOND_RESULT: msg`all together more than there is`,
  OUT_OF_ORDER: msg`members get something by their shares only after something by their work`,
};
