import { expect, it } from 'vitest';
import type { OrganisationKind } from '../labels';
import type { Graph, Node } from './graphOf';
import { COLOURED, communityColours, lookOf } from './look';

const node = (id: string, betweenness: number, number?: number) =>
  ({
    __typename: 'Partner',
    id,
    kind: 'BUSINESS',
    name: id,
    otherNames: [],
    place: null,
    standing: { betweenness, community: number ? { number } : null },
  }) as Node;
const bridge = node('bridge', 0.4, 1);
const hub = node('hub', 0.1, 2);
const alone = node('alone', 0);
const links = (count: number) => Array.from({ length: count }, () => ({ node: bridge, links: [] }));
const graph: Graph = {
  nodes: [bridge, hub, alone],
  lines: [],
  neighbours: new Map([
    ['bridge', links(2)],
    ['hub', links(9)],
    ['alone', []],
  ]),
  alone: 1,
};
const letters = { BUSINESS: 'B' } as Record<OrganisationKind, string>;

it('shows kinds by colour and letter, and links by size', () => {
  const look = lookOf(graph, {}, letters);
  expect(look.letterOf(bridge)).toBe('B');
  expect(look.colourOf(bridge, 'light')).toBe(look.colourOf(hub, 'light'));
  expect(look.sizeOf(hub)).toBeGreaterThan(look.sizeOf(bridge));
});

it('shows communities by colour and number', () => {
  const look = lookOf(graph, { colour: 'community' }, letters);
  expect(look.letterOf(hub)).toBe('2');
  expect(look.letterOf(alone)).toBe('');
  expect(look.colourOf(bridge, 'dark')).not.toBe(look.colourOf(hub, 'dark'));
});

it('shows bridges by size', () => {
  const look = lookOf(graph, { size: 'betweenness' }, letters);
  expect(look.sizeOf(bridge)).toBeGreaterThan(look.sizeOf(hub));
  expect(look.sizeOf(hub)).toBeGreaterThan(look.sizeOf(alone));
});

it('gives small communities one colour', () => {
  expect(communityColours(COLOURED + 1)).toEqual(communityColours(undefined));
  expect(communityColours(COLOURED)).not.toEqual(communityColours(undefined));
});
