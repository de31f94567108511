import { kindColours } from '../kinds';
import { ORGANISATION_KINDS, type OrganisationKind } from '../labels';
import { colourOf, type Scheme, sizeOf } from './drawing';
import type { Graph, Node } from './graphOf';
import type { NetworkSearch } from './networkSearch';

/** How the picture shows an organisation: its colour, the letter in it, its size. */
export type Look = {
  colourOf: (node: Node, scheme: Scheme) => string;
  letterOf: (node: Node) => string;
  sizeOf: (node: Node) => number;
};

/** The colours of communities by number: those of the kinds, which were chosen to be told apart. */
const COMMUNITY_COLOURS = ORGANISATION_KINDS.map((kind) => kindColours[kind]);
/** The colour of small communities and of those in none. */
const OTHER = { light: '#8a8d96', dark: '#8a8d96' };

/** How many communities have a colour of their own. */
export const COLOURED = COMMUNITY_COLOURS.length;

/** The colours of a community. */
export function communityColours(number: number | undefined): { light: string; dark: string } {
  return (number !== undefined && COMMUNITY_COLOURS[number - 1]) || OTHER;
}

/** The number of an organisation's community. */
export function communityOf(node: Node): number | undefined {
  return node.standing?.community?.number;
}

/** What colours and sizes tell, as the address asks for it. */
export function lookOf(
  graph: Graph,
  { colour, size }: Pick<NetworkSearch, 'colour' | 'size'>,
  letters: Record<OrganisationKind, string>,
): Look {
  const highest = Math.max(0, ...graph.nodes.map((node) => node.standing?.betweenness ?? 0));
  const order = graph.nodes.length;
  return {
    colourOf: (node, scheme) =>
      colour === 'community' ? communityColours(communityOf(node))[scheme] : colourOf(node.kind, scheme),
    letterOf: (node) => (colour === 'community' ? String(communityOf(node) ?? '') : letters[node.kind]),
    // As large as somebody with so many links at most: sizes stay comparable between the two choices.
    sizeOf: (node) =>
      size === 'betweenness'
        ? sizeOf(highest > 0 ? (60 * (node.standing?.betweenness ?? 0)) / highest : 0, order)
        : sizeOf(graph.neighbours.get(node.id)?.length ?? 0, order),
  };
}
