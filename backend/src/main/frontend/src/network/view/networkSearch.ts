import { many, one } from '../../web/address';
import { today } from '../../web/dates';
import { ORGANISATION_KINDS, type OrganisationKind, SECTORS, type Sector } from '../labels';

/** How far a neighbourhood can reach, as it stands in the address. */
export const DEPTHS = ['1', '2', '3'] as const;

/** The ways beside the shortest, as they stand in the address. */
export const OTHER_WAYS = ['1', '2'] as const;

/** How many organisations a picture of the whole holds at most, when more than usual. */
export const LARGER = ['2000'] as const;

/** What the network view shows, as it stands in the address. */
export type NetworkSearch = {
  kind?: OrganisationKind[];
  sector?: Sector[];
  place?: string;
  /** The day on which the network is read. */
  on?: string;
  /** Kinds that are asked for but not drawn. */
  without?: OrganisationKind[];
  /** Whether organisations without any link are drawn too. */
  alone?: 'yes';
  /** How many organisations are drawn at most. */
  most?: (typeof LARGER)[number];
  /** The organisation whose neighbourhood is shown. */
  around?: string;
  depth?: (typeof DEPTHS)[number];
  /** The organisation in the panel. */
  chosen?: string;
  from?: string;
  to?: string;
  /** Which of several ways is drawn, from 0. */
  way?: (typeof OTHER_WAYS)[number];
  view?: 'table';
  /** What colours tell, when not the kind. */
  colour?: 'community';
  /** What sizes tell, when not how many links there are. */
  size?: 'betweenness';
};

/** Reads the network view from the address; what makes no sense is left out. */
export function readNetworkSearch(search: Record<string, unknown>): NetworkSearch {
  const on = one(search.on);
  return {
    kind: many(search.kind, ORGANISATION_KINDS),
    sector: many(search.sector, SECTORS),
    place: one(search.place),
    on: on && /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(on)) ? on : undefined,
    without: many(search.without, ORGANISATION_KINDS),
    alone: one(search.alone) === 'yes' ? 'yes' : undefined,
    most: many(search.most, LARGER)?.[0],
    around: one(search.around),
    depth: many(search.depth, DEPTHS)?.[0],
    chosen: one(search.chosen),
    from: one(search.from),
    to: one(search.to),
    way: many(search.way, OTHER_WAYS)?.[0],
    view: one(search.view) === 'table' ? 'table' : undefined,
    colour: one(search.colour) === 'community' ? 'community' : undefined,
    size: one(search.size) === 'betweenness' ? 'betweenness' : undefined,
  };
}

/** The day on which the network is read. */
export function networkDay({ on }: NetworkSearch): string {
  return on ?? today();
}
