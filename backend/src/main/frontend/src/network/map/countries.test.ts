import { expect, it } from 'vitest';
import { type Countries, countryNames, flattened } from './countries';

const square = (west: number, south: number, size: number) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];

const atlas: Countries = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: '380',
      properties: { name: 'Italy' },
      geometry: { type: 'Polygon', coordinates: square(10, 40, 4) },
    },
    {
      type: 'Feature',
      id: '392',
      properties: { name: 'Japan' },
      geometry: { type: 'MultiPolygon', coordinates: [square(130, 32, 2), square(136, 34, 6)] },
    },
    {
      type: 'Feature',
      id: '392',
      properties: { name: 'Far islands of Japan' },
      geometry: { type: 'Polygon', coordinates: square(142, 24, 1) },
    },
    { type: 'Feature', properties: { name: 'No number' }, geometry: { type: 'Polygon', coordinates: square(0, 0, 9) } },
  ],
};

it('names countries in the language, in the middle of their largest part, the largest first', () => {
  const { features } = countryNames(atlas, 'ja');
  expect(features.map(({ properties: { name } }) => name)).toEqual(['日本', 'イタリア']);
  expect(features[0]?.geometry.coordinates.map(Math.round)).toEqual([139, 37]);
  expect(countryNames(atlas, 'en').features.map(({ properties: { name } }) => name)).toEqual(['Japan', 'Italy']);
});

it('goes on beyond the edge where a country lies on both sides of the date line', () => {
  const ring = [
    [170, 60],
    [-170, 60],
    [-170, 70],
    [170, 70],
    [170, 60],
  ];
  expect(flattened({ type: 'Polygon', coordinates: [ring] })).toEqual({
    type: 'Polygon',
    coordinates: [
      [
        [170, 60],
        [190, 60],
        [190, 70],
        [170, 70],
        [170, 60],
      ],
    ],
  });
});

it('closes the land round the south pole along the bottom of the map', () => {
  const ring = [-180, -90, 0, 90, -180].map((longitude) => [longitude, -70]);
  const pole = [180, 0, -180].map((longitude) => [longitude, -89.999]);
  const round = flattened({ type: 'MultiPolygon', coordinates: [[pole, ring]] });
  expect(round).toEqual({
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [-180, -70],
          [-90, -70],
          [0, -70],
          [90, -70],
          [180, -70],
          [180, -90],
          [-180, -90],
          [-180, -70],
        ],
      ],
    ],
  });
});
