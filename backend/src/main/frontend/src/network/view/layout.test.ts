import { expect, it } from 'vitest';
import { graphOf, type Node } from './graphOf';
import { layoutTask, placesOf } from './layout';

const node = (id: string) =>
  ({ __typename: 'Partner', id, kind: 'BUSINESS', name: id, otherNames: [], place: null }) as Node;
const links = ['b', 'c'].map((target) => ({
  kind: 'ALLIANCE' as const,
  source: 'a',
  target,
  since: '2024-04-01',
  until: null,
}));
const ALL = { hidden: [], isAloneShown: true };
const graph = graphOf({ isCut: false, organisations: [node('b'), node('a'), node('c')], links }, undefined, ALL);

it('starts with the most linked in the middle, at the same places each time', () => {
  const places = placesOf(graph, layoutTask(graph, new Map()).nodes);
  const distance = (id: string) => Math.hypot(places.get(id)?.x ?? 0, places.get(id)?.y ?? 0);
  expect(distance('a')).toBeLessThan(Math.min(distance('b'), distance('c')));
  expect(placesOf(graph, layoutTask(graph, new Map()).nodes)).toEqual(places);
});

it('keeps what is known where it was', () => {
  const task = layoutTask(graph, new Map([['b', { x: 5, y: -7 }]]));
  expect(placesOf(graph, task.nodes).get('b')).toEqual({ x: 5, y: -7 });
});

it('stands what is linked with nothing in a ring outside', () => {
  const more = graphOf({ isCut: false, organisations: [...graph.nodes, node('d')], links }, undefined, ALL);
  const places = placesOf(more, layoutTask(more, new Map()).nodes);
  const distance = (id: string) => Math.hypot(places.get(id)?.x ?? 0, places.get(id)?.y ?? 0);
  expect(distance('d')).toBeGreaterThan(Math.max(distance('a'), distance('b'), distance('c')));
});

it('points each line at its two nodes', () => {
  const { edges } = layoutTask(graph, new Map());
  const index = new Map(graph.nodes.map(({ id }, position) => [id, position * 10]));
  expect([...edges]).toEqual([index.get('a'), index.get('b'), 1, index.get('a'), index.get('c'), 1]);
});
