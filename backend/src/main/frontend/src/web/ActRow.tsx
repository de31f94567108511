import { Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

/** Something in a list with what can be done with it at its right; long words make room, the button is never cut. */
export function ActRow({ children, act }: { children: ReactNode; act: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" align="start" gap="sm">
      <Stack gap={0} flex={1} miw={0}>
        {children}
      </Stack>
      {act}
    </Group>
  );
}
