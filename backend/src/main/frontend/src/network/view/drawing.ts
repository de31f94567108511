import type { UndirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import { inkOn } from '../KindMark';
import { kindColours } from '../kinds';
import type { OrganisationKind } from '../labels';
import { type LabelWish, placeLabels, shorten } from './labels';

/** What the picture keeps of a node. */
export type NodeAttributes = {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
  /** What is written in it. */
  letter: string;
};
/** What the picture keeps of a line. */
export type LineAttributes = { size: number; color: string };
/** The picture. */
export type Picture = Sigma<NodeAttributes, LineAttributes>;
/** The graph behind the picture. */
export type PictureGraph = UndirectedGraph<NodeAttributes, LineAttributes>;

/** The colours of the picture in one scheme. */
export const palettes = {
  light: {
    ground: '#ffffff',
    ink: '#22242a',
    faded: '#e3ded3',
    alliance: '#9db0d3',
    affiliation: '#d6cfc0',
    strong: '#2b4b82',
  },
  dark: {
    ground: '#1d2027',
    ink: '#e9e6df',
    faded: '#31353f',
    alliance: '#4c5f8a',
    affiliation: '#41454f',
    strong: '#b3c4e0',
  },
} as const;

/** A scheme of colours. */
export type Scheme = keyof typeof palettes;

/** The fonts of labels: those of the page, because the picture cannot inherit them. */
export const LABEL_FONT = '"Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Segoe UI", Roboto, sans-serif';

/** How large a node is by its links, smaller where many share the picture. */
export function sizeOf(links: number, order: number): number {
  return Math.min(22, 3 + 2.4 * Math.sqrt(links)) * (order > 800 ? 0.6 : order > 250 ? 0.8 : 1);
}

/** The colour of a kind in a scheme. */
export function colourOf(kind: OrganisationKind, scheme: Scheme): string {
  return kindColours[kind][scheme];
}

/** Draws the ring and name of the node under the pointer or chosen, readable in either scheme. */
export function hoverDrawing(scheme: Scheme): NodeHoverDrawingFunction<NodeAttributes, LineAttributes> {
  const { ground, ink, strong } = palettes[scheme];
  return (context, { x, y, size, label, color }, { labelSize }) => {
    context.beginPath();
    context.arc(x, y, size + 4, 0, 2 * Math.PI);
    context.fillStyle = ground;
    context.fill();
    context.lineWidth = 2.5;
    context.strokeStyle = strong;
    context.stroke();
    context.beginPath();
    context.arc(x, y, size, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
    if (!label) return;
    context.font = `650 ${labelSize}px ${LABEL_FONT}`;
    const width = context.measureText(label).width;
    // Beside the node where there is room; a long name on a narrow screen under it, from edge to edge.
    const edge = context.canvas.clientWidth - 4;
    const right = x + size + 7;
    const fits = right + width + 12 <= edge;
    const left = fits ? right : Math.max(4, Math.min(x - size - 19 - width, edge - width - 12));
    const middle = fits || left + width + 12 <= x - size ? y : y + size + labelSize * 1.4;
    context.beginPath();
    context.roundRect(left, middle - labelSize * 0.85, width + 12, labelSize * 1.7, 4);
    context.fillStyle = ground;
    context.fill();
    context.lineWidth = 1;
    context.stroke();
    context.fillStyle = ink;
    context.fillText(label, left + 6, middle + labelSize * 0.35, edge - left - 12);
  };
}

/** The size of names in the picture. */
export const LABEL_SIZE = 14;

/** Collects the names that the picture would show, and writes those that have room, each on a seam of the ground. */
export class Names {
  private wishes: (LabelWish & { label: string })[] = [];
  private readonly widths = new Map<string, number>();

  /** Notes a name instead of drawing it; the picture calls this for each. */
  readonly note: NodeLabelDrawingFunction<NodeAttributes, LineAttributes> = (context, { x, y, size, ...data }) => {
    if (!data.label) return;
    context.font = `500 ${LABEL_SIZE}px ${LABEL_FONT}`;
    const widthOf = (text: string) => this.widthOf(context, text);
    const label = shorten(data.label, widthOf, Math.min(260, context.canvas.clientWidth * 0.42));
    const isFirst = 'forceLabel' in data && Boolean(data.forceLabel);
    this.wishes.push({ x, y, size, label, width: widthOf(label), isFirst });
  };

  /** Writes the names noted since the last time; tells which places they cover. */
  draw(picture: Picture, context: CanvasRenderingContext2D, scheme: Scheme): (x: number, y: number) => boolean {
    const { ground, ink } = palettes[scheme];
    context.font = `500 ${LABEL_SIZE}px ${LABEL_FONT}`;
    context.lineWidth = 3.5;
    context.lineJoin = 'round';
    context.strokeStyle = ground;
    context.fillStyle = ink;
    const placed = placeLabels(this.wishes, picture.getDimensions(), LABEL_SIZE * 1.3);
    for (const { wish, left } of placed) {
      context.strokeText(wish.label, left, wish.y + LABEL_SIZE * 0.35);
      context.fillText(wish.label, left, wish.y + LABEL_SIZE * 0.35);
    }
    this.wishes = [];
    return (x, y) =>
      placed.some(
        ({ wish, left }) =>
          Math.abs(y - wish.y) < LABEL_SIZE && x > left - LABEL_SIZE / 2 && x < left + wish.width + LABEL_SIZE / 2,
      );
  }

  private widthOf(context: CanvasRenderingContext2D, text: string): number {
    const known = this.widths.get(text);
    if (known !== undefined) return known;
    const { width } = context.measureText(text);
    this.widths.set(text, width);
    return width;
  }
}

/** Writes its letter or number into each node that is large enough for it and not under a name. */
export function drawLetters(
  picture: Picture,
  context: CanvasRenderingContext2D,
  isCovered: (x: number, y: number) => boolean,
) {
  const { width, height } = picture.getDimensions();
  context.clearRect(0, 0, width, height);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const id of picture.getGraph().nodes()) {
    const shown = picture.getNodeDisplayData(id);
    if (!shown || shown.hidden || shown.label === null) continue;
    const radius = picture.scaleSize(shown.size);
    if (radius < 6) continue;
    const { x, y } = picture.framedGraphToViewport(shown);
    if (x < 0 || y < 0 || x > width || y > height || isCovered(x, y)) continue;
    context.font = `700 ${Math.round(radius * 1.15)}px ${LABEL_FONT}`;
    context.fillStyle = inkOn(shown.color);
    context.fillText(picture.getGraph().getNodeAttribute(id, 'letter'), x, y + radius * 0.06);
  }
}
