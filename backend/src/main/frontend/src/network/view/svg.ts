/** What a drawing of the network holds, in pixels of the picture. */
export type Shapes = {
  width: number;
  height: number;
  title: string;
  ground: string;
  ink: string;
  font: string;
  fontSize: number;
  lines: { from: { x: number; y: number }; to: { x: number; y: number }; width: number; colour: string }[];
  nodes: { x: number; y: number; radius: number; colour: string; name: string; letter: string; ink: string }[];
  names: { left: number; y: number; text: string }[];
};

/** Writes a drawing as SVG; names are text whatever stands in them. */
export function svgOf({ width, height, title, ground, ink, font, fontSize, lines, nodes, names }: Shapes): string {
  const drawnLines = lines.map(
    ({ from, to, width: thick, colour }) =>
      `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" stroke="${escaped(colour)}" stroke-width="${round(thick)}"/>`,
  );
  const drawnNodes = nodes.map(({ x, y, radius, colour, name, letter, ink: written }) => {
    const disc = `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${escaped(colour)}"><title>${escaped(name)}</title></circle>`;
    if (!letter) return disc;
    const middle = y + radius * 0.4;
    return `${disc}<text x="${round(x)}" y="${round(middle)}" font-size="${round(radius * 1.15)}" font-weight="700" text-anchor="middle" fill="${escaped(written)}">${escaped(letter)}</text>`;
  });
  const drawnNames = names.map(
    ({ left, y, text }) => `<text x="${round(left)}" y="${round(y + fontSize * 0.35)}">${escaped(text)}</text>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(font)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${escaped(ground)}"/>`,
    ...drawnLines,
    ...drawnNodes,
    `<g font-size="${fontSize}" font-weight="500" fill="${escaped(ink)}" stroke="${escaped(ground)}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">`,
    ...drawnNames,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** The text without what XML cannot hold, and with what would be markup spelt out. */
function escaped(text: string): string {
  return [...text]
    .filter(isAllowed)
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function isAllowed(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
  return (point < 0xd800 || point > 0xdfff) && point !== 0xfffe && point !== 0xffff;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
