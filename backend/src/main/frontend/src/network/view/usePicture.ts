import { UndirectedGraph } from 'graphology';
import { type RefObject, useEffect, useRef, useState } from 'react';
import Sigma from 'sigma';
import { readName } from '../readName';
import {
  drawLetters,
  hoverDrawing,
  LABEL_FONT,
  LABEL_SIZE,
  type LineAttributes,
  Names,
  type NodeAttributes,
  type Picture,
  palettes,
  type Scheme,
} from './drawing';
import { type Graph, lineKey } from './graphOf';
import type { Look } from './look';

/** More lines than this step aside while the picture is moved. */
const MANY_LINES = 1500;

type Options = {
  graph: Graph;
  scheme: Scheme;
  language: string;
  look: Look;
  chosen: string | undefined;
  /** Lines of a way to be made out. */
  path: ReadonlySet<string>;
  onChoose: (id: string | undefined) => void;
};

/** Keeps a picture of a graph in an element, redrawn when what it shows changes. */
export function usePicture(element: RefObject<HTMLDivElement | null>, options: Options): Picture | undefined {
  const { graph, scheme, language, look, chosen, path } = options;
  const [picture, setPicture] = useState<Picture>();
  const now = useRef(options);
  now.current = options;

  useEffect(() => {
    if (!element.current) return;
    const names = new Names();
    const made: Picture = new Sigma<NodeAttributes, LineAttributes>(new UndirectedGraph(), element.current, {
      labelFont: LABEL_FONT,
      labelSize: LABEL_SIZE,
      labelRenderedSizeThreshold: 6,
      labelDensity: 1,
      labelGridCellSize: 90,
      defaultDrawNodeLabel: names.note,
      stagePadding: 30,
      minCameraRatio: 0.03,
      maxCameraRatio: 3,
      zIndex: true,
    });
    made.createCanvasContext('letters', { style: { pointerEvents: 'none' } });
    made.resize(true);
    const { letters, labels } = made.getCanvases();
    const letterLayer = letters?.getContext('2d');
    const nameLayer = labels?.getContext('2d');
    made.on('afterRender', () => {
      if (!nameLayer || !letterLayer) return;
      const isCovered = names.draw(made, nameLayer, now.current.scheme);
      drawLetters(made, letterLayer, isCovered);
    });
    made.on('clickNode', ({ node }) => now.current.onChoose(node));
    made.on('clickStage', () => now.current.onChoose(undefined));
    setPicture(made);
    return () => made.kill();
  }, [element]);

  useEffect(() => {
    picture?.setGraph(drawn(graph, scheme, language, look, picture));
  }, [picture, graph, scheme, language, look]);

  useEffect(() => {
    if (!picture) return;
    picture.setSettings({
      ...reducers(graph, scheme, chosen, path),
      // Thousands of lines are too much to draw anew for each step of a hand without a graphics card.
      hideEdgesOnMove: graph.lines.length > MANY_LINES,
      defaultDrawNodeHover: hoverDrawing(scheme),
    });
  }, [picture, graph, scheme, chosen, path]);

  return picture;
}

/** The graph in the picture's form; nodes that were there before stay where they were. */
function drawn(graph: Graph, scheme: Scheme, language: string, look: Look, before: Picture) {
  const result = new UndirectedGraph<NodeAttributes, LineAttributes>();
  const old = before.getGraph();
  for (const node of graph.nodes) {
    const { id } = node;
    result.addNode(id, {
      x: old.hasNode(id) ? old.getNodeAttribute(id, 'x') : 0,
      y: old.hasNode(id) ? old.getNodeAttribute(id, 'y') : 0,
      size: look.sizeOf(node),
      color: look.colourOf(node, scheme),
      label: readName(node, language),
      letter: look.letterOf(node),
    });
  }
  for (const { key, source, target, links } of graph.lines) {
    const isAlliance = links.some(({ kind }) => kind === 'ALLIANCE');
    const color = isAlliance ? palettes[scheme].alliance : palettes[scheme].affiliation;
    result.addEdgeWithKey(key, source, target, { size: isAlliance ? 1.6 : 0.8, color });
  }
  return result;
}

/** What stands out and what steps back: a way before all, then the organisation chosen with its neighbours. */
function reducers(graph: Graph, scheme: Scheme, chosen: string | undefined, path: ReadonlySet<string>) {
  const { faded, strong } = palettes[scheme];
  const isChosen = chosen !== undefined && graph.neighbours.has(chosen);
  if (path.size === 0 && !isChosen) return { nodeReducer: null, edgeReducer: null };
  const near = new Set<string>([...path].flatMap((key) => key.split(' ')));
  const lines = new Set(path);
  if (isChosen) {
    near.add(chosen);
    if (path.size === 0) {
      for (const { node } of graph.neighbours.get(chosen) ?? []) {
        near.add(node.id);
        lines.add(lineKey(chosen, node.id));
      }
    }
  }
  return {
    nodeReducer: (id: string, data: NodeAttributes) =>
      near.has(id)
        ? { ...data, zIndex: 1, highlighted: id === chosen, forceLabel: near.size < 12 }
        : { ...data, color: faded, label: null, zIndex: 0 },
    edgeReducer: (key: string, data: LineAttributes) =>
      lines.has(key)
        ? { ...data, color: strong, size: path.has(key) ? 5 : data.size + 1, zIndex: 1 }
        : { ...data, color: faded, zIndex: 0 },
  };
}
