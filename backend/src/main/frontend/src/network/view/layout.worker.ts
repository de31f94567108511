import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { LayoutNews, LayoutTask } from './layout';

/** How long it calculates before it tells how far it is, in milliseconds. */
const SLICE = 60;

self.onmessage = ({ data: { nodes, edges, settings, iterations } }: MessageEvent<LayoutTask>) => {
  let told = performance.now();
  for (let done = 1; done <= iterations; done++) {
    iterate(settings, nodes, edges);
    if (done < iterations && performance.now() - told < SLICE) continue;
    told = performance.now();
    const news: LayoutNews = { done, iterations, nodes: nodes.slice() };
    self.postMessage(news, { transfer: [news.nodes.buffer] });
  }
};
