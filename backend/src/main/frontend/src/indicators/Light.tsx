import { useLingui } from '@lingui/react';
import { Badge } from '@mantine/core';
import { lightLabels } from './labels';
import type { PointItem } from './types';

const SHAPES = { GREEN: '●', AMBER: '▲', RED: '■' } as const;
const COLOURS = { GREEN: 'teal', AMBER: 'yellow', RED: 'vermilion' } as const;

/** How a value compares with what shall be reached: a word, a shape and a colour. */
export function Light({ of }: { of: PointItem['light'] }) {
  const { i18n } = useLingui();
  if (!of) return null;
  return (
    <Badge
      tt="none"
      variant="outline"
      radius="sm"
      color="gray"
      style={{ color: 'var(--mantine-color-text)' }}
      leftSection={
        <span aria-hidden style={{ color: `var(--mantine-color-${COLOURS[of]}-filled)` }}>
          {SHAPES[of]}
        </span>
      }
    >
      {i18n._(lightLabels[of])}
    </Badge>
  );
}
