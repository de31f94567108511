import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PlanItem } from './types';

/** Where plans stand. */
export const stateLabels: Record<PlanItem['state'], MessageDescriptor> = {
  DRAFT: msg({ message: 'Being written', context: 'plan' }),
  DECIDING: msg({ message: 'Members decide about it', context: 'plan' }),
  ADOPTED: msg({ message: 'Adopted', context: 'plan' }),
  DISCARDED: msg({ message: 'Given up', context: 'plan' }),
};
