import { day } from '../network/time/changesSearch';
import { many, one } from '../web/address';
import { BRIDGE_MEASURES, type BridgeMeasure, GAP_KINDS, type GapKind } from './labels';

/** The lists of the analysis, as they stand in the address. */
export const LISTS = ['gaps', 'bridges', 'communities', 'introductions'] as const;
/** One of the lists. */
export type List = (typeof LISTS)[number];

/** Over how many links a gap counts as closed, as it stands in the address. */
export const DISTANCES = ['1', '2', '3'] as const;

/** What the analysis shows, as it stands in the address. */
export type AnalysisSearch = {
  list?: List;
  kind?: GapKind;
  place?: string;
  within?: (typeof DISTANCES)[number];
  by?: BridgeMeasure;
  /** The organisation whose introductions are shown. */
  of?: string;
  /** The day as of which the network is read. */
  on?: string;
};

/** Reads what the analysis shows from the address; what makes no sense is left out. */
export function readAnalysisSearch(search: Record<string, unknown>): AnalysisSearch {
  return {
    list: many(search.list, LISTS)?.[0],
    kind: many(search.kind, GAP_KINDS)?.[0],
    place: one(search.place),
    within: many(search.within, DISTANCES)?.[0],
    by: many(search.by, BRIDGE_MEASURES)?.[0],
    of: one(search.of),
    on: day(one(search.on)),
  };
}
