/** A place on the map: degrees east, degrees north. */
export type LngLat = [number, number];

/** How far an arc bends, as a part of the distance. */
const BEND = 0.18;
/** Nearer to the poles the flat map ends. */
const EDGE = 0.49;
const FEWEST_PIECES = 24;
const MOST_PIECES = 48;

/**
 * The corners of a curve between two places on the flat map: the shorter way round the earth, bent towards the nearer
 * pole, as the straight way over the globe is. Empty where both are at the same place. The curve is the same whichever
 * of the two comes first.
 */
export function arcBetween(one: LngLat, other: LngLat): LngLat[] {
  const [start, end] = isFirst(one, other) ? [one, other] : [other, one];
  const [x1, y1] = flat(start);
  const [far, y2] = flat(end);
  const x2 = far - x1 > 0.5 ? far - 1 : far;
  const [width, height] = [x2 - x1, y2 - y1];
  const distance = Math.hypot(width, height);
  if (distance === 0) return [];
  const side = (y1 + y2 >= 0 ? 1 : -1) * (width >= 0 ? 1 : -1);
  const bentX = (x1 + x2) / 2 - height * BEND * side;
  const bentY = Math.min(EDGE, Math.max(-EDGE, (y1 + y2) / 2 + width * BEND * side));
  const pieces = Math.round(Math.min(MOST_PIECES, FEWEST_PIECES + distance * 160));
  const corners: LngLat[] = [];
  for (let i = 0; i <= pieces; i++) {
    const part = i / pieces;
    const rest = 1 - part;
    corners.push(
      round([
        rest * rest * x1 + 2 * rest * part * bentX + part * part * x2,
        rest * rest * y1 + 2 * rest * part * bentY + part * part * y2,
      ]),
    );
  }
  return corners;
}

function isFirst([x1, y1]: LngLat, [x2, y2]: LngLat): boolean {
  return x1 < x2 || (x1 === x2 && y1 <= y2);
}

/** A place on Mercator's map, where the earth is 1 wide. */
function flat([longitude, latitude]: LngLat): [number, number] {
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
  return [longitude / 360, Math.min(EDGE, Math.max(-EDGE, y))];
}

function round([x, y]: [number, number]): LngLat {
  const latitude = (2 * Math.atan(Math.exp(y * 2 * Math.PI)) - Math.PI / 2) * (180 / Math.PI);
  return [x * 360, latitude];
}
