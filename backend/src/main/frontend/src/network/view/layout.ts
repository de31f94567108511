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
  const linked = linkedOf(graph);
  const order = linked.length;
  const index = new Map(linked.map(({ id }, position) => [id, position]));
  const nodes = new Float32Array(order * PER_NODE);
  const starts = startsOf(graph);
  linked.forEach(({ id }, position) => {
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

/** Reads the places out of the worker's numbers; what is linked with nothing stands in a ring around the rest. */
export function placesOf(graph: Graph, numbers: Float32Array): Map<string, Point> {
  const places = new Map<string, Point>();
  let radius = 10;
  linkedOf(graph).forEach(({ id }, position) => {
    const x = numbers[position * PER_NODE] ?? 0;
    const y = numbers[position * PER_NODE + 1] ?? 0;
    places.set(id, { x, y });
    radius = Math.max(radius, Math.hypot(x, y));
  });
  const alone = graph.nodes.filter(({ id }) => !places.has(id));
  alone.forEach(({ id }, position) => {
    const angle = (2 * Math.PI * position) / alone.length;
    places.set(id, { x: 1.15 * radius * Math.cos(angle), y: 1.15 * radius * Math.sin(angle) });
  });
  return places;
}

function linkedOf(graph: Graph): Graph['nodes'] {
  return graph.nodes.filter(({ id }) => (graph.neighbours.get(id)?.length ?? 0) > 0);
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
    // Closer to groups that belong together, and further apart between them, than the linear form.
    linLogMode: true,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.2,
    slowDown: 1 + Math.log(Math.max(order, 1)),
    barnesHutOptimize: order > 800,
    barnesHutTheta: 0.6,
  };
}
