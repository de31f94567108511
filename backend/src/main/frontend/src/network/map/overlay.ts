import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { FilterSpecification, GeoJSONSource, Map as MapLibreMap, SymbolLayerSpecification } from 'maplibre-gl';
import type { Scheme } from '../view/drawing';
import { arcBetween } from './arcs';
import { MAP_FONTS } from './baseMap';
import { ICON_RATIO, iconOf } from './kindIcons';
import type { MapLine, MapPoint, Shown } from './mapData';
import { mapColours } from './palette';

/** Layers in which something can be chosen. */
export const CHOICES = ['points', 'clusters'];
/** From this zoom on each organisation stands for itself. */
export const ALONE_FROM = 13;

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const LINES = ['affiliations', 'alliances', 'chosen-lines', 'ends'];

/** Puts the still empty layers of the network on a base map. */
export function addOverlay(map: MapLibreMap, scheme: Scheme, icons: Map<string, ImageData>, language: string) {
  const { ground, ink, alliance, affiliation, strong, cluster, count } = mapColours[scheme];
  for (const [name, icon] of icons) map.addImage(name, icon, { pixelRatio: ICON_RATIO });
  map.addSource('lines', { type: 'geojson', data: NOTHING });
  map.addSource('points', {
    type: 'geojson',
    data: NOTHING,
    cluster: true,
    clusterRadius: 44,
    clusterMaxZoom: ALONE_FROM - 1,
    maxzoom: ALONE_FROM + 1,
  });
  map.addSource('ends', { type: 'geojson', data: NOTHING });
  map.addSource('chosen', { type: 'geojson', data: NOTHING });
  map.addLayer({
    id: 'affiliations',
    type: 'line',
    source: 'lines',
    filter: ['==', ['get', 'kind'], 'AFFILIATION'],
    paint: { 'line-color': affiliation, 'line-width': 1.4, 'line-dasharray': [4, 3] },
  });
  map.addLayer({
    id: 'alliances',
    type: 'line',
    source: 'lines',
    filter: ['==', ['get', 'kind'], 'ALLIANCE'],
    paint: { 'line-color': alliance, 'line-width': 1.4, 'line-opacity': 0.75 },
  });
  map.addLayer({
    id: 'chosen-lines',
    type: 'line',
    source: 'lines',
    filter: linesOf(undefined),
    paint: { 'line-color': strong, 'line-width': 2.5 },
  });
  // Lines end where an organisation is, also when a cluster stands for it a little aside.
  map.addLayer({
    id: 'ends',
    type: 'circle',
    source: 'ends',
    paint: { 'circle-color': strong, 'circle-radius': 2.5 },
  });
  map.addLayer({
    id: 'clusters',
    type: 'circle',
    source: 'points',
    filter: ['has', 'point_count'],
    paint: {
      'circle-color': cluster,
      'circle-radius': ['step', ['get', 'point_count'], 14, 10, 17, 100, 21, 1000, 26],
      'circle-stroke-color': ground,
      'circle-stroke-width': 2,
    },
  });
  map.addLayer({
    id: 'counts',
    type: 'symbol',
    source: 'points',
    filter: ['has', 'point_count'],
    layout: {
      'text-field': ['number-format', ['get', 'point_count'], { locale: language }],
      'text-font': MAP_FONTS,
      'text-size': 13,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': count },
  });
  map.addLayer({
    id: 'points',
    type: 'symbol',
    source: 'points',
    filter: ['!', ['has', 'point_count']],
    layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true },
  });
  const names: NonNullable<SymbolLayerSpecification['layout']> = {
    'text-field': ['get', 'name'],
    'text-font': MAP_FONTS,
    'text-size': 13,
    'text-max-width': 14,
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 1.15,
    'text-justify': 'auto',
  };
  const written = { 'text-color': ink, 'text-halo-color': ground, 'text-halo-width': 1.6 };
  map.addLayer({
    id: 'names',
    type: 'symbol',
    source: 'points',
    minzoom: 6,
    filter: ['!', ['has', 'point_count']],
    layout: names,
    paint: written,
  });
  map.addLayer({
    id: 'chosen-ring',
    type: 'circle',
    source: 'chosen',
    paint: { 'circle-color': ground, 'circle-radius': 15, 'circle-stroke-color': strong, 'circle-stroke-width': 3 },
  });
  map.addLayer({
    id: 'chosen',
    type: 'symbol',
    source: 'chosen',
    layout: { ...names, 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'text-optional': true },
    paint: written,
  });
}

/** Draws these organisations and lines instead of those before. */
export function showNetwork(map: MapLibreMap, { points, lines, partners }: Shown) {
  map.getSource<GeoJSONSource>('points')?.setData(collection(points.map(pointFeature)));
  const linked = points.filter(({ id }) => partners.has(id));
  map.getSource<GeoJSONSource>('ends')?.setData(collection(linked.map(pointFeature)));
  map.getSource<GeoJSONSource>('lines')?.setData(collection(lines.flatMap(lineFeature)));
}

/** Makes one organisation stand out, with its lines. */
export function showChosen(map: MapLibreMap, chosen: MapPoint | undefined) {
  map.getSource<GeoJSONSource>('chosen')?.setData(collection(chosen ? [pointFeature(chosen)] : []));
  map.setFilter('chosen-lines', linesOf(chosen?.id));
}

/** Draws the lines, or leaves them out. */
export function showLines(map: MapLibreMap, areShown: boolean) {
  for (const layer of LINES) map.setLayoutProperty(layer, 'visibility', areShown ? 'visible' : 'none');
}

function linesOf(id: string | undefined): FilterSpecification {
  return ['any', ['==', ['get', 'one'], id ?? ''], ['==', ['get', 'other'], id ?? '']];
}

function collection<G extends Point | LineString>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}

function pointFeature({ id, kind, name, longitude, latitude, isApproximate }: MapPoint): Feature<Point> {
  return {
    type: 'Feature',
    properties: { id, name, icon: iconOf(kind, isApproximate) },
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  };
}

function lineFeature({ kind, one, other }: MapLine): Feature<LineString>[] {
  const coordinates = arcBetween([one.longitude, one.latitude], [other.longitude, other.latitude]);
  if (coordinates.length === 0) return [];
  return [
    {
      type: 'Feature',
      properties: { kind, one: one.id, other: other.id },
      geometry: { type: 'LineString', coordinates },
    },
  ];
}
