import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OfficeItem, OfficeKind } from './types';

/** What each office is called. */
export const officeLabels: Record<OfficeKind, MessageDescriptor> = {
  BOARD_MEMBER: msg({ message: 'Board member', context: 'office' }),
  CHAIR: msg({ message: 'Chair', context: 'office' }),
  TREASURER: msg({ message: 'Treasurer', context: 'office' }),
  AUDITOR: msg({ message: 'Auditor', context: 'office' }),
};

/** The offices in the order in which people look for them. */
export const officeKinds: OfficeKind[] = ['CHAIR', 'BOARD_MEMBER', 'TREASURER', 'AUDITOR'];

/** How somebody came to an office. */
export const originLabels: Record<OfficeItem['origin'], MessageDescriptor> = {
  ELECTED: msg({ message: 'Elected', context: 'office' }),
  CO_OPTED: msg`Co-opted by the board`,
  RECORDED: msg`Elected outside the portal`,
};

/** Why offices end before their term. */
export const endingLabels: Record<NonNullable<OfficeItem['ending']>, MessageDescriptor> = {
  RESIGNED: msg({ message: 'Resigned', context: 'office' }),
  RECALLED: msg({ message: 'Recalled by the members', context: 'office' }),
  SUCCEEDED: msg`Others were elected`,
  INCOMPATIBLE: msg`Took an office that excludes it`,
  MEMBERSHIP_ENDED: msg`The membership ended`,
  COOPERATIVE_DISSOLVED: msg`The co-operative was dissolved`,
};
