import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MembershipItem } from './types';

/** Where memberships stand. */
export const stateLabels: Record<MembershipItem['state'], MessageDescriptor> = {
  APPLIED: msg({ message: 'Applied', context: 'membership' }),
  ACCEPTED: msg({ message: 'Accepted', context: 'membership' }),
  MEMBER: msg`Member`,
  ENDED: msg({ message: 'Ended', context: 'membership' }),
  DECLINED: msg({ message: 'Declined', context: 'membership' }),
  WITHDRAWN: msg({ message: 'Taken back', context: 'membership' }),
};

/** How memberships end. */
export const endingLabels: Record<NonNullable<MembershipItem['ending']>, MessageDescriptor> = {
  LEFT: msg`Left`,
  DIED: msg`Died`,
  EXCLUDED: msg`Excluded`,
};

/** What each class of members is called. */
export const classLabels: Record<MembershipItem['membershipClass'], MessageDescriptor> = {
  WORKER: msg`Worker`,
  USER: msg`User of its services`,
  CITIZEN: msg`Citizen`,
  SUPPORTER: msg`Supporter`,
};
