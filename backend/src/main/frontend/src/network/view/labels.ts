/** A name that wants to stand beside its node. */
export type LabelWish = {
  /** The middle of the node. */
  x: number;
  y: number;
  /** The node's radius. */
  size: number;
  /** How wide the name is. */
  width: number;
  /** Whether it comes before all others, however small its node. */
  isFirst: boolean;
};

/** Where a name begins. */
export type PlacedLabel<Wish> = { wish: Wish; left: number };

const GAP = 4;

/**
 * Places names so that none is cut at an edge or stands on another: right of the node, else left of it, else not at all.
 * Larger nodes come first.
 */
export function placeLabels<Wish extends LabelWish>(
  wishes: readonly Wish[],
  view: { width: number; height: number },
  lineHeight: number,
): PlacedLabel<Wish>[] {
  const sorted = [...wishes].sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.size - a.size);
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const placed: PlacedLabel<Wish>[] = [];
  for (const wish of sorted) {
    const top = wish.y - lineHeight / 2;
    const bottom = wish.y + lineHeight / 2;
    if (top < 0 || bottom > view.height) continue;
    for (const left of [wish.x + wish.size + GAP, wish.x - wish.size - GAP - wish.width]) {
      const right = left + wish.width;
      if (left < GAP || right > view.width - GAP) continue;
      if (taken.some((box) => left < box.right && right > box.left && top < box.bottom && bottom > box.top)) continue;
      taken.push({ left, right, top, bottom });
      placed.push({ wish, left });
      break;
    }
  }
  return placed;
}

/** Shortens a name that is wider than it may be. */
export function shorten(label: string, widthOf: (text: string) => number, most: number): string {
  const full = widthOf(label);
  if (full <= most) return label;
  const letters = [...label];
  let count = Math.floor((letters.length * most) / full);
  while (count > 1 && widthOf(`${letters.slice(0, count).join('')}…`) > most) count--;
  return `${letters.slice(0, count).join('').trimEnd()}…`;
}
