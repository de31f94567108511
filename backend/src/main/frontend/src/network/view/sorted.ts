import type { OrganisationKind } from '../labels';
import { readName } from '../readName';
import type { Graph, Node } from './graphOf';

/** By what the list can be sorted. */
export type SortKey = 'name' | 'kind' | 'place' | 'links';

/** A row of the list. */
export type Row = { node: Node; neighbours: { node: Node }[] };

/** The organisations of a graph in an order; equals by name. */
export function sorted(
  graph: Graph,
  by: SortKey,
  isDown: boolean,
  language: string,
  kindName: (kind: OrganisationKind) => string,
): Row[] {
  const compareText = new Intl.Collator(language).compare;
  const key: Record<SortKey, (one: Row, other: Row) => number> = {
    name: () => 0,
    kind: (one, other) => compareText(kindName(one.node.kind), kindName(other.node.kind)),
    place: (one, other) => compareText(one.node.place?.name ?? '', other.node.place?.name ?? ''),
    links: (one, other) => one.neighbours.length - other.neighbours.length,
  };
  const byName = (one: Row, other: Row) => compareText(readName(one.node, language), readName(other.node, language));
  const compare = by === 'name' ? byName : key[by];
  return graph.nodes
    .map((node) => ({ node, neighbours: graph.neighbours.get(node.id) ?? [] }))
    .sort((one, other) => (isDown ? -1 : 1) * compare(one, other) || byName(one, other));
}
