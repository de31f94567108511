import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReviewItem } from './types';

/** Where reviews stand. */
export const stateLabels: Record<ReviewItem['state'], MessageDescriptor> = {
  DRAFT: msg({ message: 'Being written', context: 'review' }),
  CONCLUDED: msg({ message: 'Concluded', context: 'review' }),
  DISCARDED: msg({ message: 'Given up', context: 'review' }),
};
