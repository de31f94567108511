import { many, one } from '../web/address';
import { ALLIANCE_PURPOSES, ALLIANCE_STATES, type AlliancePurpose, type AllianceState } from './labels';

/** The filters of the list of alliances as they stand in the address. */
export type AlliancesSearch = { state?: AllianceState[]; purpose?: AlliancePurpose[]; party?: string };

/** Reads the filters of the list of alliances from the address. */
export function readAlliancesSearch(search: Record<string, unknown>): AlliancesSearch {
  return {
    state: many(search.state, ALLIANCE_STATES),
    purpose: many(search.purpose, ALLIANCE_PURPOSES),
    party: one(search.party),
  };
}

/** With whom, and for which of one's organisations, an alliance is proposed. */
export type ProposalSearch = { with?: string[]; for?: string };

/** Reads from the address with whom an alliance is to be proposed. */
export function readProposalSearch(search: Record<string, unknown>): ProposalSearch {
  const parties = [search.with].flat().filter((id): id is string => typeof id === 'string' && id !== '');
  return { with: parties.length > 0 ? [...new Set(parties)] : undefined, for: one(search.for) };
}
