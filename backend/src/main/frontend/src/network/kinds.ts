import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OrganisationKind } from './labels';

/**
 * The colour of each kind of organisation, the same in every picture. Chosen by calculation: any two differ by at least
 * 17 (CIE Lab) to normal sight and to sight without red or green cones, and each by 3:1 from the ground.
 */
export const kindColours: Record<OrganisationKind, { light: string; dark: string }> = {
  WORKER_COOPERATIVE: { light: '#1536a3', dark: '#6069d1' },
  MULTI_STAKEHOLDER_COOPERATIVE: { light: '#006f66', dark: '#47d2e8' },
  FEDERATION: { light: '#9659ba', dark: '#cb8cb4' },
  MUNICIPALITY: { light: '#af8906', dark: '#e99b2d' },
  CIVIC_GROUP: { light: '#043e04', dark: '#b2fcc6' },
  BUSINESS: { light: '#878da6', dark: '#e2edf3' },
  UNIVERSITY: { light: '#d33a7d', dark: '#ce376b' },
  RESEARCH_INSTITUTE: { light: '#402766', dark: '#7e699b' },
  LABOUR_UNION: { light: '#e63545', dark: '#a6603e' },
  OTHER_COOPERATIVE: { light: '#2f8efd', dark: '#9ca8fe' },
  FINANCIAL_INSTITUTION: { light: '#5e6525', dark: '#f3d388' },
  SCHOOL_OR_OTHER: { light: '#5c3336', dark: '#afad95' },
};

/** A letter for each kind, so that colour never speaks alone. */
export const kindMarks: Record<OrganisationKind, MessageDescriptor> = {
  WORKER_COOPERATIVE: msg({ message: 'W', context: 'letter for the kind WORKER_COOPERATIVE' }),
  MULTI_STAKEHOLDER_COOPERATIVE: msg({ message: 'S', context: 'letter for the kind MULTI_STAKEHOLDER_COOPERATIVE' }),
  FEDERATION: msg({ message: 'F', context: 'letter for the kind FEDERATION' }),
  MUNICIPALITY: msg({ message: 'M', context: 'letter for the kind MUNICIPALITY' }),
  CIVIC_GROUP: msg({ message: 'C', context: 'letter for the kind CIVIC_GROUP' }),
  BUSINESS: msg({ message: 'B', context: 'letter for the kind BUSINESS' }),
  UNIVERSITY: msg({ message: 'U', context: 'letter for the kind UNIVERSITY' }),
  RESEARCH_INSTITUTE: msg({ message: 'R', context: 'letter for the kind RESEARCH_INSTITUTE' }),
  LABOUR_UNION: msg({ message: 'L', context: 'letter for the kind LABOUR_UNION' }),
  OTHER_COOPERATIVE: msg({ message: 'O', context: 'letter for the kind OTHER_COOPERATIVE' }),
  FINANCIAL_INSTITUTION: msg({ message: '¥', context: 'letter for the kind FINANCIAL_INSTITUTION' }),
  SCHOOL_OR_OTHER: msg({ message: '+', context: 'letter for the kind SCHOOL_OR_OTHER' }),
};
