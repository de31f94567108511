import type { ResultOf } from '../../web/graphql';
import type { LinkKind, OrganisationKind } from '../labels';
import type { MapQuery } from './operations';

/** The map as the API gives it. */
export type NetworkMap = ResultOf<typeof MapQuery>['network']['map'];
/** An organisation on the map. */
export type MapPoint = NetworkMap['points'][number];

/** What links two organisations on the map. */
export type MapLine = { kind: LinkKind; one: MapPoint; other: MapPoint; since: string };
/** With whom an organisation is linked, by what. */
export type Partner = { point: MapPoint; lines: MapLine[] };

/** What the map and the list show. */
export type Shown = {
  points: MapPoint[];
  lines: MapLine[];
  /** By the id of an organisation, those linked with it. */
  partners: Map<string, Partner[]>;
};

/** What is shown of a map without the kinds that stay out. */
export function shownOf({ points, arcs }: NetworkMap, hidden: readonly OrganisationKind[]): Shown {
  const lines: MapLine[] = [];
  const partners: Shown['partners'] = new Map();
  for (const { kind, from, to, since } of arcs) {
    const one = points[from];
    const other = points[to];
    if (!one || !other || hidden.includes(one.kind) || hidden.includes(other.kind)) continue;
    const line = { kind, one, other, since };
    lines.push(line);
    add(partners, one, other, line);
    add(partners, other, one, line);
  }
  return { points: points.filter(({ kind }) => !hidden.includes(kind)), lines, partners };
}

function add(partners: Shown['partners'], of: MapPoint, point: MapPoint, line: MapLine) {
  const known = partners.get(of.id) ?? [];
  const same = known.find((partner) => partner.point.id === point.id);
  if (same) same.lines.push(line);
  else known.push({ point, lines: [line] });
  partners.set(of.id, known);
}

/** The corners of the part of the earth that holds all points: west and south, east and north. */
export type Bounds = [[number, number], [number, number]];

/** The part of the earth that holds the points; the local ones alone where not all are. */
export function boundsOf(points: readonly MapPoint[]): Bounds | undefined {
  const local = points.filter(({ isLocal }) => isLocal);
  const [first, ...rest] = local.length > 0 ? local : points;
  if (!first) return undefined;
  let [west, south, east, north] = [first.longitude, first.latitude, first.longitude, first.latitude];
  for (const { longitude, latitude } of rest) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [
    [west, south],
    [east, north],
  ];
}

/** The organisations in the order of their names. */
export function byName(points: readonly MapPoint[], language: string): MapPoint[] {
  const { compare } = new Intl.Collator(language);
  return [...points].sort((one, other) => compare(one.name, other.name));
}
