import type { NamedFile } from '../../web/saveFile';
import { inkOn } from '../KindMark';
import { LABEL_FONT, LABEL_SIZE, type Picture, palettes, type Scheme } from './drawing';
import { placeLabels, shorten } from './labels';
import { type Shapes, svgOf } from './svg';

/** The picture as it is on the screen, layer on layer. */
export async function pngOf(picture: Picture, scheme: Scheme, name: string): Promise<NamedFile> {
  const content = await new Promise<Blob | null>((resolve) => {
    // What the graphics card drew can be read only until the browser has shown it.
    picture.once('afterRender', () => {
      const layers = [...picture.getContainer().querySelectorAll('canvas')];
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(...layers.map(({ width }) => width));
      canvas.height = Math.max(...layers.map(({ height }) => height));
      const context = canvas.getContext('2d');
      if (!context) return resolve(null);
      context.fillStyle = palettes[scheme].ground;
      context.fillRect(0, 0, canvas.width, canvas.height);
      for (const layer of layers) context.drawImage(layer, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(resolve, 'image/png');
    });
    picture.refresh();
  });
  if (!content) throw new Error('the picture could not be read');
  return { content, name: `${name}.png` };
}

/** The part of the picture that is on the screen, as a drawing that can be enlarged. */
export function svgFileOf(picture: Picture, scheme: Scheme, name: string, title: string): NamedFile {
  const content = new Blob([svgOf(shapesOf(picture, scheme, title))], { type: 'image/svg+xml' });
  return { content, name: `${name}.svg` };
}

function shapesOf(picture: Picture, scheme: Scheme, title: string): Shapes {
  const { width, height } = picture.getDimensions();
  const graph = picture.getGraph();
  const drawn = graph
    .nodes()
    .map((id) => ({ id, data: picture.getNodeDisplayData(id) }))
    .flatMap(({ id, data }) => (data && !data.hidden ? [{ id, data, at: picture.framedGraphToViewport(data) }] : []))
    .map((node) => ({ ...node, radius: picture.scaleSize(node.data.size) }))
    .sort((one, other) => one.data.zIndex - other.data.zIndex);
  const inView = drawn.filter(
    ({ at, radius }) => at.x > -radius && at.y > -radius && at.x < width + radius && at.y < height + radius,
  );
  const places = new Map(drawn.map(({ id, at }) => [id, at]));
  const thinnest = picture.getSetting('minEdgeThickness');
  const lines = graph
    .edges()
    .map((key) => ({ ends: graph.extremities(key), data: picture.getEdgeDisplayData(key) }))
    .sort((one, other) => (one.data?.zIndex ?? 0) - (other.data?.zIndex ?? 0))
    .flatMap(({ ends, data }) => {
      const from = places.get(ends[0]);
      const to = places.get(ends[1]);
      if (!data || data.hidden || !from || !to) return [];
      // On the screen the sides of a line fade out, so that half of its thickness is seen.
      return [{ from, to, width: Math.max(thinnest, picture.scaleSize(data.size)) / 2, colour: data.color }];
    });
  const smallest = picture.getSetting('labelRenderedSizeThreshold');
  const pad = document.createElement('canvas').getContext('2d');
  if (pad) pad.font = `500 ${LABEL_SIZE}px ${LABEL_FONT}`;
  const nameWidth = (text: string) => pad?.measureText(text).width ?? text.length * LABEL_SIZE;
  const wishes = inView
    .filter(({ data, radius }) => data.label && (radius >= smallest || data.forceLabel || data.highlighted))
    .map(({ data, at, radius }) => {
      const text = shorten(data.label ?? '', nameWidth, Math.min(260, width * 0.42));
      return { ...at, size: radius, text, width: nameWidth(text), isFirst: data.forceLabel || data.highlighted };
    });
  const names = placeLabels(wishes, { width, height }, LABEL_SIZE * 1.3);
  const isCovered = (x: number, y: number) =>
    names.some(({ wish, left }) => Math.abs(y - wish.y) < LABEL_SIZE && x > left - 7 && x < left + wish.width + 7);
  return {
    width,
    height,
    title,
    ...palettes[scheme],
    font: LABEL_FONT,
    fontSize: LABEL_SIZE,
    lines,
    nodes: inView.map(({ id, data, at, radius }) => ({
      ...at,
      radius,
      colour: data.color,
      name: graph.getNodeAttribute(id, 'label'),
      letter: radius < 6 || data.label === null || isCovered(at.x, at.y) ? '' : graph.getNodeAttribute(id, 'letter'),
      ink: inkOn(data.color),
    })),
    names: names.map(({ wish, left }) => ({ left, y: wish.y, text: wish.text })),
  };
}
