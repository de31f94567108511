import { stateGroups } from './stateGroups';

/** How a list of proposals is narrowed in the address. */
export type ProposalSearch = { group?: keyof typeof stateGroups | undefined };

/** Reads the search part of an address; what it does not know narrows nothing. */
export function readProposalSearch(search: Record<string, unknown>): ProposalSearch {
  const { group } = search;
  return typeof group === 'string' && group in stateGroups ? { group: group as keyof typeof stateGroups } : {};
}
