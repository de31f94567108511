import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AssemblyItem } from './types';

/** Where assemblies stand. */
export const stateLabels: Record<AssemblyItem['state'], MessageDescriptor> = {
  CONVENED: msg({ message: 'Convened', context: 'assembly' }),
  IN_SESSION: msg({ message: 'In session', context: 'assembly' }),
  CLOSED: msg({ message: 'Closed', context: 'assembly' }),
  CANCELLED: msg({ message: 'Called off', context: 'assembly' }),
};

/** What kinds of assemblies there are. */
export const kindLabels: Record<AssemblyItem['kind'], MessageDescriptor> = {
  ORDINARY: msg`Ordinary general meeting`,
  EXTRAORDINARY: msg`Extraordinary general meeting`,
};

/** How members meet. */
export const formatLabels: Record<AssemblyItem['format'], MessageDescriptor> = {
  IN_PERSON: msg`All in one place`,
  ONLINE: msg`All online`,
  HYBRID: msg`Some in one place, some online`,
};

/** The formats in the order in which they are offered. */
export const formats: AssemblyItem['format'][] = ['IN_PERSON', 'HYBRID', 'ONLINE'];
