import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Choice, ProposalItem, TallyItem } from './types';

/** Where proposals stand. */
export const stateLabels: Record<ProposalItem['state'], MessageDescriptor> = {
  DRAFT: msg({ message: 'Draft', context: 'proposal' }),
  DISCUSSION: msg({ message: 'In discussion', context: 'proposal' }),
  CONSENT: msg({ message: 'Adopted unless somebody objects', context: 'proposal' }),
  VOTING: msg({ message: 'The vote is open', context: 'proposal' }),
  COUNTING: msg({ message: 'Being counted', context: 'proposal' }),
  ADOPTED: msg({ message: 'Adopted', context: 'proposal' }),
  REJECTED: msg({ message: 'Rejected', context: 'proposal' }),
  NO_QUORUM: msg({ message: 'Too few took part', context: 'proposal' }),
  CARRIED_OUT: msg({ message: 'Carried out', context: 'proposal' }),
  WITHDRAWN: msg({ message: 'Taken back', context: 'proposal' }),
};

/** How votes end. */
export const outcomeLabels: Record<TallyItem['outcome'], MessageDescriptor> = {
  ADOPTED: stateLabels.ADOPTED,
  REJECTED: stateLabels.REJECTED,
  NO_QUORUM: stateLabels.NO_QUORUM,
};

/** The kinds of decisions that can begin as a proposal, with what each is about. */
export const proposalKinds = {
  ORDINARY: msg`An ordinary decision`,
  STANDARD: msg`A standard of work`,
  PLAN: msg`A business plan`,
  PROJECT: msg`To join a project`,
  REQUEST: msg`To endorse a request for solidarity funds`,
  SPECIAL: msg`A decision with the special majority`,
  DISSOLUTION: msg`To dissolve the co-operative, or to merge it`,
} as const;

/** A kind that can begin as a proposal. */
export type ProposalKind = keyof typeof proposalKinds;

/** What ballots can say. */
export const choiceLabels: Record<Choice, MessageDescriptor> = {
  FOR: msg({ message: 'For', context: 'ballot' }),
  AGAINST: msg({ message: 'Against', context: 'ballot' }),
  ABSTAIN: msg({ message: 'Neither', context: 'ballot' }),
};
