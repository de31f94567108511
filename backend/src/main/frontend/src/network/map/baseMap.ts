import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { LABEL_FONT, type Scheme } from '../view/drawing';
import { countries, countryNames, FINE_FROM } from './countries';
import { mapColours } from './palette';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

const ATTRIBUTION = [
  '<a href="https://www.naturalearthdata.com/" rel="noopener noreferrer">Natural Earth</a>',
  '<a href="https://github.com/topojson/world-atlas" rel="noopener noreferrer">world-atlas</a>',
].join(' · ');

/** The fonts of names on the map: those of this machine, so that none is asked for elsewhere. */
export const MAP_FONTS = LABEL_FONT.replaceAll('"', '').split(', ');

/** The portal's own base map: land, borders and the names of countries, still empty. */
export function baseStyle(scheme: Scheme): StyleSpecification {
  const { sea, land, border, country } = mapColours[scheme];
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: NOTHING, attribution: ATTRIBUTION },
      'country-names': { type: 'geojson', data: NOTHING },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': sea } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': land } },
      { id: 'borders', type: 'line', source: 'countries', paint: { 'line-color': border, 'line-width': 1 } },
      {
        id: 'country-names',
        type: 'symbol',
        source: 'country-names',
        minzoom: 1,
        maxzoom: 7,
        // Small countries are named once there is room for them.
        filter: ['>=', ['get', 'area'], ['step', ['zoom'], 40, 2, 12, 3, 4, 4, 1, 5, 0]],
        layout: {
          'text-field': ['get', 'name'],
          'text-font': MAP_FONTS,
          'text-size': 12,
          'text-max-width': 7,
          'text-padding': 12,
          'symbol-sort-key': ['-', 0, ['get', 'area']],
        },
        paint: { 'text-color': country, 'text-halo-color': land, 'text-halo-width': 1.2 },
      },
    ],
  };
}

/** Fills the portal's own base map, with finer coasts once one looks from near. */
export async function fillBaseMap(map: MapLibreMap, language: string): Promise<void> {
  const coarse = await countries('coarse');
  map.getSource<GeoJSONSource>('country-names')?.setData(countryNames(coarse, language));
  const land = map.getSource<GeoJSONSource>('countries');
  land?.setData(coarse);
  let isFine = false;
  const refine = async () => {
    if (isFine || map.getZoom() < FINE_FROM) return;
    isFine = true;
    map.off('zoom', refine);
    land?.setData(await countries('fine'));
  };
  map.on('zoom', refine);
  await refine();
}
