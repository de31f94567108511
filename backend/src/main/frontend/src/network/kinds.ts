import type { OrganisationKind } from './labels';

/** The colour of each kind of organisation, the same in every picture; told apart by colour-blind readers. */
export const kindColours: Record<OrganisationKind, { light: string; dark: string }> = {
  WORKER_COOPERATIVE: { light: '#2b4b82', dark: '#8ba6d2' },
  MULTI_STAKEHOLDER_COOPERATIVE: { light: '#0f7b8a', dark: '#5cc2cf' },
  FEDERATION: { light: '#7a3e8e', dark: '#c79ad6' },
  MUNICIPALITY: { light: '#8a5a00', dark: '#e0a83c' },
  CIVIC_GROUP: { light: '#3f7d2c', dark: '#8fcb7c' },
  BUSINESS: { light: '#6b6f7a', dark: '#b0b4bd' },
  UNIVERSITY: { light: '#b0457a', dark: '#ea94bb' },
  RESEARCH_INSTITUTE: { light: '#7d5a6b', dark: '#c8a5b6' },
  LABOUR_UNION: { light: '#a64b2a', dark: '#f0946f' },
  OTHER_COOPERATIVE: { light: '#4a63c9', dark: '#a3b3f5' },
  FINANCIAL_INSTITUTION: { light: '#56662a', dark: '#bccb85' },
  SCHOOL_OR_OTHER: { light: '#4f4a45', dark: '#c9c3bb' },
};
