import type { Graph } from './graphOf';

/** Numbers that the layout keeps for each node: x, y, then forces, mass, convergence, size, fixed. */
const PER_NODE = 10;

/** What the worker is asked to lay out. */
export type LayoutTask = {
  nodes: Float32Array<ArrayBuffer>;
  edges: Float32Array<ArrayBuffer>;
  settings: Record<string, boolean | number>;
  iterations: number;
};

/** How far the worker is. */
export type LayoutNews = { done: number; iterations: number; nodes: Float32Array<ArrayBuffer> };

/** Where something is in the picture. */
export type Point = { x: number; y: number };

/** Prepares the layout: known places are kept as a start, new nodes begin on a spiral, the most linked inside. */
export function layoutTask(graph: Graph, known: ReadonlyMap<string, Point>): LayoutTask {
  const order = graph.nodes.length;
  const index = new Map(graph.nodes.map(({ id }, position) => [id, position]));
  const nodes = new Float32Array(order * PER_NODE);
  const starts = startsOf(graph);
  graph.nodes.forEach(({ id }, position) => {
    const { x, y } = known.get(id) ?? starts.get(id) ?? { x: 0, y: 0 };
    const mass = 1 + (graph.neighbours.get(id)?.length ?? 0);
    nodes.set([x, y, 0, 0, 0, 0, mass, 1, 1, 0], position * PER_NODE);
  });
  const edges = Float32Array.from(
    graph.lines.flatMap(({ source, target }) => [
      (index.get(source) ?? 0) * PER_NODE,
      (index.get(target) ?? 0) * PER_NODE,
      1,
    ]),
  );
  return { nodes, edges, settings: settingsFor(order), iterations: order > 1000 ? 250 : 400 };
}

/** Reads the places out of the worker's numbers. */
export function placesOf(graph: Graph, numbers: Float32Array): Map<string, Point> {
  return new Map(
    graph.nodes.map(({ id }, position) => [
      id,
      { x: numbers[position * PER_NODE] ?? 0, y: numbers[position * PER_NODE + 1] ?? 0 },
    ]),
  );
}

/** The same graph begins at the same places each time, so that people find things where they were. */
function startsOf(graph: Graph): Map<string, Point> {
  const byLinks = [...graph.nodes].sort(
    (a, b) =>
      (graph.neighbours.get(b.id)?.length ?? 0) - (graph.neighbours.get(a.id)?.length ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const golden = Math.PI * (3 - Math.sqrt(5));
  return new Map(
    byLinks.map(({ id }, position) => {
      const radius = 10 * Math.sqrt(position + 1);
      return [id, { x: radius * Math.cos(position * golden), y: radius * Math.sin(position * golden) }];
    }),
  );
}

function settingsFor(order: number): LayoutTask['settings'] {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(Math.max(order, 1)),
    barnesHutOptimize: order > 800,
    barnesHutTheta: 0.6,
  };
}
