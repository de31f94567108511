import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ClaimItem, InvitationItem } from './types';

/** Where an invitation stands. */
export const invitationStates: Record<InvitationItem['state'], MessageDescriptor> = {
  PENDING: msg`Waits for an answer`,
  ACCEPTED: msg({ message: 'Accepted', context: 'invitation' }),
  DECLINED: msg({ message: 'Declined', context: 'invitation' }),
  WITHDRAWN: msg({ message: 'Withdrawn', context: 'invitation' }),
  EXPIRED: msg`Expired`,
  LAPSED: msg`No longer valid`,
};

/** How the mails of an invitation stand. */
export const mailStates: Record<InvitationItem['mailState'], MessageDescriptor> = {
  WAITING: msg`The mail is about to be sent.`,
  DELAYED: msg`The mail could not be sent yet; it is tried again.`,
  SENT: msg`The mail was sent.`,
  FAILED: msg`The mail could not be sent. Check the address, and send it again.`,
  CANCELLED: msg`The mail was not sent.`,
};

/** Where a claim stands. */
export const claimStates: Record<ClaimItem['state'], MessageDescriptor> = {
  OPEN: msg`Waits to be checked`,
  ACCEPTED: msg({ message: 'Accepted', context: 'claim' }),
  DECLINED: msg({ message: 'Declined', context: 'claim' }),
  WITHDRAWN: msg({ message: 'Taken back', context: 'claim' }),
  LAPSED: msg`No longer valid`,
};
