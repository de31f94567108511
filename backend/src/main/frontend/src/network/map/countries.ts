import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import fine from 'world-atlas/countries-10m.json?url';
import coarse from 'world-atlas/countries-50m.json?url';

/** The land of each country; `id` is its number after ISO 3166-1. */
export type Countries = FeatureCollection<Geometry, { name: string }>;
/** Names of countries, each where it is to stand. */
export type CountryNames = FeatureCollection<Point, { name: string; area: number }>;

/** From this zoom on the coasts are drawn more finely. */
export const FINE_FROM = 5;

const addresses = { coarse, fine };
const read = new Map<keyof typeof addresses, Promise<Countries>>();

/** The countries of the earth as the portal brings them along, with rough coasts or fine ones; read once. */
export function countries(detail: keyof typeof addresses): Promise<Countries> {
  const known = read.get(detail) ?? fetchCountries(addresses[detail]);
  read.set(detail, known);
  return known;
}

async function fetchCountries(address: string): Promise<Countries> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} is missing`);
  const topology = (await answer.json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const { type, features } = feature(topology, topology.objects.countries);
  return { type, features: features.map((country) => ({ ...country, geometry: flattened(country.geometry) })) };
}

/**
 * The atlas follows coasts over the date line and round the pole, as on a globe. On a flat map each ring goes on beyond
 * the edge instead, and the one round the south pole is closed along the bottom.
 */
export function flattened(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: flat(geometry.coordinates) };
  if (geometry.type !== 'MultiPolygon') return geometry;
  return { ...geometry, coordinates: geometry.coordinates.map(flat) };
}

function flat(part: Position[][]): Position[][] {
  return part.filter((ring) => !isPole(ring)).map(unroll);
}

/** On the globe the land round the pole begins with the pole itself. */
function isPole(ring: Position[]): boolean {
  return ring.every(([, latitude = 0]) => Math.abs(latitude) > 89);
}

function unroll(ring: Position[]): Position[] {
  let before = ring[0]?.[0] ?? 0;
  const unrolled = ring.map(([longitude = 0, latitude = 0]): Position => {
    before = longitude + 360 * Math.round((before - longitude) / 360);
    return [before, latitude];
  });
  const [first = 0] = unrolled[0] ?? [];
  const isRoundPole = Math.abs(before - first) > 180;
  return isRoundPole ? [...unrolled, [before, -90], [first, -90], ...unrolled.slice(0, 1)] : unrolled;
}

/** What the countries are called in a language, in the middle of their largest parts; the larger come first. */
export function countryNames({ features }: Countries, language: string): CountryNames {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const named = features.flatMap((country): CountryNames['features'] => {
    const name = nameOf(country, names);
    const largest = ringsOf(country.geometry)
      .map(middleOf)
      .sort((one, other) => other.area - one.area)[0];
    if (!name || !largest) return [];
    const { middle, area } = largest;
    return [{ type: 'Feature', properties: { name, area }, geometry: { type: 'Point', coordinates: middle } }];
  });
  const sorted = named.sort((one, other) => other.properties.area - one.properties.area);
  const isFirst = ({ properties: { name } }: (typeof sorted)[number], index: number) =>
    sorted.findIndex((other) => other.properties.name === name) === index;
  return { type: 'FeatureCollection', features: sorted.filter(isFirst) };
}

/** The atlas numbers countries, the browser names them by letters; it knows which are the same. */
function nameOf({ id }: Feature, names: Intl.DisplayNames): string | undefined {
  if (typeof id !== 'string' || !/^\d{3}$/.test(id)) return undefined;
  const { region } = new Intl.Locale(`und-${id}`);
  return region && /^[A-Z]{2}$/.test(region) ? names.of(region) : undefined;
}

/** The outer rings of a country's parts. */
function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates.slice(0, 1);
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flatMap((part) => part.slice(0, 1));
  return [];
}

/** The centre of gravity of what a ring encloses, and how large that is, as the flat degrees are. */
function middleOf(ring: Position[]): { middle: [number, number]; area: number } {
  let [double, x, y] = [0, 0, 0];
  for (const [i, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
    const cross = x1 * y2 - x2 * y1;
    double += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  return { middle: [x / (3 * double), y / (3 * double)], area: Math.abs(double) / 2 };
}
