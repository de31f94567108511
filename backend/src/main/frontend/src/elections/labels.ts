import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CandidacyItem, ElectionItem } from './types';

/** Where elections stand. */
export const stateLabels: Record<ElectionItem['state'], MessageDescriptor> = {
  NOMINATION: msg({ message: 'Nominations open', context: 'election' }),
  NOMINATED: msg({ message: 'Nominations closed', context: 'election' }),
  VOTING: msg({ message: 'The vote is open', context: 'election' }),
  COUNTING: msg({ message: 'Being counted', context: 'election' }),
  ELECTED: msg({ message: 'Elected', context: 'election' }),
  NO_QUORUM: msg({ message: 'Nobody elected', context: 'election' }),
  CANCELLED: msg({ message: 'Called off', context: 'election' }),
};

/** Which seats an election fills. */
export const electionKinds: Record<ElectionItem['kind'], MessageDescriptor> = {
  GENERAL: msg`A general election: all seats, and those who hold them now go`,
  BY_ELECTION: msg`A by-election: vacant seats, for what is left of the term of the others`,
};

/** How ballots become seats. */
export const methodLabels: Record<ElectionItem['method'], MessageDescriptor> = {
  PLURALITY: msg`One vote each, most votes win`,
  APPROVAL: msg`One vote for each candidate one approves of, most votes win`,
  SCOTTISH_STV: msg`Single transferable vote, by the Scottish rules of 2007`,
};

/** Where candidacies stand. */
export const candidacyLabels: Record<CandidacyItem['state'], MessageDescriptor> = {
  NOMINATED: msg({ message: 'Asked whether she stands', context: 'candidacy' }),
  STANDING: msg({ message: 'Stands', context: 'candidacy' }),
  DECLINED: msg({ message: 'Does not stand', context: 'candidacy' }),
  WITHDRAWN: msg({ message: 'Stood down', context: 'candidacy' }),
  ELECTED: msg({ message: 'Elected', context: 'candidacy' }),
  NOT_ELECTED: msg({ message: 'Not elected', context: 'candidacy' }),
};
