import { inkOn } from '../KindMark';
import { ORGANISATION_KINDS, type OrganisationKind } from '../labels';
import { colourOf, LABEL_FONT, type Scheme } from '../view/drawing';
import { mapColours } from './palette';

/** How many points of a picture stand for one of the page. */
export const ICON_RATIO = 2;

const RADIUS = 11;
const EDGE = 2;
const SIZE = 2 * (RADIUS + EDGE) * ICON_RATIO;

/** The name of the icon of an organisation: a full disc, or a ring where it is known only roughly where it sits. */
export function iconOf(kind: OrganisationKind, isApproximate: boolean): string {
  return isApproximate ? `${kind} approximate` : kind;
}

/** The discs and rings of all kinds, drawn with the letters of the reader's language. */
export function kindIcons(scheme: Scheme, letters: Record<OrganisationKind, string>): Map<string, ImageData> {
  const icons = new Map<string, ImageData>();
  for (const kind of ORGANISATION_KINDS) {
    for (const isApproximate of [false, true]) {
      const icon = draw(colourOf(kind, scheme), letters[kind], isApproximate, scheme);
      if (icon) icons.set(iconOf(kind, isApproximate), icon);
    }
  }
  return icons;
}

function draw(colour: string, letter: string, isApproximate: boolean, scheme: Scheme): ImageData | undefined {
  const { ground, ink } = mapColours[scheme];
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.scale(ICON_RATIO, ICON_RATIO);
  context.translate(RADIUS + EDGE, RADIUS + EDGE);
  disc(context, RADIUS + EDGE, ground);
  disc(context, RADIUS, colour);
  if (isApproximate) disc(context, RADIUS - 3, ground);
  context.font = `700 ${isApproximate ? 11 : 13}px ${LABEL_FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = isApproximate ? ink : inkOn(colour);
  context.fillText(letter, 0, 0.75);
  return context.getImageData(0, 0, SIZE, SIZE);
}

function disc(context: CanvasRenderingContext2D, radius: number, colour: string) {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}
