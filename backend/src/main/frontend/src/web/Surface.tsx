import { Paper, type PaperProps } from '@mantine/core';
import type { ReactNode } from 'react';

/** A sheet of paper on the ground: one thing that belongs together. */
export function Surface({ children, ...rest }: PaperProps & { children: ReactNode }) {
  return (
    <Paper p={{ base: 'md', sm: 'lg' }} radius="md" bg="var(--yui-surface)" withBorder {...rest}>
      {children}
    </Paper>
  );
}
