import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { ALONE_FROM, CHOICES } from './overlay';

/** How near to something a finger must point. */
const NEAR = 5;
const MOST = 200;

/** What a person points at: organisations at the same spot, or a cluster that comes apart from nearer. */
export type Choice = { ids: string[] } | { center: [number, number]; zoom: number };

/** What is at a point of the picture; no organisation where there is nothing. */
export async function choiceAt(map: MapLibreMap, { x, y }: { x: number; y: number }): Promise<Choice> {
  const found = map.queryRenderedFeatures(
    [
      [x - NEAR, y - NEAR],
      [x + NEAR, y + NEAR],
    ],
    { layers: CHOICES },
  );
  const cluster = found.find(isCluster);
  return cluster && !found.some((feature) => !isCluster(feature)) ? inCluster(map, cluster) : { ids: idsOf(found) };
}

async function inCluster(map: MapLibreMap, { properties, geometry }: Feature): Promise<Choice> {
  const source = map.getSource<GeoJSONSource>('points');
  const id = properties?.cluster_id;
  if (!source || geometry.type !== 'Point') return { ids: [] };
  const zoom = await source.getClusterExpansionZoom(id);
  const leaves = zoom < ALONE_FROM ? [] : await source.getClusterLeaves(id, MOST, 0);
  if (leaves.length > 0 && isOneSpot(leaves)) return { ids: idsOf(leaves) };
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  return { center: [longitude, latitude], zoom };
}

/** Whether things lie so near each other that no zoom takes them apart. */
export function isOneSpot(features: readonly Feature[]): boolean {
  const spots = features.map(({ geometry }) => (geometry.type === 'Point' ? geometry.coordinates : []));
  const [x = 0, y = 0] = spots[0] ?? [];
  return spots.every(([px = 0, py = 0]) => Math.abs(px - x) < 1e-4 && Math.abs(py - y) < 1e-4);
}

function isCluster({ properties }: Feature): boolean {
  return properties?.cluster_id !== undefined;
}

function idsOf(features: readonly Feature[]): string[] {
  const ids = features.map(({ properties }) => properties?.id).filter((id) => typeof id === 'string');
  return [...new Set<string>(ids)];
}
