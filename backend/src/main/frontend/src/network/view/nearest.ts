import type { Point } from './layout';

/** The keys that move the choice through the picture. */
export const DIRECTIONS: Record<string, Point> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** The nearest place in a direction: what lies straight ahead is nearer than what lies aside. */
export function nearest<Id>(from: Point, direction: Point, places: Iterable<[Id, Point]>): Id | undefined {
  let best: Id | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, { x, y }] of places) {
    const ahead = (x - from.x) * direction.x + (y - from.y) * direction.y;
    const aside = Math.abs((x - from.x) * direction.y) + Math.abs((y - from.y) * direction.x);
    const distance = ahead + 2 * aside;
    if (ahead <= 0 || distance >= least) continue;
    best = id;
    least = distance;
  }
  return best;
}
