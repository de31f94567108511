import { expect, it } from 'vitest';
import { boundsOf, byName, type MapPoint, type NetworkMap, shownOf } from './mapData';

const point = (id: string, rest: Partial<MapPoint> = {}): MapPoint => ({
  id,
  kind: 'WORKER_COOPERATIVE',
  name: id,
  placeName: null,
  latitude: 0,
  longitude: 0,
  isApproximate: false,
  isLocal: true,
  ...rest,
});

const map: NetworkMap = {
  points: [point('a'), point('b'), point('town', { kind: 'MUNICIPALITY' })],
  arcs: [
    { kind: 'ALLIANCE', from: 0, to: 1, since: '2024-04-01' },
    { kind: 'AFFILIATION', from: 1, to: 0, since: '2020-04-01' },
    { kind: 'ALLIANCE', from: 1, to: 2, since: '2022-04-01' },
  ],
  withoutCoordinates: 0,
  isCut: false,
  hasMoreArcs: false,
};

it('knows each partner once, with all that links the two', () => {
  const { lines, partners } = shownOf(map, []);
  expect(lines).toHaveLength(3);
  expect(partners.get('b')?.map(({ point: { id }, lines: links }) => [id, links.length])).toEqual([
    ['a', 2],
    ['town', 1],
  ]);
  expect(partners.get('town')?.map(({ point: { id } }) => id)).toEqual(['b']);
});

it('leaves out hidden kinds with their lines', () => {
  const { points, lines, partners } = shownOf(map, ['MUNICIPALITY']);
  expect(points.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(lines.map(({ since }) => since)).toEqual(['2024-04-01', '2020-04-01']);
  expect(partners.has('town')).toBe(false);
});

it('looks at what is local first', () => {
  const far = point('far', { longitude: -3, latitude: 54, isLocal: false });
  const near = [point('x', { longitude: 137, latitude: 36 }), point('y', { longitude: 139, latitude: 35 })];
  expect(boundsOf([far, ...near])).toEqual([
    [137, 35],
    [139, 36],
  ]);
  expect(boundsOf([far])).toEqual([
    [-3, 54],
    [-3, 54],
  ]);
  expect(boundsOf([])).toBeUndefined();
});

it('sorts names as the language does', () => {
  expect(byName([point('Zeta'), point('épi'), point('Eden')], 'en').map(({ name }) => name)).toEqual([
    'Eden',
    'épi',
    'Zeta',
  ]);
});
