import { expect, it } from 'vitest';
import { type Drawn, graphOf, linesOf, type Node, type Path, type Subgraph } from './graphOf';

const node = (id: string, kind: Node['kind'] = 'WORKER_COOPERATIVE') =>
  ({ __typename: 'WorkerCooperative', id, kind, name: id, otherNames: [], place: null }) as Node;
const link = (source: string, target: string, kind: 'ALLIANCE' | 'AFFILIATION' = 'ALLIANCE', since = '2024-04-01') => ({
  kind,
  source,
  target,
  since,
  until: null,
});

const subgraph: Subgraph = {
  isCut: false,
  organisations: [node('a'), node('b'), node('town', 'MUNICIPALITY')],
  links: [link('a', 'b'), link('b', 'a', 'AFFILIATION'), link('b', 'town'), link('a', 'elsewhere')],
};
const path: Path = {
  steps: [
    { from: node('a'), to: node('town', 'MUNICIPALITY'), link: { ...link('town', 'a'), origin: null }, person: null },
    { from: node('town', 'MUNICIPALITY'), to: node('c'), link: { ...link('town', 'c'), origin: null }, person: null },
  ],
};

const ALL: Drawn = { hidden: [], isAloneShown: true };

it('draws one line for all links between two organisations', () => {
  const { lines } = graphOf(subgraph, undefined, ALL);
  expect(lines.map(({ key, links }) => [key, links.length])).toEqual([
    ['a b', 2],
    ['b town', 1],
  ]);
});

it('leaves out hidden kinds with their links', () => {
  const { nodes, lines } = graphOf(subgraph, undefined, { ...ALL, hidden: ['MUNICIPALITY'] });
  expect(nodes.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(lines.map(({ key }) => key)).toEqual(['a b']);
});

it('shows a way whole, whatever is hidden or outside the picture', () => {
  const { nodes, neighbours } = graphOf(subgraph, path, { ...ALL, hidden: ['MUNICIPALITY'] });
  expect(nodes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'town']);
  expect(neighbours.get('town')?.map(({ node: { id } }) => id)).toEqual(['b', 'a', 'c']);
  expect([...linesOf(path)]).toEqual(['a town', 'c town']);
});

it('counts a link of the picture and of the way once', () => {
  const { lines } = graphOf({ ...subgraph, links: [link('a', 'town')] }, path, ALL);
  expect(lines.find(({ key }) => key === 'a town')?.links).toHaveLength(1);
});

it('leaves out what is linked with nothing, and says how many there are', () => {
  const more = { ...subgraph, organisations: [...subgraph.organisations, node('d'), node('e')] };
  const shown = graphOf(more, undefined, { ...ALL, isAloneShown: false });
  expect(shown.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'town']);
  expect(shown.alone).toBe(2);
  expect(graphOf(more, undefined, ALL).nodes).toHaveLength(5);
  const kept = graphOf(more, undefined, { ...ALL, isAloneShown: false, kept: 'e' });
  expect(kept.nodes.map(({ id }) => id)).toContain('e');
});
