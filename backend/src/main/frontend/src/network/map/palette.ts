import { palettes, type Scheme } from '../view/drawing';

/** The colours of the map in one scheme, beside those of the network's picture. */
export const mapColours = {
  light: {
    ...palettes.light,
    sea: '#e6edf3',
    land: '#fbf9f5',
    border: '#d9d2c4',
    country: '#7a7466',
    alliance: '#5c78b3',
    affiliation: '#a59b84',
    cluster: '#3b404c',
    count: '#ffffff',
  },
  dark: {
    ...palettes.dark,
    sea: '#14161b',
    land: '#262a33',
    border: '#434957',
    country: '#9297a3',
    alliance: '#7c93c6',
    affiliation: '#767b88',
    cluster: '#e9e6df',
    count: '#14161b',
  },
} as const satisfies Record<Scheme, Record<string, string>>;
