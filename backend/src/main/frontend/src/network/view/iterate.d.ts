declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One step of the layout; changes the numbers of the nodes in place. */
  export default function iterate(
    settings: Record<string, boolean | number>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}
