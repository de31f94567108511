import type { ResultOf } from '../../web/graphql';
import type { OrganisationKind } from '../labels';
import type { OverviewQuery, PathsQuery } from './operations';

/** A part of the network as the API gives it. */
export type Subgraph = ResultOf<typeof OverviewQuery>['network']['overview'];
/** An organisation in the picture. */
export type Node = Subgraph['organisations'][number];
/** A link in the picture. */
export type Link = Subgraph['links'][number];
/** A way through the network. */
export type Path = ResultOf<typeof PathsQuery>['network']['paths'][number];

/** All links between the same two organisations: one line in the picture. */
export type Line = { key: string; source: string; target: string; links: Link[] };

/** What the picture and the table show. */
export type Graph = {
  nodes: Node[];
  lines: Line[];
  /** The organisations linked with each, with what links them. */
  neighbours: Map<string, { node: Node; links: Link[] }[]>;
  /** How many organisations have no link here, whether they are shown or not. */
  alone: number;
};

/** What is drawn of a subgraph. */
export type Drawn = {
  /** Kinds that stay out. */
  hidden: readonly OrganisationKind[];
  /** Whether organisations without any link are shown too. */
  isAloneShown: boolean;
  /** An organisation that is shown in any case. */
  kept?: string | undefined;
};

/** Two ids as one name, whichever comes first. */
export function lineKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Makes the picture's graph of a subgraph and, if there is one, a way; what is on the way is always shown. */
export function graphOf(subgraph: Subgraph, path: Path | undefined, { hidden, isAloneShown, kept }: Drawn): Graph {
  const onPath = new Map((path?.steps ?? []).flatMap(({ from, to }) => [from, to]).map((node) => [node.id, node]));
  const nodes = new Map(onPath);
  for (const node of subgraph.organisations) if (!hidden.includes(node.kind)) nodes.set(node.id, node);
  const lines = new Map<string, Line>();
  const seen = new Set<string>();
  for (const link of [...subgraph.links, ...(path?.steps ?? []).map((step) => step.link)]) {
    const { source, target, kind, since } = link;
    const same = `${lineKey(source, target)} ${kind} ${since}`;
    if (!nodes.has(source) || !nodes.has(target) || seen.has(same)) continue;
    seen.add(same);
    const key = lineKey(source, target);
    const line = lines.get(key);
    if (line) line.links.push(link);
    else lines.set(key, { key, source, target, links: [link] });
  }
  const linked = new Set([...lines.values()].flatMap(({ source, target }) => [source, target]));
  const alone = [...nodes.keys()].filter((id) => !linked.has(id));
  if (!isAloneShown) for (const id of alone) if (id !== kept && !onPath.has(id)) nodes.delete(id);
  return {
    nodes: [...nodes.values()],
    lines: [...lines.values()],
    neighbours: neighboursOf(nodes, lines),
    alone: alone.length,
  };
}

/** The keys of the lines that a way runs along. */
export function linesOf(path: Path | undefined): Set<string> {
  return new Set((path?.steps ?? []).map(({ from, to }) => lineKey(from.id, to.id)));
}

function neighboursOf(nodes: Map<string, Node>, lines: Map<string, Line>): Graph['neighbours'] {
  const neighbours: Graph['neighbours'] = new Map();
  for (const id of nodes.keys()) neighbours.set(id, []);
  for (const { source, target, links } of lines.values()) {
    const from = nodes.get(source);
    const to = nodes.get(target);
    if (!from || !to) continue;
    neighbours.get(source)?.push({ node: to, links });
    neighbours.get(target)?.push({ node: from, links });
  }
  return neighbours;
}
