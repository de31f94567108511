import { useCallback, useEffect, useRef, useState } from 'react';
import type { Graph } from './graphOf';
import { type LayoutNews, layoutTask, type Point, placesOf } from './layout';

/** How the layout stands: the part that is done, from 0 to 1, and the way to stop it where it is. */
export type Layout = { part: number; isRunning: boolean; stop: () => void };

/**
 * Lays a graph out in a worker, so that the page stays free, and tells the places as they come. Places from before are
 * the start of the next layout: what was on the left stays on the left.
 */
export function useLayout(
  graph: Graph,
  onPlaces: (places: Map<string, Point>) => void,
  isCalm: boolean,
  isReady: boolean,
): Layout {
  const known = useRef(new Map<string, Point>());
  const worker = useRef<Worker>(undefined);
  const [part, setPart] = useState(0);
  const tell = useRef(onPlaces);
  tell.current = onPlaces;

  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
    setPart(1);
    tell.current(known.current);
  }, []);

  useEffect(() => {
    if (!isReady) return;
    const task = layoutTask(graph, known.current);
    for (const [id, place] of placesOf(graph, task.nodes)) known.current.set(id, place);
    setPart(0);
    tell.current(known.current);
    const own = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    own.onmessage = ({ data }: MessageEvent<LayoutNews>) => {
      for (const [id, place] of placesOf(graph, data.nodes)) known.current.set(id, place);
      const isDone = data.done === data.iterations;
      setPart(data.done / data.iterations);
      // Who asked for less motion sees the picture when it is still.
      if (!isCalm || isDone) tell.current(known.current);
      if (isDone) own.terminate();
    };
    own.postMessage(task, [task.nodes.buffer, task.edges.buffer]);
    return () => own.terminate();
  }, [graph, isCalm, isReady]);

  return { part, isRunning: part < 1, stop };
}
