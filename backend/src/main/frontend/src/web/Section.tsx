import { Group, Stack, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type Props = {
  title: ReactNode;
  /** What can be done with the whole section, at its right. */
  action?: ReactNode;
  children: ReactNode;
};

/** A part of a page under its own heading, a landmark for screen readers. */
export function Section({ title, action, children }: Props) {
  const id = useId();
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <Group justify="space-between" gap="sm">
        <Title order={2} id={id}>
          {title}
        </Title>
        {action}
      </Group>
      {children}
    </Stack>
  );
}
