import { Trans } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

/** The end of a form: leave it, or send it. */
export function FormButtons({
  isRunning,
  onCancel,
  children,
}: {
  isRunning: boolean;
  onCancel: () => void;
  children: ReactNode;
}) {
  return (
    <Group justify="end">
      <Button variant="default" onClick={onCancel}>
        <Trans>Cancel</Trans>
      </Button>
      <Button type="submit" loading={isRunning}>
        {children}
      </Button>
    </Group>
  );
}
